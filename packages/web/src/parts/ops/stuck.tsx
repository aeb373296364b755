import { useCurrent, type Stuck } from "#parts/ops/watched.ts";
import { Acts } from "#parts/ops/acts.tsx";
import { Sender } from "#import/sender.tsx";
import { State } from "#import/state.tsx";
import { FileLink } from "#parts/ops/names.tsx";
import { Progress } from "#parts/ops/running.tsx";
import { ops, whys } from "#parts/ops/words.ts";
import { Ago } from "#ui/ago.tsx";
import { Empty } from "#ui/empty.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Page } from "#ui/page.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

export function StuckPage() {
  const { stuck: words } = useWords(ops);
  const { operations } = useWords(menu);
  return (
    <Page title={words.title} back={{ to: "/ops", label: operations }}>
      <Loaded answer={useCurrent()}>
        {({ stuck, isWhole }) => (
          <section className="card">
            <StuckList stuck={stuck} isWhole={isWhole} />
          </section>
        )}
      </Loaded>
    </Page>
  );
}

/** Each with why it stands here, what to do about it, and the button that does it where ops may. */
export function StuckList({ stuck, isWhole }: { stuck: readonly Stuck[]; isWhole: boolean }) {
  const { stuck: words } = useWords(ops);
  const why = useWords(whys);
  return (
    <>
      {stuck.length === 0 && (
        <Empty icon="check" title={words.none}>
          {words.noneWords}
        </Empty>
      )}
      <ul className="stuck">
        {stuck.map(({ imported, why: reason }) => (
          <li key={imported.id} className={reason === "FAILED" || reason === "STANDS_STILL" ? "ours" : undefined}>
            <p className="stuck-why">{why[reason].title}</p>
            <div className="running-head">
              <FileLink imported={imported} />
              <State state={imported.state} />
            </div>
            <p className="hint">
              <Sender imported={imported} /> · <Ago at={imported.createdAt} />
            </p>
            {reason === "STANDS_STILL" && <Progress imported={imported} still />}
            {imported.problem && <p>{imported.problem.message}</p>}
            {imported.alarms.map(({ code, message }) => (
              <p key={code}>{message}</p>
            ))}
            <p className="stuck-action">{why[reason].action}</p>
            <Acts imported={imported} />
          </li>
        ))}
      </ul>
      {!isWhole && <p className="hint">{words.notWhole}</p>}
    </>
  );
}
