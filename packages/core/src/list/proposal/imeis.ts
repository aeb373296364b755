import * as Imei from "#imei";
import * as Cell from "#list/cell";
import type { Cell as Named, Choice } from "#list/proposal/cells";
import type { Meaning, Words } from "#list/proposal/words";

/** Which of several columns of IMEIs is which, by their names. */

type Pair = "REGISTERED" | "CORRECT";
type Slot = "1" | "2";
/** `slot`: null if the name has none; OTHER: it has another one, or two. */
type Read = { at: number; pair: Pair | "OTHER" | null; either: string; isPlain: boolean; slot: Slot | "OTHER" | null };

/** By columns: those of pairs (`registered_imei_1` …), and `imei_1` and `imei_2`. */
export function choose(
  cells: readonly Named[],
  fixed: ReadonlyMap<string, number>,
  rows: readonly (readonly string[])[],
  hasPairs: boolean,
): Map<string, Choice> {
  const taken = [...fixed.values()];
  const reads = cells.flatMap((cell) => (!taken.includes(cell.at) && isImeis(cell, hasPairs) ? [read(cell)] : []));
  if (!hasPairs) {
    return new Map(
      bySlot(
        reads.filter(({ pair }) => pair === null),
        (slot) => `imei_${slot}`,
        fixed,
      ),
    );
  }
  const sided = withContrast(reads, fixed);
  const chosen = new Map(
    (["REGISTERED", "CORRECT"] as const).flatMap((pair) => [
      ...bySlot(
        sided.filter((one) => one.pair === pair),
        (slot) => `${pair.toLowerCase()}_imei_${slot}`,
        fixed,
      ),
    ]),
  );
  return arePartial(rows, chosen, fixed)
    ? chosen
    : new Map([...chosen].map(([column, { at }]) => [column, refused(at)]));
}

const refused = (at: readonly number[]): Choice => ({ at, by: null });

/** A name may say it without the word, as `Old 1` does, if the contents do. */
function isImeis({ words: { meanings, unknown }, contents, isChoosable }: Named, hasPairs: boolean): boolean {
  if (!isChoosable || meanings.has("TIME") || meanings.has("STATUS") || meanings.has("OTHER_IMEI")) return false;
  if (contents.cells > 0 && !contents.areLikeImeis) return false;
  if (meanings.has("IMEI")) return true;
  if (meanings.has("OTHER_NUMBER") || !contents.areImeis) return false;
  return meanings.has("ID") || (hasPairs && unknown === 0 && (meanings.has("REGISTERED") || meanings.has("CORRECT")));
}

/** Words of a name that says nothing of its pair. */
const PLAIN: readonly Meaning[] = ["IMEI", "ID", "EITHER", "FILLER", "NUMBER", "DEVICE", "OTHER_NUMBER"];
const SLOTS: readonly Meaning[] = ["ONE", "TWO", "LETTER_ONE", "LETTER_TWO", "MORE"];

function read({ at, words }: Named): Read {
  const { known, either, unknown } = words;
  const isPlain = unknown === 0 && known.every((one) => one.some((meaning) => [...PLAIN, ...SLOTS].includes(meaning)));
  return { at, pair: pairOf(words), either, isPlain, slot: slotOf(words) };
}

function pairOf({ meanings }: Words): Read["pair"] {
  const [isRegistered, isCorrect] = [meanings.has("REGISTERED"), meanings.has("CORRECT")];
  if (meanings.has("NOT") || (isRegistered && isCorrect)) return "OTHER";
  if (isRegistered) return "REGISTERED";
  return isCorrect ? "CORRECT" : null;
}

/** A letter beside a number is no slot: `IMEI 1 A`. */
function slotOf({ known, meanings }: Words): Read["slot"] {
  const has = (meaning: "ONE" | "TWO" | "LETTER_ONE" | "LETTER_TWO" | "MORE") => meanings.has(meaning);
  const numbers = [has("ONE"), has("TWO"), has("MORE")].filter(Boolean).length;
  const letters = [has("LETTER_ONE"), has("LETTER_TWO")].filter(Boolean).length;
  if (numbers + letters === 0) return null;
  if (has("MORE") || numbers + letters > 1) return "OTHER";
  const count = known.filter((one) => one.includes("LETTER_ONE") || one.includes("LETTER_TWO")).length;
  if (count > 1) return "OTHER";
  return has("ONE") || has("LETTER_ONE") ? "1" : "2";
}

/**
 * If names say of one pair alone which it is, the columns whose names say nothing, or all the same, are the other: `IMEI 1`
 * beside `New IMEI 1`. `From` and `to` say it together.
 */
function withContrast(reads: readonly Read[], fixed: ReadonlyMap<string, number>): Read[] {
  const isNamed = (pair: Pair) =>
    reads.some((one) => one.pair === pair) || [...fixed.keys()].some((column) => column.startsWith(pair.toLowerCase()));
  const [isRegistered, isCorrect] = [isNamed("REGISTERED"), isNamed("CORRECT")];
  const rest = reads.filter(({ pair }) => pair === null);
  const words = [...new Set(rest.map(({ either }) => either))].toSorted().join("/");
  const pairFor = (one: Read): Pair | null => {
    if (!isRegistered && !isCorrect && words === "from/to") return one.either === "from" ? "REGISTERED" : "CORRECT";
    if (isRegistered === isCorrect || words.includes("/") || !rest.every(({ isPlain }) => isPlain)) return null;
    return isRegistered ? "CORRECT" : "REGISTERED";
  };
  return reads.map((one) => (one.pair === null ? { ...one, pair: pairFor(one) } : one));
}

/** One column for each slot. Where only the second has a number, the one without is the first. */
function bySlot(
  reads: readonly Read[],
  columnOf: (slot: Slot) => string,
  fixed: ReadonlyMap<string, number>,
): [string, Choice][] {
  const of = (slot: Read["slot"]) => reads.filter((one) => one.slot === slot).map(({ at }) => at);
  const hasSecond = fixed.has(columnOf("2")) || of("2").length > 0;
  const first = of("1").length === 0 && hasSecond ? of(null) : of("1");
  return (
    [
      ["1", first],
      ["2", of("2")],
    ] as const
  )
    .filter(([slot]) => !fixed.has(columnOf(slot)))
    .map(([slot, at]) => [
      columnOf(slot),
      at.length === 1 ? { at, by: "NAME" } : refused(at.length > 0 ? at : of(null)),
    ]);
}

/** Rows with four IMEIs that show whether the pairs belong together. */
const ENOUGH = 3;

/** False if no row of the sample corrects one IMEI of a device: then the pairs are no pairs of one device. */
function arePartial(
  rows: readonly (readonly string[])[],
  chosen: ReadonlyMap<string, Choice>,
  fixed: ReadonlyMap<string, number>,
): boolean {
  const at = (column: string) => {
    const { by = null, at: [first] = [] } = chosen.get(column) ?? {};
    return fixed.get(column) ?? (by === null ? undefined : first);
  };
  const positions = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"].map(at);
  const keys = rows.map((row) =>
    positions.flatMap((position) => {
      const parsed = position === undefined ? null : Imei.parse(Cell.clean(row[position] ?? ""));
      return parsed?.ok ? [Imei.keyOf(parsed.imei)] : [];
    }),
  );
  const whole = keys.filter(({ length }) => length === positions.length);
  const isPartial = ([r1, r2, c1, c2]: readonly Imei.ImeiKey[]) =>
    [r1, r2].filter((one) => one === c1 || one === c2).length === 1;
  return whole.length < ENOUGH || whole.some(isPartial);
}
