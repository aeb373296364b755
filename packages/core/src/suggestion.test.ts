import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import type { Slots } from "#pair";
import * as Suggestion from "#suggestion";
import * as Suspicion from "#suspicion";
import type { Number as TicketNumber } from "#ticket";

const imei = (key: string) => Imei.fromKey(key as Imei.ImeiKey);

/** The device holds A and B; the handset shows A and C, which the open ticket claims. */
const A = imei("35761300444848");
const B = imei("35209036001349");
const C = imei("35293600134977");
/** As typed for B, with the check digit computed after the typo, or of 15 digits with a wrong check digit. */
const TYPOS = [
  ["one digit is another", imei("35209036001149")],
  ["one digit of the TAC is another", imei("35208036001349")],
  ["two neighbours are transposed", imei("35209036003149")],
  ["0 and 9 are transposed, which the check digit does not show", imei("35290036001349")],
  ["the last digit of the key is another", imei("35209036001348")],
  ["one digit is another, and the check digit is as it was", `352090360011${B.slice(12)}`],
  ["the check digit is another", `${B.slice(0, 14)}${(Number(B[14]) + 1) % 10}`],
  ["two neighbours are transposed, and the check digit is as it was", `${B.slice(0, 12)}${B[13]}${B[12]}${B[14]}`],
] as const;
const FAR = [
  ["two digits are others", imei("35209036001277")],
  ["two digits that are no neighbours changed places", imei("35209034001369")],
  ["it is another IMEI", imei("35780502398444")],
] as const;

const device = (slots: Slots = [A, B], importer: string | null = "importer-a") => ({ slots, importer });
const ticket = { number: "T-1" as TicketNumber, correct: [A, C] as const };
const wrong = (column: string, value: string) => ({ reason: "CHECK_DIGIT", column, value }) as const;
const suggest = (
  suspicion: Suspicion.Suspicion | null,
  of: ReturnType<typeof device> | null = device(),
  open: typeof ticket | null = null,
) => suspicion && Suggestion.suggest(suspicion, of, open, "importer-a");

/** The rows in which B may be mistyped, with the columns that have it. */
const ROWS: readonly [
  what: string,
  columns: readonly string[],
  suspicion: (typed: string) => Suspicion.Suspicion | null,
][] = [
  [
    "the IMEI to be replaced",
    ["registered_imei_2"],
    (typed) => Suspicion.ofOtherPair({ registered: [A, typed as Imei.Imei], correct: [C, A] }),
  ],
  [
    "the kept IMEI, in both pairs",
    ["registered_imei_2", "correct_imei_1"],
    (typed) => Suspicion.ofUnknownDevice({ registered: [A, typed as Imei.Imei], correct: [typed as Imei.Imei, C] }),
  ],
  [
    "a registered IMEI with a wrong check digit",
    ["registered_imei_2"],
    (typed) =>
      Suspicion.ofInvalidRow([wrong("registered_imei_2", typed)], {
        registered_imei_1: A,
        correct_imei_1: A,
        correct_imei_2: C,
      }),
  ],
  [
    "a registered IMEI of which the new one is wrong too",
    ["registered_imei_2"],
    (typed) => Suspicion.ofInvalidRow([wrong("registered_imei_2", typed)], { registered_imei_1: A, correct_imei_1: A }),
  ],
  [
    "the kept IMEI, with a wrong check digit in the correct pair alone",
    ["correct_imei_2"],
    (typed) =>
      Suspicion.ofInvalidRow([wrong("correct_imei_2", typed)], {
        registered_imei_1: A,
        registered_imei_2: B,
        correct_imei_1: C,
      }),
  ],
];

describe.each(ROWS)("in %s", (_, columns, suspicion) => {
  test.each(TYPOS)("%s: the device's own is suggested", (_, typed) => {
    const suggestion = { basis: "REGISTER", columns, value: B, beside: A };
    expect(suggest(suspicion(typed))).toEqual([{ ...suggestion, slot: 2 }]);
    expect(suggest(suspicion(typed), device([B, A]))).toEqual([{ ...suggestion, slot: 1 }]);
  });

  test.each(FAR)("%s: nothing is", (_, typed) => {
    expect(suggest(suspicion(typed))).toEqual([]);
  });

  test.each([
    ["another importer's", device([A, B], "importer-b")],
    ["nobody's", device([A, B], null)],
    ["of one slot", device([A])],
    ["not there", null],
  ])("the device is %s: nothing is", (_, of) => {
    expect(suggest(suspicion(TYPOS[0][1]), of)).toEqual([]);
  });
});

describe("an IMEI with a digit too few or too many", () => {
  const valid = { registered_imei_1: A, correct_imei_1: A, correct_imei_2: C };
  const problem = (value: string) => {
    const parsed = Imei.parse(value);
    if (parsed.ok) throw new Error(`${value} is an IMEI`);
    return { reason: parsed.problem, column: "registered_imei_2", value, suggestion: parsed.suggestion! };
  };
  const suspicion = (value: string) => Suspicion.ofInvalidRow([problem(value)], valid);

  test.each([
    ["its first digit was left out", B.slice(1)],
    ["a digit inside was left out", B.slice(0, 4) + B.slice(5)],
    ["a digit was typed twice", `${B.slice(0, 4)}${B[3]}${B.slice(4)}`],
    ["another digit was put before it", `1${B}`],
    ["one digit is another, and the check digit is missing", "35209036001149"],
  ])("%s: the device's own is suggested, and not what its digits alone suggest", (_, typed) => {
    const suggestions = suggest(suspicion(typed))!;
    expect(suggestions).toMatchObject([{ basis: "REGISTER", columns: ["registered_imei_2"], value: B }]);
    const { suggestion, ...bare } = problem(typed);
    expect(suggestion.value).not.toBe(B);
    expect(Suggestion.withoutGuesses([problem(typed)], suggestions)).toEqual([bare]);
    expect(Suggestion.withoutGuesses([problem(typed)], [])).toEqual([problem(typed)]);
  });

  test.each([
    ["its check digit is missing", B.slice(0, 14)],
    ["it is an IMEISV", `${B.slice(0, 14)}01`],
  ])("%s: its digits suggest the device's own by themselves", (_, typed) => {
    expect(suggest(suspicion(typed))).toEqual([]);
    expect(problem(typed).suggestion.value).toBe(B);
  });

  test("its last digits were lost: nothing is", () => {
    expect(Suspicion.ofInvalidRow([{ ...problem(B.slice(1)), value: "35209036000000" }], valid)).toBeNull();
  });
});

describe("the new IMEI", () => {
  const typed = `${C.slice(0, 14)}${(Number(C[14]) + 1) % 10}`;
  const valid = { registered_imei_1: A, registered_imei_2: B, correct_imei_1: A };
  const suspicion = Suspicion.ofInvalidRow([wrong("correct_imei_2", typed)], valid)!;
  const expected = [{ basis: "TICKET", columns: ["correct_imei_2"], value: C, ticket: "T-1" }];

  test("with a wrong check digit: what the device's open ticket claims is suggested", () => {
    expect(Suggestion.needsTicket(suspicion, device(), "importer-a")).toBe(true);
    expect(suggest(suspicion, device(), ticket)).toEqual(expected);
  });

  test("no ticket, another importer's device, or a ticket with a far claim: nothing is", () => {
    expect(suggest(suspicion)).toEqual([]);
    expect(suggest(suspicion, device([A, B], "importer-b"), ticket)).toEqual([]);
    expect(Suggestion.needsTicket(suspicion, device([A, B], "importer-b"), "importer-a")).toBe(false);
    expect(suggest(suspicion, device(), { ...ticket, correct: [A, imei("35780502398444")] })).toEqual([]);
  });

  test("valid, of a row whose pair differs: the register's and the ticket's are suggested together", () => {
    const [typedB, typedC] = [imei("35209036001149"), imei("35293600134917")];
    const both = Suspicion.ofOtherPair({ registered: [A, typedB], correct: [A, typedC] });
    expect(suggest(both, device(), ticket)).toMatchObject([
      { basis: "REGISTER", columns: ["registered_imei_2"], value: B },
      { basis: "TICKET", columns: ["correct_imei_2"], value: C },
    ]);
  });

  test("is not what the device holds already, however close: that would correct nothing", () => {
    const near = `${B.slice(0, 14)}${(Number(B[14]) + 1) % 10}`;
    expect(suggest(Suspicion.ofInvalidRow([wrong("correct_imei_2", near)], valid))).toEqual([]);
  });
});

test("what the register explains needs no ticket", () => {
  const kept = Suspicion.ofInvalidRow([wrong("correct_imei_2", TYPOS[6][1])], {
    registered_imei_1: A,
    correct_imei_1: C,
  });
  expect(kept && Suggestion.needsTicket(kept, device(), "importer-a")).toBe(false);
});

test("an IMEI is not suggested twice in a pair", () => {
  const near = imei("35209036001149");
  expect(suggest(Suspicion.ofUnknownDevice({ registered: [near, A], correct: [near, B] }))).toEqual([]);
});

describe("nothing is suggested", () => {
  const nearA = `${A.slice(0, 14)}${(Number(A[14]) + 1) % 10}`;
  const nearC = `${C.slice(0, 14)}${(Number(C[14]) + 1) % 10}`;
  test.each<[string, ReturnType<typeof wrong>, Suspicion.Valid]>([
    [
      "that would be twice in the registered pair",
      wrong("registered_imei_2", nearA),
      { registered_imei_1: A, correct_imei_1: A, correct_imei_2: C },
    ],
    [
      "that would be twice in the correct pair",
      wrong("correct_imei_2", nearC),
      { registered_imei_1: A, registered_imei_2: B, correct_imei_1: C },
    ],
    [
      "with which the row would change nothing",
      wrong("registered_imei_2", TYPOS[6][1]),
      { registered_imei_1: A, correct_imei_1: A, correct_imei_2: B },
    ],
    [
      "of a device that does not hold the IMEI that names it",
      wrong("registered_imei_2", TYPOS[6][1]),
      { registered_imei_1: imei("35780502398444"), correct_imei_2: C },
    ],
  ])("%s", (_, problem, valid) => {
    expect(suggest(Suspicion.ofInvalidRow([problem], valid), device(), ticket)).toEqual([]);
  });
});

describe("the kept IMEI, with the same wrong check digit in both pairs", () => {
  const suspicion = (typed: string) =>
    Suspicion.ofInvalidRow([wrong("registered_imei_2", typed), wrong("correct_imei_1", typed)], {
      registered_imei_1: A,
    })!;

  test("of a row whose new IMEI is wrong too, is the register's", () => {
    const columns = ["registered_imei_2", "correct_imei_1"];
    expect(suggest(suspicion(TYPOS[6][1]))).toMatchObject([{ basis: "REGISTER", columns, value: B }]);
  });

  test("is never the ticket's, which knows no registered IMEI better than the register", () => {
    const nearC = `${C.slice(0, 14)}${(Number(C[14]) + 1) % 10}`;
    expect(suggest(suspicion(nearC), device(), ticket)).toEqual([]);
    expect(Suggestion.needsTicket(suspicion(nearC), device(), "importer-a")).toBe(false);
  });
});

test("what the register and the ticket both explain is suggested once, as the register's", () => {
  const claimed = { ...ticket, correct: [B, C] as const };
  const kept = Suspicion.ofInvalidRow([wrong("correct_imei_1", TYPOS[6][1])], {
    registered_imei_1: A,
    registered_imei_2: B,
    correct_imei_2: C,
  });
  expect(suggest(kept, device(), claimed)).toMatchObject([{ basis: "REGISTER", value: B }]);
});
