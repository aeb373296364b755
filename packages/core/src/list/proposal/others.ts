import type { Cell, Choice } from "#list/proposal/cells";
import type { Contents } from "#list/proposal/contents";
import type { Meaning, Words } from "#list/proposal/words";

/** Columns other than the several of IMEIs. */

/**
 * `weigh`: how well the words name the column; 0: they do not. `bars`: words of something else. `alone`: contents that tell
 * the column if no name does and no other column has them.
 */
type Rule = {
  readonly weigh: (words: Words, contents: Contents) => number;
  readonly bars: readonly Meaning[];
  readonly fits: (contents: Contents) => boolean;
  readonly alone?: (contents: Contents) => boolean;
};

const WELL = 4;
const BARELY = 1;

const isText = ({ areLikeImeis, arePhones, areTimes }: Contents) => !areLikeImeis && !arePhones && !areTimes;
const isEmptyOr = (fits: (contents: Contents) => boolean) => (contents: Contents) =>
  contents.cells === 0 || fits(contents);

/** A word that names it, and better without others. */
const named =
  (...meanings: readonly Meaning[]) =>
  (words: Words) =>
    meanings.some((meaning) => words.meanings.has(meaning)) ? WELL - Math.min(words.unknown, 1) : 0;

const phone =
  (helpful: Meaning) =>
  (words: Words, { arePhones, areLikePhones }: Contents): number => {
    const { meanings, unknown } = words;
    const help = meanings.has(helpful) ? 1 : 0;
    if (meanings.has("PHONE")) return WELL + help - Math.min(unknown, 1);
    if (meanings.has("NUMBER") && (arePhones || (areLikePhones && help > 0)) && unknown === 0) return BARELY + help;
    return 0;
  };

const PHONE_BARS: readonly Meaning[] = [
  "IMEI",
  "OTHER_PERSON",
  "OTHER_NUMBER",
  "NATIONAL",
  "BRAND",
  "MODEL",
  "TIME",
  "STATUS",
];

const TEXT: Pick<Rule, "fits"> = { fits: isEmptyOr(isText) };

const RULES: Readonly<Record<string, Rule>> = {
  imei: {
    weigh: ({ meanings }, { areLikeImeis }) =>
      meanings.has("IMEI") || (meanings.has("ID") && areLikeImeis) ? WELL : 0,
    bars: ["TIME", "STATUS", "NOT", "OTHER_IMEI"],
    fits: isEmptyOr(({ areLikeImeis }) => areLikeImeis),
    alone: ({ areImeis }) => areImeis,
  },
  msisdn: {
    weigh: phone("OWNER"),
    bars: PHONE_BARS,
    fits: isEmptyOr(({ areLikePhones }) => areLikePhones),
    alone: ({ arePhones }) => arePhones,
  },
  seen_at: {
    // Of a name with an unknown word nobody knows what happened at the time.
    weigh: ({ meanings, unknown }) =>
      unknown > 0 || !(meanings.has("TIME") || meanings.has("SEEN")) ? 0 : meanings.has("SEEN") ? WELL : WELL - 1,
    bars: ["OTHER_TIME", "IMEI", "PHONE", "GUARANTOR", "MODEL", "NUMBER", "STATUS", "NOT"],
    fits: isEmptyOr(({ areTimes }) => areTimes),
    alone: ({ areTimes }) => areTimes,
  },
  owner_msisdn: {
    weigh: phone("OWNER"),
    bars: PHONE_BARS,
    fits: isEmptyOr(({ areLikePhones }) => areLikePhones),
  },
  brand: {
    weigh: (words) => named("BRAND")(words) || named("MAKER")(words) - BARELY,
    bars: ["MODEL", "OWNER", "TIME", "OTHER_NUMBER", "GUARANTOR"],
    ...TEXT,
  },
  model: { weigh: named("MODEL"), bars: ["OWNER", "TIME", "OTHER_NUMBER", "BRAND"], ...TEXT },
  guarantor: { weigh: named("GUARANTOR"), bars: ["TIME", "OTHER_TIME", "PHONE", "NUMBER", "STATUS"], ...TEXT },
  channel: {
    weigh: (words) => {
      const isImports = words.meanings.has("IMPORTS") && words.meanings.has("METHOD");
      return words.unknown === 0 && (words.meanings.has("CHANNEL") || isImports) ? WELL : 0;
    },
    bars: ["TIME", "NUMBER"],
    ...TEXT,
  },
  importer: { weigh: named("IMPORTER"), bars: ["PHONE", "TIME"], ...TEXT },
  status: { weigh: named("STATUS"), bars: ["TIME", "GUARANTOR"], ...TEXT },
};

/** Words that say nothing of what a column has: `C1`, `f02`. */
const EMPTY_WORDS: readonly Meaning[] = ["ONE", "TWO", "MORE", "LETTER_ONE", "LETTER_TWO", "FILLER"];

export function choose(column: string, cells: readonly Cell[], taken: ReadonlySet<number>): Choice {
  const rule = RULES[column];
  if (!rule) return { at: [], by: null };
  const weighed = cells
    .filter((cell) => cell.isChoosable && !taken.has(cell.at))
    .map((cell) => ({ cell, weight: weigh(rule, cell) }))
    .filter(({ weight }) => weight > 0);
  const most = Math.max(0, ...weighed.map(({ weight }) => weight));
  const best = weighed.filter(({ weight }) => weight === most).map(({ cell }) => cell);
  if (best.length > 0)
    return { at: best.map(({ at }) => at), by: best.length === 1 && isWhole(best[0]!, cells) ? "NAME" : null };
  const { alone } = rule;
  if (!alone) return { at: [], by: null };
  const such = cells.filter(({ contents }) => alone(contents));
  const [only] = such;
  const isSilent = ({ words }: Cell) =>
    words.known.every((one) => one.some((meaning) => EMPTY_WORDS.includes(meaning)));
  const isSure = such.length === 1 && only?.isChoosable && !taken.has(only.at) && isSilent(only);
  return { at: such.map(({ at }) => at), by: isSure ? "CONTENTS" : null };
}

function weigh({ weigh, bars, fits }: Rule, { words, contents }: Cell): number {
  if (bars.some((bar) => words.meanings.has(bar)) || !fits(contents)) return 0;
  return weigh(words, contents);
}

/** False for a date beside a column with its time of day: neither is the time. */
function isWhole({ contents }: Cell, cells: readonly Cell[]): boolean {
  return !contents.areTimes || !cells.some((cell) => cell.contents.areTimesOfDay);
}
