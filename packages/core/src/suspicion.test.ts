import { describe, expect, test } from "vitest";
import { A, B, C, D } from "#fixture";
import type { Problem } from "#list/reason";
import * as Suspicion from "#suspicion";

const typo = (imei: string) => `${imei.slice(0, 14)}${(Number(imei[14]) + 1) % 10}`;
const wrong = (column: string, value: string): Problem => ({ reason: "CHECK_DIGIT", column, value });

describe("the suspects of a row whose IMEIs are valid", () => {
  const claim = { registered: [A, B], correct: [C, A] } as const;

  test("the device holds another pair: the wrong and the new IMEI, beside the kept one", () => {
    expect(Suspicion.ofOtherPair(claim)).toEqual({
      suspects: [
        { columns: ["registered_imei_2"], typed: B },
        { columns: ["correct_imei_1"], typed: C },
      ],
      beside: A,
      valid: { registered_imei_1: A, correct_imei_2: A },
    });
  });

  test("nobody holds the kept IMEI: it, in both pairs, beside the wrong one", () => {
    expect(Suspicion.ofUnknownDevice(claim)).toEqual({
      suspects: [{ columns: ["registered_imei_1", "correct_imei_2"], typed: A }],
      beside: B,
      valid: { registered_imei_2: B, correct_imei_1: C },
    });
  });

  test("the open ticket claims another pair: the new IMEI, beside the kept one", () => {
    expect(Suspicion.ofNewImei(claim)?.suspects).toEqual([{ columns: ["correct_imei_1"], typed: C }]);
  });

  test("the pairs share no IMEI: none", () => {
    expect(Suspicion.ofOtherPair({ registered: [A, B], correct: [C, D] })).toBeNull();
  });
});

describe("the suspects of an INVALID row", () => {
  test("are its wrong check digits; equal ones are one suspect", () => {
    const problems = [wrong("registered_imei_1", typo(A)), wrong("correct_imei_1", ` ${typo(A)}`)];
    expect(Suspicion.ofInvalidRow(problems, { registered_imei_2: B, correct_imei_2: C })).toEqual({
      suspects: [{ columns: ["registered_imei_1", "correct_imei_1"], typed: typo(A) }],
      beside: B,
      valid: { registered_imei_2: B, correct_imei_2: C },
    });
  });

  const cells = { registered_imei_1: A, registered_imei_2: typo(B), correct_imei_1: A, correct_imei_2: C };
  const valid = { registered_imei_1: A, correct_imei_1: A, correct_imei_2: C };
  test.each<[what: string, problems: Problem[], change: object, valid: object | null]>([
    ["one registered IMEI has a wrong check digit", [wrong("registered_imei_2", typo(B))], {}, valid],
    [
      "a correct one is too short as well",
      [wrong("registered_imei_2", typo(B)), { reason: "LENGTH", column: "correct_imei_2", value: "12" }],
      { correct_imei_2: "12" },
      { registered_imei_1: A, correct_imei_1: A },
    ],
    [
      "no other IMEI is valid",
      [wrong("registered_imei_2", typo(B))],
      { registered_imei_1: "", correct_imei_1: "", correct_imei_2: "" },
      null,
    ],
    ["its last digits were lost", [wrong("registered_imei_2", "357613000000000")], {}, null],
    [
      "the row has too many cells",
      [wrong("registered_imei_2", typo(B)), { reason: "COLUMNS", column: null }],
      {},
      null,
    ],
    ["a quote is open", [wrong("registered_imei_2", typo(B)), { reason: "QUOTE", column: "correct_imei_2" }], {}, null],
    ["its problem is another", [{ reason: "LENGTH", column: "registered_imei_2", value: `${B}12` }], {}, null],
    [
      "an IMEI has 14 digits",
      [{ reason: "CHECK_DIGIT_MISSING", column: "registered_imei_2", value: B.slice(1) }],
      {},
      valid,
    ],
    ["it is a list of another kind", [wrong("imei_1", typo(B))], {}, null],
  ])("%s", (_, problems, change, expected) => {
    expect(Suspicion.validOf(problems, (column) => ({ ...cells, ...change })[column])).toEqual(expected);
  });

  test.each([
    ["the IMEI in both pairs, if there is one", { registered_imei_1: B, registered_imei_2: A, correct_imei_1: A }, A],
    ["else a registered one", { registered_imei_2: B, correct_imei_1: A }, B],
    ["else a correct one", { correct_imei_2: C }, C],
  ])("are beside %s", (_, known, beside) => {
    const suspicion = Suspicion.ofInvalidRow([wrong("correct_imei_2", typo(C))], known);
    expect(suspicion?.beside).toBe(beside);
  });
});

test("of an INVALID row there is none without a wrong check digit, and none without an IMEI that names the device", () => {
  const valid = { registered_imei_1: A };
  expect(Suspicion.ofInvalidRow([wrong("correct_imei_2", typo(C))], {})).toBeNull();
  expect(Suspicion.ofInvalidRow([{ reason: "MISSING", column: "correct_imei_2" }], valid)).toBeNull();
});
