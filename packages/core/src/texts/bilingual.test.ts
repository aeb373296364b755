import { expect, test } from "vitest";
import type * as Imei from "#imei";
import * as Undo from "#undo";
import {
  AlarmText,
  ArgumentText,
  ColumnText,
  FileText,
  LimitText,
  GuideText,
  NameText,
  OutcomeText,
  ReasonText,
  RefusalText,
  RuleText,
  SuggestionText,
  TimelineText,
  VerdictText,
  type Language,
  type Text,
} from "#texts/index";

/** A text that a reader may meet, with where it comes from. */
type Case = readonly [title: string, say: (language: Language) => string];

function each<Key extends string>(
  title: string,
  of: Record<Key, unknown>,
  say: (key: Key, language: Language) => string,
) {
  return (Object.keys(of) as Key[]).map((key): Case => [`${title} ${key}`, (language) => say(key, language)]);
}

function dictionary(title: string, of: Record<string, Text>): Case[] {
  return Object.entries(of).map(([key, text]) => [`${title} ${key}`, (language) => text[language]]);
}

const imei = "357613004448485" as Imei.Imei;

/** Every code must have its example: a missing one is a type error. */
const files: { [Code in FileText.Code]: readonly Extract<FileText.Problem, { code: Code }>[] } = {
  COLUMN_MISSING: [{ code: "COLUMN_MISSING", columns: ["correct_imei_2", "owner_msisdn"] }],
  COLUMN_TWICE: [{ code: "COLUMN_TWICE", columns: ["registered_imei_1"] }],
  EMPTY: [{ code: "EMPTY" }],
  NO_ROWS: [{ code: "NO_ROWS" }],
  NOT_TEXT: (["ZIP", "XLS", "NUL", "UTF8", "LONG_LINE"] as const).flatMap((looks) => [
    { code: "NOT_TEXT", looks },
    { code: "NOT_TEXT", looks, byte: 4096 },
  ]),
  TOO_LARGE: [{ code: "TOO_LARGE", limit: 1024 ** 3 }],
  NOT_ALLOWED: [{ code: "NOT_ALLOWED", kind: "devices", role: "operator" }],
};

const refusals: { [Code in RefusalText.Code]: Extract<RefusalText.Refusal, { code: Code }> } = {
  INVALID_IMEI: { code: "INVALID_IMEI", reason: "IMEISV", value: "3576130044484801", suggestion: "357613004448485" },
  SAME_TWICE: { code: "SAME_TWICE" },
  REGISTERED_PAIR_WRONG: { code: "REGISTERED_PAIR_WRONG" },
  TICKET_ALREADY_OPEN: { code: "TICKET_ALREADY_OPEN", ticket: "T-10042" },
  DESCRIPTION_EMPTY: { code: "DESCRIPTION_EMPTY" },
  DESCRIPTION_TOO_LONG: { code: "DESCRIPTION_TOO_LONG", limit: 2000 },
  TICKET_NOT_FOUND: { code: "TICKET_NOT_FOUND" },
  TICKET_NOT_OPEN: { code: "TICKET_NOT_OPEN", status: "WITHDRAWN" },
  IMEI_HELD: { code: "IMEI_HELD" },
  NOTE_EMPTY: { code: "NOTE_EMPTY" },
  NOTE_TOO_LONG: { code: "NOTE_TOO_LONG", limit: 2000 },
  FORBIDDEN: { code: "FORBIDDEN" },
  UNAUTHENTICATED: { code: "UNAUTHENTICATED" },
  IMPORT_NOT_FOUND: { code: "IMPORT_NOT_FOUND" },
  IMPORT_ENDED: { code: "IMPORT_ENDED" },
  IMPORT_NOT_TRIED: { code: "IMPORT_NOT_TRIED" },
  IMPORT_NOT_APPLIED: { code: "IMPORT_NOT_APPLIED" },
  IMPORT_TOO_OLD: { code: "IMPORT_TOO_OLD", days: 10 },
  IMPORT_FOLLOWED: { code: "IMPORT_FOLLOWED" },
  FILE_NAME_INVALID: { code: "FILE_NAME_INVALID" },
  KIND_NOT_ALLOWED: { code: "KIND_NOT_ALLOWED", kind: "CORRECTIONS", role: "SUBSCRIBER" },
  ORGANISATION_INVALID: { code: "ORGANISATION_INVALID" },
  IMPORTER_NAME_INVALID: { code: "IMPORTER_NAME_INVALID", limit: 200 },
  RATE_LIMITED: { code: "RATE_LIMITED", seconds: 61, anonymous: true },
  IDEMPOTENCY_KEY_INVALID: { code: "IDEMPOTENCY_KEY_INVALID" },
  IDEMPOTENCY_KEY_REUSED: { code: "IDEMPOTENCY_KEY_REUSED" },
  INTERNAL: { code: "INTERNAL", requestId: "0f3c-77" },
};

const wrongs: { [Code in ArgumentText.Code]: Extract<ArgumentText.Wrong, { code: Code }> } = {
  PAGE_LENGTH_MISSING: { code: "PAGE_LENGTH_MISSING", limit: 100 },
  PAGE_LENGTH_WRONG: { code: "PAGE_LENGTH_WRONG", argument: "first", limit: 100, found: -1 },
  CURSOR_WRONG: { code: "CURSOR_WRONG", argument: "after" },
  RANGE_TOO_LONG: { code: "RANGE_TOO_LONG", months: 12 },
  IDS_TOO_MANY: { code: "IDS_TOO_MANY", limit: 100, found: 101 },
};

const exceeded = { limit: 100, found: 101 };
const limits: { [Code in LimitText.Code]: Extract<LimitText.Limit, { code: Code }> } = {
  BODY_TOO_LARGE: { code: "BODY_TOO_LARGE", ...exceeded },
  DOCUMENT_TOO_LONG: { code: "DOCUMENT_TOO_LONG", ...exceeded },
  DOCUMENT_TOO_MANY_TOKENS: { code: "DOCUMENT_TOO_MANY_TOKENS", limit: 100, found: null },
  DOCUMENT_TOO_DEEP: { code: "DOCUMENT_TOO_DEEP", ...exceeded },
  DOCUMENT_TOO_MANY_ALIASES: { code: "DOCUMENT_TOO_MANY_ALIASES", ...exceeded },
  DOCUMENT_TOO_MANY_ROOT_FIELDS: { code: "DOCUMENT_TOO_MANY_ROOT_FIELDS", ...exceeded },
  DOCUMENT_TOO_MANY_DIRECTIVES: { code: "DOCUMENT_TOO_MANY_DIRECTIVES", ...exceeded },
  DOCUMENT_TOO_COSTLY: { code: "DOCUMENT_TOO_COSTLY", ...exceeded },
  LIST_TOO_LONG: { code: "LIST_TOO_LONG", ...exceeded },
  DOCUMENT_NOT_TRUSTED: { code: "DOCUMENT_NOT_TRUSTED" },
  PERSISTED_QUERY_INVALID: { code: "PERSISTED_QUERY_INVALID" },
  SIGN_IN_UNAVAILABLE: { code: "SIGN_IN_UNAVAILABLE", seconds: 5 },
};

const deciders = Object.keys(TimelineText.deciders) as TimelineText.Decider[];
const events: { [Event in TimelineText.Event]: readonly Extract<TimelineText.Entry, { event: Event }>[] } = {
  FILED: [{ event: "FILED" }],
  WAITING: [
    { event: "WAITING", for: "IMPORTER" },
    { event: "WAITING", for: "EXPERT" },
  ],
  MISMATCH_NOTED: [{ event: "MISMATCH_NOTED", source: { import: "imp-7", row: 3 } }],
  IMPORTER_AGREES: [{ event: "IMPORTER_AGREES" }],
  REOPENED: [{ event: "REOPENED", follows: "1000000008" }],
  APPROVED: deciders.map((by) => ({ event: "APPROVED", by })),
  REJECTED: deciders.map((by) => ({ event: "REJECTED", by, verdict: "SIM_NOT_SEEN" })),
  WITHDRAWN: [{ event: "WITHDRAWN" }],
};

const contact = { importer: null, guarantor: "Ava" };
const particulars = { row: 12, ticket: "T-10042", verdict: "NOT_OWNER" } as const;
const cell = { column: "correct_imei_1", value: "35761300444848", suggestion: "357613004448485" };

/** Every sentence of the guide by its place. */
function leaves(said: unknown, place: string): [string, string][] {
  if (typeof said === "string") return [[place, said]];
  if (said === null || typeof said !== "object") return [];
  return Object.entries(said).flatMap(([key, value]) => leaves(value, `${place}.${key}`));
}

const guides = {
  fa: new Map(leaves(GuideText.guide("fa"), "guide")),
  en: new Map(leaves(GuideText.guide("en"), "guide")),
};
/** For programs: the same in both languages. */
const CODES = /\.(subject|step|input|verdict|value)$|\.path\./;

const cases: readonly Case[] = [
  ...each("verdict label", VerdictText.verdicts, VerdictText.label),
  ...each("verdict words", VerdictText.verdicts, VerdictText.words),
  ...each("verdict remedy", VerdictText.verdicts, (key, language) => VerdictText.remedy(key, language, contact)),
  ["last resort", (language) => VerdictText.lastResort(language, { importer: null, guarantor: null })],
  ...each("rule", RuleText.rules, RuleText.rule),
  ...each("rule state", RuleText.states, RuleText.state),
  ...each("bare outcome", OutcomeText.outcomes, (key, language) => OutcomeText.message(key, language)),
  ...each("outcome", OutcomeText.outcomes, (key, language) => OutcomeText.message(key, language, particulars)),
  ...each(
    "kept",
    Object.fromEntries(Undo.KEPT.map((kept) => [kept, kept])) as Record<Undo.Kept, Undo.Kept>,
    (kept, language) => OutcomeText.message("KEPT", language, { kept }),
  ),
  ...(["INVALID_ROWS", "TICKETS"] as const).flatMap((code): Case[] => [
    [`alarm ${code}`, (language) => AlarmText.message({ code, rows: 1200, usual: 100 }, language)],
    [`alarm ${code} action`, (language) => AlarmText.action(language)],
  ]),
  ...each("bare reason", ReasonText.reasons, (key, language) => ReasonText.message(key, language, { column: null })),
  ...each("reason", ReasonText.reasons, (key, language) => ReasonText.message(key, language, cell)),
  ["suggestion", (language) => SuggestionText.message({ value: imei, beside: imei, slot: 2 }, language)],
  ["reason VALUE of channel", (language) => ReasonText.message("VALUE", language, { column: "channel" })],
  ...Object.values(files)
    .flat()
    .map((file): Case => [`file ${JSON.stringify(file)}`, (language) => FileText.message(file, language)]),
  ...each("refusal", refusals, (key, language) => RefusalText.message(refusals[key], language)),
  ...each("refusal action", refusals, (key, language) => RefusalText.action(refusals[key], language)),
  ...each("argument", wrongs, (key, language) => ArgumentText.message(wrongs[key], language)),
  ...each("argument action", wrongs, (key, language) => ArgumentText.action(wrongs[key], language)),
  ...each("limit", limits, (key, language) => LimitText.message(limits[key], language)),
  ...each("limit action", limits, (key, language) => LimitText.action(limits[key], language)),
  ...Object.values(events)
    .flat()
    .map((entry): Case => [`event ${JSON.stringify(entry)}`, (language) => TimelineText.sentence(entry, language)]),
  ...dictionary("ticket state", NameText.ticketStates),
  ...dictionary("channel", NameText.channels),
  ...dictionary("legality", NameText.legalities),
  ...dictionary("outcome", NameText.outcomes),
  ...dictionary("import state", NameText.importStates),
  ...each("kind", NameText.kinds, (key, language) => NameText.kind(key, language)),
  ...each("role", NameText.roles, (key, language) => NameText.role(key, language)),
  ...[...guides.fa.keys()]
    .filter((place) => !CODES.test(place) || place === "guide.labels.subject" || place === "guide.labels.verdict")
    .map((place): Case => [place, (language) => guides[language].get(place) ?? ""]),
];

const ISOLATE = /[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g;

const HOLE = /undefined|null|NaN|\[object|\s\s|\s[.,;:)»،؛](\s|$)|^\s|\s$/;
const LOST_HALF_SPACE = /(^|\s)ن?می\s|\sها(ی|یی)?([\s.،؛)]|$)/;
const NOT_PERSIAN = /[يكىة٠-٩]/;

test.each(cases)("%s in Persian: Latin digits only inside isolates, half-spaces and letters right", (_, say) => {
  const text = say("fa");
  expect(text).toMatch(/[آ-ی]/);
  expect(text.replaceAll(ISOLATE, "")).not.toMatch(/[0-9\u2066-\u2069]/);
  expect(text).not.toMatch(LOST_HALF_SPACE);
  expect(text).not.toMatch(NOT_PERSIAN);
  expect(text).not.toMatch(HOLE);
});

test.each(cases)("%s in English: nothing Persian in it", (_, say) => {
  const text = say("en");
  expect(text).toMatch(/[a-z]/i);
  expect(text).not.toMatch(/[\p{Script=Arabic}\u2066-\u2069]/u);
  expect(text).not.toMatch(HOLE);
});

test("the needed columns of a corrections list have Persian names", () => {
  expect([...ColumnText.persianNames.keys()]).toEqual([
    "registered_imei_1",
    "registered_imei_2",
    "correct_imei_1",
    "correct_imei_2",
  ]);
});
