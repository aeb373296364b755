import { useCurrent, type Stuck } from "#parts/ops/current-imports.ts";
import { ImportActions } from "#parts/ops/import-actions.tsx";
import { Sender } from "#import/sender.tsx";
import { State } from "#import/state.tsx";
import { FileLink } from "#parts/ops/names.tsx";
import { Progress } from "#parts/ops/running.tsx";
import { ops, attentionReasons } from "#parts/ops/words.ts";
import { Ago } from "#ui/ago.tsx";
import { Empty } from "#ui/empty.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

export function StuckPage() {
  const { stuck: words } = useWords(ops);
  const { operations } = useWords(menu);
  return (
    <Page title={words.title} back={{ to: "/ops", label: operations }}>
      <QueryResult answer={useCurrent()}>
        {({ stuck, isWhole }) => (
          <section className="card">
            <StuckList stuck={stuck} isWhole={isWhole} />
          </section>
        )}
      </QueryResult>
    </Page>
  );
}

/** Each import with its reason, the action to take, and its button if ops may take it. */
export function StuckList({ stuck, isWhole }: { stuck: readonly Stuck[]; isWhole: boolean }) {
  const { stuck: words } = useWords(ops);
  const why = useWords(attentionReasons);
  return (
    <>
      {stuck.length === 0 && (
        <Empty icon="check" title={words.none}>
          {words.noneWords}
        </Empty>
      )}
      <ul className="stuck">
        {stuck.map(({ imported, why: reason }) => (
          <li key={imported.id} className={reason === "FAILED" || reason === "NO_PROGRESS" ? "ours" : undefined}>
            <p className="stuck-why">{why[reason].title}</p>
            <div className="running-head">
              <FileLink imported={imported} />
              <State state={imported.state} />
            </div>
            <p className="hint">
              <Sender imported={imported} /> · <Ago at={imported.createdAt} />
            </p>
            {reason === "NO_PROGRESS" && <Progress imported={imported} still />}
            {imported.problem && <p>{imported.problem.message}</p>}
            {imported.alarms.map(({ code, message }) => (
              <p key={code}>{message}</p>
            ))}
            <p className="stuck-action">{why[reason].action}</p>
            <ImportActions imported={imported} />
          </li>
        ))}
      </ul>
      {!isWhole && <p className="hint">{words.notWhole}</p>}
    </>
  );
}
