import { ProgressBar } from "react-aria-components/ProgressBar";
import { useLanguage } from "#words/language.tsx";

/** How far something is. `of` 0: nobody knows yet. */
export function Gauge({ label, detail, done, of }: { label: string; detail?: string; done: number; of: number }) {
  const { percent } = useLanguage();
  const share = of === 0 ? 0 : done / of;
  // In whole percents: a tenth flickers.
  const shown = percent(Math.floor(share * 100) / 100);
  return (
    <ProgressBar className="gauge" aria-label={label} value={share * 100} valueLabel={shown} isIndeterminate={of === 0}>
      <span className="gauge-words" aria-hidden="true">
        <span>{label}</span>
        <span>{of === 0 ? "" : (detail ?? shown)}</span>
      </span>
      <span className="gauge-track" aria-hidden="true">
        <span className={of === 0 ? "gauge-fill moving" : "gauge-fill"} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </ProgressBar>
  );
}
