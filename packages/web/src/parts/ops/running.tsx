import type { WatchedImportFragment } from "@hamta/client";
import { Sender } from "#import/sender.tsx";
import { State } from "#import/state.tsx";
import { FileLink } from "#parts/ops/names.tsx";
import { ops } from "#parts/ops/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Running imports with their progress. */
export function Running({ imports }: { imports: readonly WatchedImportFragment[] }) {
  const words = useWords(ops);
  if (imports.length === 0) return <p className="hint">{words.nowNothing}</p>;
  return (
    <ul className="running">
      {imports.map((imported) => (
        <li key={imported.id}>
          <div className="running-head">
            <FileLink imported={imported} />
            <State state={imported.state} />
          </div>
          <p className="hint">
            <Sender imported={imported} />
          </p>
          <Progress imported={imported} />
        </li>
      ))}
    </ul>
  );
}

/** @param still no progress, so the remaining time is unknown */
export function Progress({ imported, still = false }: { imported: WatchedImportFragment; still?: boolean }) {
  const words = useWords(ops);
  const { number } = useLanguage();
  const { rows, rowsDone, progress, state, fileName } = imported;
  if (!progress) return null;
  const isReading = state === "INSPECTING" || rows === null;
  const [done, all] = isReading ? [progress.bytesRead, progress.bytes] : [rowsDone, rows];
  const parts = [
    isReading ? words.reading : words.progress(number(rowsDone), number(rows)),
    !still && !isReading && progress.rowsPerSecond !== null && words.rate(number(Math.round(progress.rowsPerSecond))),
    !still && !isReading && progress.secondsLeft !== null && left(progress.secondsLeft),
  ].filter(Boolean);
  function left(seconds: number) {
    return seconds < 90 ? words.leftSeconds(number(seconds)) : words.left(number(Math.round(seconds / 60)));
  }
  return (
    <>
      <progress className="progress" max={Math.max(1, all)} value={Math.min(done, all)} aria-label={fileName} />
      <p className="hint">{parts.join(" · ")}</p>
    </>
  );
}
