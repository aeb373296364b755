/** A measured figure and its format. */

export type Target = { least: number } | { most: number };

export type Figure = {
  what: string;
  /** Null: not measurable on this machine; `note` gives the reason. */
  value: number | null;
  unit: string;
  target?: Target;
  note?: string;
};

/** A table of several columns, for results that do not fit a list of figures. */
export type Sheet = { header: readonly string[]; rows: readonly (readonly string[])[] };

export type Measured = { figures: Figure[]; sheets?: Sheet[] };

export function isMet({ value, target }: Figure): boolean | null {
  if (!target || value === null) return null;
  return "least" in target ? value >= target.least : value <= target.most;
}

export function sheetOf(figures: readonly Figure[]): Sheet {
  return {
    header: ["", "measured", "target", "met", ""],
    rows: figures.map((figure) => {
      const { what, value, unit, target, note = "" } = figure;
      const met = isMet(figure);
      return [
        what,
        value === null ? "–" : `${number(value)} ${unit}`,
        target ? `${"least" in target ? "≥" : "≤"} ${number("least" in target ? target.least : target.most)}` : "",
        met === null ? "" : met ? "yes" : "NO",
        note,
      ];
    }),
  };
}

/** At least three digits, and no more than are significant. */
export function number(value: number): string {
  const digits = Math.abs(value) >= 100 || value === 0 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

export function text({ header, rows }: Sheet): string {
  const all = [header, ...rows];
  const widths = header.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      widths
        .map((width, at) => (row[at] ?? "").padEnd(width))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function markdown({ header, rows }: Sheet): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
