import type { ReactNode } from "preact/compat";
import type { Tone } from "#ui/notice.tsx";

/** `value` null: not known yet. */
type TileProps = { name: string; value: string | null; tone?: Tone; children?: ReactNode };

/** One number, with its name and what explains it. */
export function Tile({ name, value, tone, children }: TileProps) {
  return (
    <div className={tone ? `tile ${tone}` : "tile"}>
      <h2>{name}</h2>
      {value === null ? <span className="bone small" aria-hidden="true" /> : <p className="tile-value">{value}</p>}
      <p className="hint">{children}</p>
    </div>
  );
}
