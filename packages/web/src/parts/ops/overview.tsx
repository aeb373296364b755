import { Chart } from "#parts/ops/chart.tsx";
import { HealthTiles } from "#parts/ops/health.tsx";
import { Lately } from "#parts/ops/lately.tsx";
import { Running } from "#parts/ops/running.tsx";
import { StuckList } from "#parts/ops/stuck.tsx";
import { useCurrent, usePeriod } from "#parts/ops/watched.ts";
import { ops } from "#parts/ops/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

/** Of what stands here in full; the rest is on a page of its own. */
const SHOWN = 4;

/** What whoever runs the system looks at first. */
export function Overview() {
  const words = useWords(ops);
  const { operations } = useWords(menu);
  const { number } = useLanguage();
  const current = useCurrent();
  const period = usePeriod();
  const stuck = current.data?.stuck ?? [];
  return (
    <Page
      title={operations}
      lead={words.lead}
      actions={
        <ButtonLink to="/ops/importers" icon="person">
          {words.importers.title}
        </ButtonLink>
      }
    >
      <HealthTiles current={current.data} />
      <section className="card" aria-labelledby="stuck">
        <h2 id="stuck">{words.stuck.title}</h2>
        <Loaded answer={current}>
          {({ stuck, isWhole }) => <StuckList stuck={stuck.slice(0, SHOWN)} isWhole={isWhole} />}
        </Loaded>
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
        <Loaded answer={current}>{({ running }) => <Running imports={running} />}</Loaded>
      </section>
      <Chart answer={period} />
      <Lately known={period.data?.imports ?? []} />
    </Page>
  );
}
