import { useLanguage } from "#words/language.tsx";

/** Progress bar. `of` 0: total unknown. */
export function Gauge({ label, detail, done, of }: { label: string; detail?: string; done: number; of: number }) {
  const { percent } = useLanguage();
  const share = of === 0 ? 0 : done / of;
  // Whole percents: tenths flicker.
  const shown = percent(Math.floor(share * 100) / 100);
  return (
    <div
      className="gauge"
      role="progressbar"
      aria-label={label}
      {...(of > 0 && { "aria-valuenow": share * 100, "aria-valuetext": shown })}
    >
      <span className="gauge-words" aria-hidden="true">
        <span>{label}</span>
        <span>{of === 0 ? "" : (detail ?? shown)}</span>
      </span>
      <span className="gauge-track" aria-hidden="true">
        <span className={of === 0 ? "gauge-fill moving" : "gauge-fill"} style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </div>
  );
}
