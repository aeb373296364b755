import { families, type Tally } from "#bench/parsers/families";
import { NAMES } from "#bench/parsers/parsers";
import { spectrum } from "#bench/parsers/spectrum";

const cellOf = ({ same, lost, wrong, failed }: Tally) =>
  [
    `${same} the same`,
    lost > 0 && `${lost} with rows lost`,
    wrong > 0 && `${wrong} with wrong rows`,
    failed > 0 && `${failed} failed`,
  ]
    .filter(Boolean)
    .join(", ");

/** What each parser makes of every family of inputs, as Markdown. */
export function table(): string {
  const { of, wrong } = spectrum();
  const cases = NAMES.map((name) => `${of - wrong[name].length} the same`);
  const rows = families().map(({ name, files, valid, by }) => [
    name,
    String(files),
    String(valid),
    ...NAMES.map((parser) => cellOf(by[parser])),
  ]);
  const header = ["family", "files", "valid rows", ...NAMES];
  const own = [`csv-spectrum (Hamta: ${of - wrong.Hamta.length} the same)`, String(of), "–", ...cases];
  return [header, header.map(() => "---"), own, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
