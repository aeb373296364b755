import { CancelImport, type ImportPageFragment, type ImportState } from "@hamta/client";
import { useState } from "preact/compat";
import { Decide } from "#parts/importer/imports/decide.tsx";
import { useMeasures } from "#parts/importer/imports/measure.ts";
import { Outcomes } from "#parts/importer/imports/outcomes.tsx";
import { shareOf } from "#parts/importer/imports/poll-interval.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const STEPS = [
  "AWAITING_UPLOAD",
  "RECEIVED",
  "WAITING",
  "INSPECTING",
  "RECONCILING",
  "PUBLISHING",
  "COMPLETED",
] as const satisfies ImportState[];

/** A running import: its step, rate, remaining time and a cancel button. */
export function Running({ imported }: { imported: ImportPageFragment }) {
  const words = useWords(imports);
  const { running } = words;
  const { number, percent } = useLanguage();
  const measures = useMeasures();
  const [isStopping, setStopping] = useState(false);
  const { id, state, rows, rowsDone, progress, counts } = imported;
  const share = shareOf(imported);
  const doing = running.doing[state as keyof typeof running.doing] ?? "";
  // Announced in steps of 10 %: a screen reader that announces every answer announces nothing else.
  const announced = share === null ? doing : running.announced(doing, percent(Math.floor(share * 10) / 10));
  return (
    <>
      <section className="card" aria-labelledby="progress">
        <div className="card-head">
          <h2 id="progress">{running.title}</h2>
          {/* Before the upload there is nothing to stop. */}
          {state !== "AWAITING_UPLOAD" && (
            <Decide
              document={CancelImport}
              id={id}
              button={words.cancel.button}
              title={words.cancel.title}
              onDone={() => setStopping(true)}
            >
              <p>{words.cancel.words}</p>
            </Decide>
          )}
        </div>
        <Steps state={state} />
        <p aria-hidden="true">{doing}</p>
        <p className="unseen" role="status">
          {announced}
        </p>
        <div
          className={share === null ? "meter unknown" : "meter"}
          role="progressbar"
          aria-label={running.title}
          aria-valuetext={share === null ? doing : percent(share)}
          {...(share !== null && {
            "aria-valuenow": Math.round(share * 100),
            "aria-valuemin": 0,
            "aria-valuemax": 100,
          })}
        >
          <span style={{ inlineSize: `${100 * (share ?? 1)}%` }} />
        </div>
        <dl className="measures">
          {share !== null && <Measure name={words.steps[state as (typeof STEPS)[number]]} value={percent(share)} />}
          {progress && progress.bytes > 0 && (
            <Measure
              name={running.read}
              value={running.of(measures.bytes(progress.bytesRead), measures.bytes(progress.bytes))}
            />
          )}
          {rows !== null && <Measure name={running.rowsDone} value={running.of(number(rowsDone), number(rows))} />}
          {progress?.rowsPerSecond != null && (
            <Measure name={running.rate} value={running.perSecond(number(Math.round(progress.rowsPerSecond)))} />
          )}
          {progress?.secondsLeft != null && <Measure name={running.left} value={measures.time(progress.secondsLeft)} />}
        </dl>
        {isStopping ? <Notice role="status">{words.cancel.asked}</Notice> : <p className="hint">{running.leave}</p>}
      </section>
      {counts.length > 0 && (
        <section className="card">
          <h2>{running.soFar}</h2>
          <Outcomes counts={counts} isDryRun={imported.mode === "DRY_RUN"} />
        </section>
      )}
    </>
  );
}

function Measure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Steps({ state }: { state: ImportState }) {
  const { steps } = useWords(imports);
  const now = STEPS.indexOf(state as (typeof STEPS)[number]);
  return (
    <ol className="import-steps" aria-label={steps.title}>
      {STEPS.map((step, at) => (
        <li
          key={step}
          className={at < now ? "done" : at === now ? "now" : ""}
          {...(at === now && { "aria-current": "step" as const })}
        >
          {steps[step]}
          {at < now && <span className="unseen"> ({steps.done})</span>}
        </li>
      ))}
    </ol>
  );
}
