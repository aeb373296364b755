import { describe, expect, test } from "vitest";
import type { Correction } from "#correction";
import type { Device, Id, Trace } from "#device";
import * as Imei from "#imei";
import type { Msisdn } from "#msisdn";
import type { Pair } from "#pair";
import * as Reconcile from "#reconcile";
import type { Note, Number, Ticket } from "#ticket";
import type { Adjudication } from "#verdict";

const imei = (n: number) => Imei.fromKey(`3512345600${String(n).padStart(4, "0")}` as Imei.ImeiKey);
const [A, B, C, D, E] = [imei(1), imei(2), imei(3), imei(4), imei(5)] as const;
const OWNER = "989120000001" as Msisdn;
const OTHER = "other" as Id;

const device = (slots: Pair, fields: Partial<Device> = {}): Device => ({
  id: "device" as Id,
  slots,
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: OWNER,
  brand: null,
  model: null,
  guarantor: null,
  status: "LEGAL",
  ticket: null,
  version: 1,
  listed: "",
  traces: [],
  ...fields,
});

/** Row 7 of a list: the register holds A and B; the handset shows A and C. */
const row = (fields: Partial<Correction> = {}): Correction => ({
  registered: [A, B],
  correct: [A, C],
  import: "import-2",
  row: 7,
  importer: "importer-a",
  order: "2",
  ...fields,
});
const earlier = (fields: Partial<Correction> = {}) => row({ import: "import-1", row: 1, order: "1", ...fields });
const later = (fields: Partial<Correction> = {}) => row({ import: "import-3", row: 1, order: "3", ...fields });

const adjudication: Adjudication = { status: "OPEN", verdict: null, waitsFor: "IMPORTER", rules: [], ruleSet: "" };
const ticket = (correct: Pair, fields: Partial<Ticket> = {}): Ticket => ({
  registered: [A, B],
  correct,
  number: "1000000008" as Number,
  device: "device" as Id,
  requester: { msisdns: [OWNER] },
  contact: { importer: "importer-a", guarantor: null },
  description: "",
  waitedFor: "IMPORTER",
  filedAt: "2026-11-01T08:00:00.000Z",
  status: "OPEN",
  verdict: null,
  adjudication,
  notes: [],
  end: null,
  ...fields,
});
const note = (kind: Note["kind"], { import: id, row }: Correction): Note => ({ kind, import: id, row, at: "" });

const own = device([A, B]);
const facts: Reconcile.Facts = { device: own, targetId: null, target: null, onFile: null, ticket: null };
const judge = (changes: Partial<Reconcile.Facts>, of: Correction = row()) =>
  Reconcile.judge(of, { ...facts, ...changes });
const agreeing = ticket([C, A]);
const claimingOther = ticket([A, D]);

const strangers = device([C, E], { id: OTHER, owner: "989129999999" as Msisdn });
const taken = { targetId: OTHER, target: strangers };

describe("a row ends as", () => {
  test.for<[outcome: string, title: string, changes: Partial<Reconcile.Facts>, of?: Correction]>([
    ["NOT_PARTIAL", "the pairs share no IMEI", {}, row({ correct: [C, D] })],
    ["UNKNOWN_DEVICE", "no device holds the kept IMEI", { device: null }],
    ["NOT_YOUR_DEVICE", "that device has another importer", { device: device([A, B], { importer: "importer-b" }) }],
    ["NOT_YOUR_DEVICE", "that device has none", { device: device([A, B], { importer: null, channel: "PASSENGER" }) }],
    ["ALREADY_CORRECT", "the device holds the correct pair already, in either order", { device: device([C, A]) }],
    ["PAIR_DIFFERS", "the device holds neither pair", { device: device([A, E]) }],
    ["TARGET_TAKEN", "another device holds the new IMEI", taken],
    ["MISMATCH", "the device has an open ticket that claims another correct pair", { ticket: claimingOther }],
    ["RESOLVED", "it has one that agrees and passes layer zero", { ticket: agreeing }],
    [
      "REFUSED",
      "it has one that agrees and fails layer zero",
      { ticket: agreeing, device: device([A, B], { status: "BLOCKED" }) },
    ],
    ["ON_FILE", "it has no open ticket", {}],
  ])("%s when %s", ([outcome, , changes, of]) => {
    expect(judge(changes, of).outcome).toBe(outcome);
  });
});

describe("where several apply, the first in this order is the outcome:", () => {
  const notPartial = row({ correct: [C, D] });
  test.for<[outcome: string, changes: Partial<Reconcile.Facts>, of?: Correction]>([
    ["NOT_PARTIAL", { device: null, ticket: agreeing }, notPartial],
    ["UNKNOWN_DEVICE", { device: null, ...taken }],
    ["NOT_YOUR_DEVICE", { device: device([A, C], { importer: "importer-b" }), ...taken, ticket: agreeing }],
    ["ALREADY_CORRECT", { device: device([A, C]), targetId: own.id, ticket: claimingOther }],
    ["PAIR_DIFFERS", { device: device([A, E]), ...taken }],
    ["TARGET_TAKEN", { ...taken, ticket: claimingOther }],
    ["TARGET_TAKEN", { ...taken, ticket: agreeing }],
  ])("%s (%#)", ([outcome, changes, of]) => {
    expect(judge(changes, of).outcome).toBe(outcome);
  });
});

describe("the effect of", () => {
  test("RESOLVED is the ticket's approval, on the importer's word against what the networks saw", () => {
    const judgement = judge({ ticket: agreeing });
    expect(judgement).toMatchObject({ effect: "ADJUDICATED", ticket: agreeing, adjudication: { status: "APPROVED" } });
    const states = "adjudication" in judgement ? judgement.adjudication.rules.map(({ state }) => state) : [];
    expect(states).toEqual(["PASSED", "PASSED", "PASSED", "PASSED", "PASSED", "WAIVED", "WAIVED"]);
  });

  test.for([
    ["ILLEGAL_DEVICE", { status: "BLOCKED" }],
    ["NOT_OWNER", { owner: "989129999999" as Msisdn }],
  ] as const)("REFUSED is the ticket's rejection with %s", ([verdict, fields]) => {
    expect(judge({ ticket: agreeing, device: device([A, B], fields) })).toMatchObject({
      outcome: "REFUSED",
      effect: "ADJUDICATED",
      adjudication: { status: "REJECTED", verdict },
    });
  });

  test("TARGET_TAKEN is none on the register; an agreeing ticket is put before layer zero again", () => {
    expect(judge(taken)).toEqual({ outcome: "TARGET_TAKEN", effect: "NONE" });
    expect(judge({ ...taken, ticket: claimingOther })).toEqual({ outcome: "TARGET_TAKEN", effect: "NONE" });
    expect(judge({ ...taken, ticket: agreeing })).toMatchObject({
      effect: "ADJUDICATED",
      adjudication: { status: "REJECTED", verdict: "TARGET_OWNED" },
    });
    const owners = { ...strangers, owner: OWNER };
    expect(judge({ targetId: OTHER, target: owners, ticket: agreeing })).toMatchObject({
      effect: "ADJUDICATED",
      adjudication: { status: "OPEN", waitsFor: "EXPERT" },
    });
  });

  test.for<[string, Partial<Reconcile.Facts>, Correction]>([
    ["NOT_PARTIAL", {}, row({ correct: [C, D] })],
    ["UNKNOWN_DEVICE", { device: null }, row()],
    ["NOT_YOUR_DEVICE", { device: device([A, B], { importer: "importer-b" }), ticket: agreeing }, row()],
    ["ALREADY_CORRECT", { device: device([A, C]) }, row()],
    ["PAIR_DIFFERS", { device: device([A, E]) }, row()],
  ])("%s is none", ([outcome, changes, of]) => {
    expect(judge(changes, of)).toEqual({ outcome, effect: "NONE" });
  });
});

describe("what is on file for the device", () => {
  test.for<[title: string, onFile: Correction | null, effect: string]>([
    ["nothing: the row is put there", null, "FILE"],
    ["another claim of an earlier list: the row replaces it", earlier({ correct: [A, D] }), "FILE"],
    ["the same claim already: it stays as it is", earlier({ correct: [C, A] }), "NONE"],
    ["another claim of a later list: that one stands", later({ correct: [A, D] }), "NONE"],
    ["a claim of a pair that the device holds no longer: the row replaces it", later({ registered: [A, E] }), "FILE"],
    ["a claim of a former importer: the row replaces it", later({ importer: "importer-b" }), "FILE"],
    ["the row itself, from a first try: it stays", row(), "NONE"],
  ])("is %s", ([, onFile, effect]) => {
    expect(judge({ onFile })).toEqual({ outcome: "ON_FILE", effect });
    expect(judge({ onFile, ticket: claimingOther })).toMatchObject({ outcome: "MISMATCH", effect });
  });
});

describe("a ticket that claims another pair is told of a mismatch", () => {
  const told = (changes: Partial<Reconcile.Facts>, of = row()) => {
    const judgement = judge(changes, of);
    return "note" in judgement && judgement.note;
  };

  test("once by each row that claims something new", () => {
    expect(told({ ticket: claimingOther })).toBe(true);
    const onFile = earlier({ correct: [A, E] });
    expect(told({ onFile, ticket: ticket([A, D], { notes: [note("MISMATCH", onFile)] }) })).toBe(true);
  });

  test("but not again by a row that is tried again", () => {
    expect(told({ onFile: row(), ticket: ticket([A, D], { notes: [note("MISMATCH", row())] }) })).toBe(false);
  });

  test("nor by a list that repeats what is on file and was told", () => {
    const onFile = earlier();
    expect(told({ onFile, ticket: ticket([A, D], { notes: [note("MISMATCH", onFile)] }) })).toBe(false);
    expect(told({ onFile, ticket: claimingOther })).toBe(true);
  });
});

describe("a row that is tried again", () => {
  const trace = (fields: Partial<Trace> = {}): Trace => ({
    import: "import-2",
    row: 7,
    outcome: "RESOLVED",
    ticket: "1000000008",
    reason: "APPROVED",
    ...fields,
  });

  test.for<[string, Partial<Reconcile.Facts>]>([
    ["the device now holds the correct pair", { device: device([A, C], { traces: [trace()] }) }],
    [
      "another importer has the device by now",
      { device: device([A, C], { traces: [trace()], importer: "importer-b" }) },
    ],
    ["another ticket is open", { device: device([A, C], { traces: [trace()] }), ticket: ticket([A, D]) }],
  ])("reports what it did, though %s", ([, changes]) => {
    expect(judge(changes)).toEqual({ outcome: "RESOLVED", effect: "TRACED", trace: trace() });
  });

  test("reports its refusal and its verdict", () => {
    const refused = trace({ outcome: "REFUSED", reason: "ILLEGAL_DEVICE" });
    expect(judge({ device: device([A, B], { traces: [refused] }) })).toMatchObject({
      outcome: "REFUSED",
      trace: refused,
    });
  });

  test.for([{ import: "import-1" }, { row: 8 }])("takes no notice of what another row did (%o)", (fields) => {
    expect(judge({ device: device([A, C], { traces: [trace(fields)] }) })).toMatchObject({
      outcome: "ALREADY_CORRECT",
    });
  });
});

test("a row is looked up by the IMEI that it keeps and the one that it brings; one that shares none is not", () => {
  expect(Reconcile.lookups(row())).toMatchObject({ kept: A, fresh: C });
  expect(Reconcile.lookups(row({ registered: [B, A], correct: [C, A] }))).toMatchObject({ kept: A, fresh: C });
  expect(Reconcile.lookups(row({ correct: [C, D] }))).toBeNull();
});
