import { Chart } from "#parts/ops/chart.tsx";
import { HealthTiles } from "#parts/ops/health.tsx";
import { RecentImports } from "#parts/ops/recent-imports.tsx";
import { Running } from "#parts/ops/running.tsx";
import { people } from "#parts/ops/people/words.ts";
import { StuckList } from "#parts/ops/stuck.tsx";
import { useCurrent, usePeriod } from "#parts/ops/current-imports.ts";
import { statistics } from "#parts/ops/statistics/words.ts";
import { ops } from "#parts/ops/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

/** Imports shown here; a separate page has all. */
const SHOWN = 4;

/** First page of ops. */
export function Overview() {
  const words = useWords(ops);
  const { operations } = useWords(menu);
  const { title } = useWords(statistics);
  const { title: invite } = useWords(people);
  const { number } = useLanguage();
  const current = useCurrent();
  const period = usePeriod();
  const stuck = current.data?.stuck ?? [];
  return (
    <Page
      title={operations}
      lead={words.lead}
      actions={
        <>
          <ButtonLink to="/ops/statistics" icon="list">
            {title}
          </ButtonLink>
          <ButtonLink to="/ops/tickets" icon="tickets">
            {words.ticket.title}
          </ButtonLink>
          <ButtonLink to="/ops/importers" icon="person">
            {words.importers.title}
          </ButtonLink>
          <ButtonLink to="/ops/people" icon="person">
            {invite}
          </ButtonLink>
        </>
      }
    >
      <HealthTiles current={current.data} />
      <section className="card" aria-labelledby="stuck">
        <h2 id="stuck">{words.stuck.title}</h2>
        <QueryResult answer={current}>
          {({ stuck, isWhole }) => <StuckList stuck={stuck.slice(0, SHOWN)} isWhole={isWhole} />}
        </QueryResult>
        {stuck.length > SHOWN && (
          <div className="row">
            <ButtonLink to="/ops/stuck" trailing="end">
              {words.stuck.all(number(stuck.length))}
            </ButtonLink>
          </div>
        )}
      </section>
      <section className="card" aria-labelledby="now">
        <h2 id="now">{words.now}</h2>
        <QueryResult answer={current}>{({ running }) => <Running imports={running} />}</QueryResult>
      </section>
      <Chart answer={period} />
      <RecentImports known={period.data?.imports ?? []} />
    </Page>
  );
}
