import { expect, test } from "vitest";
import type * as Imei from "#imei";
import { KINDS } from "#list/kind";
import { files, findings, notices } from "#texts/examples";
import * as Guide from "#texts/guide";
import * as Suggestion from "#suggestion";
import type { Number as TicketNumber } from "#ticket";
import * as TicketHold from "#ticket-hold";
import * as Undo from "#undo";
import { seen } from "#texts/seen";
import {
  AlarmText,
  ArgumentText,
  ColumnText,
  DoubtText,
  FileText,
  FindingText,
  LimitText,
  NameText,
  NoteText,
  OutcomeText,
  ReasonText,
  RefusalText,
  RuleText,
  SiteText,
  SmsText,
  SuggestionText,
  TicketHoldText,
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

const refusals: { [Code in RefusalText.Code]: Extract<RefusalText.Refusal, { code: Code }> } = {
  INVALID_IMEI: {
    code: "INVALID_IMEI",
    reason: "IMEISV",
    value: "3576130044484801",
    suggestion: { value: imei, basis: "IMEISV" },
  },
  SAME_TWICE: { code: "SAME_TWICE" },
  REGISTERED_PAIR_WRONG: { code: "REGISTERED_PAIR_WRONG" },
  TICKET_ALREADY_OPEN: { code: "TICKET_ALREADY_OPEN", ticket: "T-10042" },
  DESCRIPTION_EMPTY: { code: "DESCRIPTION_EMPTY" },
  DESCRIPTION_TOO_LONG: { code: "DESCRIPTION_TOO_LONG", limit: 2000 },
  TICKET_NOT_FOUND: { code: "TICKET_NOT_FOUND" },
  TICKET_NOT_OPEN: { code: "TICKET_NOT_OPEN", status: "WITHDRAWN" },
  TICKET_RESERVED: { code: "TICKET_RESERVED", seconds: 90 },
  IMEI_HELD: { code: "IMEI_HELD" },
  TICKET_NOT_APPROVED: { code: "TICKET_NOT_APPROVED", status: "REJECTED" },
  TICKET_REVERTED: { code: "TICKET_REVERTED" },
  DEVICE_CHANGED: { code: "DEVICE_CHANGED" },
  DEVICE_TICKET_OPEN: { code: "DEVICE_TICKET_OPEN", ticket: "T-10042" },
  FORMER_IMEI_HELD: { code: "FORMER_IMEI_HELD" },
  GIVER_TICKET_OPEN: { code: "GIVER_TICKET_OPEN", ticket: "T-10042" },
  GIVER_CHANGED: { code: "GIVER_CHANGED" },
  NOTE_EMPTY: { code: "NOTE_EMPTY" },
  NOTE_TOO_LONG: { code: "NOTE_TOO_LONG", limit: 2000 },
  FORBIDDEN: { code: "FORBIDDEN" },
  UNAUTHENTICATED: { code: "UNAUTHENTICATED" },
  IMPORT_NOT_FOUND: { code: "IMPORT_NOT_FOUND" },
  IMPORT_ENDED: { code: "IMPORT_ENDED" },
  IMPORT_NOT_RECEIVED: { code: "IMPORT_NOT_RECEIVED" },
  IMPORT_NOT_TRIED: { code: "IMPORT_NOT_TRIED" },
  IMPORT_NOT_APPLIED: { code: "IMPORT_NOT_APPLIED" },
  IMPORT_TOO_OLD: { code: "IMPORT_TOO_OLD", days: 10 },
  IMPORT_FOLLOWED: { code: "IMPORT_FOLLOWED" },
  FILE_NAME_INVALID: { code: "FILE_NAME_INVALID" },
  KIND_NOT_ALLOWED: { code: "KIND_NOT_ALLOWED", kind: "CORRECTIONS", role: "SUBSCRIBER" },
  COLUMN_UNKNOWN: { code: "COLUMN_UNKNOWN", column: "imei", columns: ["imei_1", "imei_2"] },
  COLUMN_HEADER_INVALID: { code: "COLUMN_HEADER_INVALID", header: "* #" },
  COLUMN_HEADER_TWICE: { code: "COLUMN_HEADER_TWICE", header: "IMEI" },
  MACHINE_FORBIDDEN: { code: "MACHINE_FORBIDDEN" },
  MACHINE_NAME_INVALID: { code: "MACHINE_NAME_INVALID", limit: 100 },
  MACHINE_SCOPES_EMPTY: { code: "MACHINE_SCOPES_EMPTY" },
  MACHINE_SCOPE_INVALID: { code: "MACHINE_SCOPE_INVALID", scope: "imports:sightings" },
  MACHINES_TOO_MANY: { code: "MACHINES_TOO_MANY", limit: 50, days: 90 },
  MACHINE_NOT_FOUND: { code: "MACHINE_NOT_FOUND" },
  MACHINE_REVOKED: { code: "MACHINE_REVOKED" },
  SCOPE_MISSING: { code: "SCOPE_MISSING", scope: "imports:devices" },
  ORGANISATION_INVALID: { code: "ORGANISATION_INVALID" },
  ORGANISATION_MISSING: { code: "ORGANISATION_MISSING" },
  MSISDN_INVALID: { code: "MSISDN_INVALID" },
  IMPORTER_NAME_INVALID: { code: "IMPORTER_NAME_INVALID", limit: 200 },
  ACCOUNT_EXISTS: { code: "ACCOUNT_EXISTS" },
  EMAIL_INVALID: { code: "EMAIL_INVALID", value: "sara@" },
  PERSON_NAME_INVALID: { code: "PERSON_NAME_INVALID", limit: 100 },
  ORGANISATION_NOT_OF_ROLE: { code: "ORGANISATION_NOT_OF_ROLE" },
  CONTACT_COMPANY_INVALID: { code: "CONTACT_COMPANY_INVALID", limit: 200 },
  CONTACT_NOT_YOURS: { code: "CONTACT_NOT_YOURS", organisation: "importer-b" },
  CONTACT_CHANGED: { code: "CONTACT_CHANGED" },
  CONTACT_PHONE_INVALID: { code: "CONTACT_PHONE_INVALID", value: "8877 6655" },
  CONTACT_SITE_INVALID: { code: "CONTACT_SITE_INVALID", value: "ftp://ava.ir", limit: 200 },
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
  DAY_WRONG: { code: "DAY_WRONG", argument: "from" },
  DAYS_WRONG: { code: "DAYS_WRONG", limit: 366, found: 367 },
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
  BAD_REQUEST: { code: "BAD_REQUEST", detail: "GraphQL queries must be strings." },
  GRAPHQL_PARSE_FAILED: { code: "GRAPHQL_PARSE_FAILED", detail: "Syntax Error: Unexpected Name." },
  GRAPHQL_VALIDATION_FAILED: { code: "GRAPHQL_VALIDATION_FAILED", detail: 'Cannot query field "nam".' },
  OPERATION_RESOLUTION_FAILURE: { code: "OPERATION_RESOLUTION_FAILURE", detail: 'Unknown operation named "A".' },
  BAD_USER_INPUT: { code: "BAD_USER_INPUT", detail: 'Variable "$imei" of required type "IMEI!" was not provided.' },
  SIGN_IN_UNAVAILABLE: { code: "SIGN_IN_UNAVAILABLE", seconds: 5 },
  WRONG_ADDRESS: { code: "WRONG_ADDRESS" },
};

const deciders = Object.keys(TimelineText.deciders) as TimelineText.Decider[];
const reverters = Object.keys(TimelineText.reverters) as TimelineText.Reverter[];
const events: { [Event in TimelineText.Event]: readonly Extract<TimelineText.Entry, { event: Event }>[] } = {
  FILED: [{ event: "FILED" }],
  WAITING: [
    { event: "WAITING", for: "IMPORTER" },
    { event: "WAITING", for: "EXPERT" },
  ],
  MISMATCH_NOTED: [{ event: "MISMATCH_NOTED", source: { import: "imp-7", row: 3 } }],
  IMPORTER_AGREES: [{ event: "IMPORTER_AGREES" }],
  AGREEMENT_UNDONE: [{ event: "AGREEMENT_UNDONE" }],
  REMINDED: [{ event: "REMINDED" }],
  HANDED_OVER: [{ event: "HANDED_OVER" }],
  OVERDUE: [{ event: "OVERDUE" }],
  REOPENED: [{ event: "REOPENED", follows: "1000000008" }],
  APPROVED: deciders.map((by) => ({ event: "APPROVED", by })),
  REJECTED: deciders.map((by) => ({ event: "REJECTED", by, verdict: "SIM_NOT_SEEN" })),
  WITHDRAWN: [{ event: "WITHDRAWN" }],
  REVERTED: reverters.map((by) => ({ event: "REVERTED", by })),
};

const contact = { importer: null, guarantor: "Ava" };
const particulars = { row: 12, ticket: "T-10042", verdict: "NOT_OWNER" } as const;
const cell = {
  column: "correct_imei_1",
  value: "35761300444848",
  suggestion: { value: imei, basis: "CHECK_DIGIT_MISSING" },
} as const;
const zeroLost = { ...cell, suggestion: { value: imei, basis: "LEADING_ZERO" } } as const;
const suggested = { columns: ["registered_imei_2", "correct_imei_1"], value: imei } as const;

/** Every sentence of the guide by its place. */
function leaves(said: unknown, place: string): [string, string][] {
  if (typeof said === "string") return [[place, said]];
  if (said === null || typeof said !== "object") return [];
  return Object.entries(said).flatMap(([key, value]) => leaves(value, `${place}.${key}`));
}

const sites = { home: SiteText.SITE, repair: "https://hamta.example/repair" };
const guides = {
  fa: new Map(leaves(Guide.guide("fa", sites), "guide")),
  en: new Map(leaves(Guide.guide("en", sites), "guide")),
};
/** For programs: the same in both languages. */
const CODES = /\.(subject|step|input|verdict|value|url)$|\.path\./;

const cases: readonly Case[] = [
  ...each("verdict label", VerdictText.verdicts, VerdictText.verdictName),
  ...each("verdict words", VerdictText.verdicts, VerdictText.message),
  ...each("verdict remedy", VerdictText.verdicts, (key, language) =>
    VerdictText.remedy(key, language, { importer: "Sokhan", guarantor: "Ava" }),
  ),
  ...each("verdict remedy of a guarantor", VerdictText.verdicts, (key, language) =>
    VerdictText.remedy(key, language, contact),
  ),
  ["last resort", (language) => VerdictText.lastResort(language, { importer: null, guarantor: null })],
  ["last resort of a guarantor", (language) => VerdictText.lastResort(language, contact)],
  ...(["OWNER", "STAFF"] as const).flatMap((reader) =>
    each(`hold for ${reader}`, { ...TicketHold.HOLDS, EXPERT_REVIEW: null }, (hold, language) =>
      TicketHoldText.message(hold, reader, language),
    ),
  ),
  ...each("doubt", DoubtText.doubts, DoubtText.message),
  ...(["OWNER", "STAFF"] as const).flatMap((reader) =>
    each(`rule for ${reader}`, RuleText.rules, (rule, language) => RuleText.rule(rule, reader, language)),
  ),
  ...each("rule state", RuleText.states, RuleText.state),
  ...each("bare outcome", OutcomeText.outcomes, (key, language) => OutcomeText.message(key, language)),
  ...each("outcome", OutcomeText.outcomes, (key, language) => OutcomeText.message(key, language, particulars)),
  ...each("outcome of a dry run", OutcomeText.outcomes, (key, language) =>
    OutcomeText.message(key, language, { ...particulars, mode: "DRY_RUN" }),
  ),
  ...each("bare outcome of a dry run", OutcomeText.outcomes, (key, language) =>
    OutcomeText.message(key, language, { mode: "DRY_RUN" }),
  ),
  ...each(
    "kept",
    Object.fromEntries(Undo.KEEP_REASONS.map((kept) => [kept, kept])) as Record<Undo.KeepReason, Undo.KeepReason>,
    (kept, language) => OutcomeText.message("KEPT", language, { kept }),
  ),
  ...(["INVALID_ROWS", "TICKETS", "OTHER_MODEL"] as const).flatMap((code): Case[] => [
    [`alarm ${code}`, (language) => AlarmText.message({ code, rows: 1200, usual: 100 }, language)],
    [`alarm ${code} action`, (language) => AlarmText.action(language)],
  ]),
  ...each("bare reason", ReasonText.reasons, (key, language) => ReasonText.message(key, language, { column: null })),
  ...each("reason", ReasonText.reasons, (key, language) => ReasonText.message(key, language, cell)),
  ...dictionary("seen", seen),
  ["reason with a lost zero", (language) => ReasonText.message("CHECK_DIGIT_MISSING", language, zeroLost)],
  [
    "suggestion of the register",
    (language) => SuggestionText.message({ ...suggested, basis: "REGISTER", beside: imei, slot: 2 }, language),
  ],
  [
    "suggestion of a ticket",
    (language) =>
      SuggestionText.message({ ...suggested, basis: "TICKET", ticket: "1000000008" as TicketNumber }, language),
  ],
  ...Suggestion.BASES.map((basis): Case => [`basis ${basis}`, (language) => SuggestionText.basis(basis, language)]),
  ["reason VALUE of channel", (language) => ReasonText.message("VALUE", language, { column: "channel" })],
  ...Object.values(files)
    .flat()
    .map((file): Case => [`file ${JSON.stringify(file)}`, (language) => FileText.message(file, language)]),
  ...each("note", VerdictText.verdicts, (verdict, language) => NoteText.ready(verdict, language).join(" ")),
  ...Object.values(findings)
    .flat()
    .flatMap((finding): Case[] => {
      const place = `finding ${JSON.stringify(finding)}`;
      return [
        [place, (language) => FindingText.describe(finding, language).message],
        [`${place} action`, (language) => FindingText.describe(finding, language).action],
      ];
    }),
  ...each("refusal", refusals, (key, language) => RefusalText.message(refusals[key], language)),
  ...each("refusal action", refusals, (key, language) => RefusalText.action(refusals[key], language)),
  ...each("argument", wrongs, (key, language) => ArgumentText.message(wrongs[key], language)),
  ...each("argument action", wrongs, (key, language) => ArgumentText.action(wrongs[key], language)),
  ...each("limit", limits, (key, language) => LimitText.message(limits[key], language)),
  ...each("limit action", limits, (key, language) => LimitText.action(limits[key], language)),
  ...Object.values(events)
    .flat()
    .map((entry): Case => [`event ${JSON.stringify(entry)}`, (language) => TimelineText.message(entry, language)]),
  ...dictionary("ticket state", NameText.ticketStates),
  ...dictionary("channel", NameText.channels),
  ...dictionary("legality", NameText.legalities),
  ...each("name of an outcome", NameText.outcomes, (key, language) => NameText.outcome(key, language)),
  ...each("name of an outcome of a dry run", NameText.outcomes, (key, language) =>
    NameText.outcome(key, language, "DRY_RUN"),
  ),
  ...dictionary("import state", NameText.importStates),
  ...KINDS.map((kind): Case => [`kind ${kind}`, (language) => NameText.kind(kind, language)]),
  ...each("role", NameText.roles, (key, language) => NameText.role(key, language)),
  ...[...guides.fa.keys()]
    .filter((place) => !CODES.test(place) || place === "guide.labels.subject" || place === "guide.labels.verdict")
    .map((place): Case => [place, (language) => guides[language].get(place) ?? ""]),
];

/** Without isolates, which older phones show as boxes. */
const messages = notices.map((notice): Case => [
  `SMS ${JSON.stringify(notice)}`,
  (language) => SmsText.message(notice, language),
]);

const ISOLATE = /[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g;

const HOLE = /undefined|null|NaN|\[object|\s\s|\s[.,;:)»،؛](\s|$)|^\s|\s$/;
const LOST_HALF_SPACE = /(^|\s)ن?می\s|\sها(ی|یی)?([\s.،؛)]|$)/;
const NOT_PERSIAN = /[يكىة٠-٩]/;

test.each(cases)("%s in Persian: Latin digits only inside isolates", (_, say) => {
  expect(say("fa").replaceAll(ISOLATE, "")).not.toMatch(/[0-9\u2066-\u2069]/);
});

test.each([...cases, ...messages])("%s in Persian: half-spaces and letters right", (_, say) => {
  const text = say("fa");
  expect(text).toMatch(/[آ-ی]/);
  expect(text).not.toMatch(LOST_HALF_SPACE);
  expect(text).not.toMatch(NOT_PERSIAN);
  expect(text).not.toMatch(HOLE);
});

test.each([...cases, ...messages])("%s in English: nothing Persian in it", (_, say) => {
  const text = say("en");
  expect(text).toMatch(/[a-z]/i);
  expect(text).not.toMatch(/[\p{Script=Arabic}\u2066-\u2069]/u);
  expect(text).not.toMatch(HOLE);
});

/** docs/glossary.md, "Words that users read": one thing has one word. */
const OTHER_WORDS = {
  fa: /بارگذاری|بارگیری|جفت|پرونده|منبع اصلی|رونوشت|کد پیگیری|نشان تجاری|(^| )پنل|روشن کنید یا|لغو شد/,
  en: /\bpairs?\b|\bthe register\b|\bmend|\bdry run|\bguarantor|\benquiry|\bpassenger|\bhandset|\bpanel|\bon file\b|\bheld\b|\bops\b|your source|\d %/,
};

test.each([...cases, ...messages])("%s: in the words of the glossary", (_, say) => {
  expect(say("fa")).not.toMatch(OTHER_WORDS.fa);
  expect(say("en")).not.toMatch(OTHER_WORDS.en);
});

test("a change of any text shows in sentences.txt, where it is read; `vitest -u` writes it", async () => {
  const sentences = [...cases, ...messages].map(([title, say]) => `${title}\n  fa: ${say("fa")}\n  en: ${say("en")}\n`);
  await expect(sentences.join("\n")).toMatchFileSnapshot("sentences.txt");
});

test("the needed columns of a corrections list have Persian names", () => {
  expect([...ColumnText.persianNames.keys()]).toEqual([
    "registered_imei_1",
    "registered_imei_2",
    "correct_imei_1",
    "correct_imei_2",
  ]);
});
