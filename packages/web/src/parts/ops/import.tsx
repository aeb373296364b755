import { WatchedImport } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useAnswer } from "#asking/answer.ts";
import { Missing } from "#frame/missing.tsx";
import { Acts } from "#parts/ops/acts.tsx";
import { ImportState, Sender } from "#parts/ops/names.tsx";
import { Progress } from "#parts/ops/running.tsx";
import { ops } from "#parts/ops/words.ts";
import { Loaded } from "#ui/loaded.tsx";
import { Moment } from "#ui/moment.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

const WATCH_MS = 3_000;

/** One import, in short: how it stands, what its rows came to, and what ops may do with it. */
export function Import({ id }: { id: string }) {
  const words = useWords(ops);
  const { operations } = useWords(menu);
  const { language, number } = useLanguage();
  const answer = useAnswer(WatchedImport, { id }, { everyMs: WATCH_MS });
  const found = answer.data?.import;
  const names: Readonly<Partial<Record<string, { fa: string; en: string }>>> = NameText.outcomes;
  if (answer.data && !found) return <Missing title={words.import.none} />;
  return (
    <Page
      title={found?.fileName ?? NameText.kind("CORRECTIONS", language)}
      back={{ to: "/ops", label: operations }}
      badge={found && <ImportState state={found.state} />}
      actions={found && <Acts imported={found} />}
    >
      <Loaded answer={answer}>
        {({ import: one }) =>
          one && (
            <>
              {one.problem && <Notice tone="bad" title={one.problem.message} />}
              {one.alarms.map(({ code, message }) => (
                <Notice key={code} tone="warn" title={message} />
              ))}
              <Progress imported={one} />
              <div className="watch">
                <section className="card" aria-labelledby="facts">
                  <h2 id="facts">{words.import.facts}</h2>
                  <dl className="facts">
                    <dt>{words.lately.kind}</dt>
                    <dd>
                      {NameText.kind(one.kind, language)}
                      {one.mode !== "APPLY" && ` · ${words.modes[one.mode]}`}
                    </dd>
                    <dt>{words.lately.uploader}</dt>
                    <dd>
                      <Sender imported={one} />
                    </dd>
                    {[
                      [words.lately.created, one.createdAt] as const,
                      [words.import.started, one.startedAt] as const,
                      [words.import.ended, one.endedAt] as const,
                    ].map(
                      ([name, at]) =>
                        at && [
                          <dt key={name}>{name}</dt>,
                          <dd key={at}>
                            <Moment at={at} time />
                          </dd>,
                        ],
                    )}
                  </dl>
                </section>
                <section className="card" aria-labelledby="outcomes">
                  <h2 id="outcomes">{words.import.outcomes}</h2>
                  {one.counts.length === 0 && <p className="hint">{words.import.noRows}</p>}
                  <dl className="facts">
                    {one.counts.map(({ outcome, rows }) => [
                      <dt key={outcome}>{names[outcome]?.[language] ?? outcome}</dt>,
                      <dd key="rows">{number(rows)}</dd>,
                    ])}
                  </dl>
                  {one.reportUrl && (
                    <div className="row">
                      <a className="button secondary" href={one.reportUrl} download>
                        {words.import.report}
                      </a>
                    </div>
                  )}
                </section>
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
