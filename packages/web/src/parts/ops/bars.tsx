import type { ReactNode } from "preact/compat";
import { roundUp } from "#parts/ops/days.ts";
import { useLanguage } from "#words/language.tsx";

/** One colour of the bars: its class is `bar-` and the name in lower case. */
export type Series = { readonly name: string; readonly label: string };
/** `title`: shown on hover. `parts`: the height of each series, from the bottom up. */
export type Bar = { readonly key: string; readonly title: string; readonly parts: Readonly<Record<string, number>> };

type Props = {
  /** Text for screen readers: what the bars show, with their sum. */
  label: string;
  bars: readonly Bar[];
  series: readonly Series[];
  /** Below the first and the last bar. */
  first: ReactNode;
  last: ReactNode;
};

const [STEP, BAR, HEIGHT] = [10, 7, 100];

/** A stacked bar chart. A table beside it has the same data. */
export function Bars({ label, bars, series, first, last }: Props) {
  const { number, language } = useLanguage();
  const total = ({ parts }: Bar) => series.reduce((sum, { name }) => sum + (parts[name] ?? 0), 0);
  const top = roundUp(Math.max(...bars.map(total)));
  return (
    <figure className="weeks">
      <div className="chart-frame">
        <div className="chart-axis" aria-hidden="true">
          <span>{number(top)}</span>
          <span>{number(top / 2)}</span>
          <span>{number(0)}</span>
        </div>
        <svg viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
          {[0, HEIGHT / 2].map((y) => (
            <line key={y} className="weeks-line" x1="0" x2={bars.length * STEP} y1={y} y2={y} />
          ))}
          {bars.map(({ key, title, parts }, at) => {
            let y = HEIGHT;
            // Time runs in reading direction.
            const x = (language === "fa" ? bars.length - 1 - at : at) * STEP;
            return (
              <g key={key}>
                <title>{title}</title>
                <rect className="chart-day" x={x} y="0" width={STEP} height={HEIGHT} />
                {series.map(({ name }) => {
                  const height = ((parts[name] ?? 0) / top) * HEIGHT;
                  y -= height;
                  return (
                    <rect
                      key={name}
                      className={`bar-${name.toLowerCase()}`}
                      x={x + (STEP - BAR) / 2}
                      y={y}
                      width={BAR}
                      height={height}
                    />
                  );
                })}
              </g>
            );
          })}
        </svg>
      </div>
      <div className="chart-days" aria-hidden="true">
        {first}
        {last}
      </div>
      <ul className="weeks-legend">
        {series.map(({ name, label }) => (
          <li key={name}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`bar-${name.toLowerCase()}`} width="10" height="10" rx="2" />
            </svg>
            {label} <span className="hint">{number(bars.reduce((sum, { parts }) => sum + (parts[name] ?? 0), 0))}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
