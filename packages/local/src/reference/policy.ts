import {
  DigitText,
  Doubt,
  DoubtText,
  FileText,
  Hold,
  NameText,
  Outcome,
  OutcomeText,
  ReasonText,
  RefusalText,
  RuleText,
  Undo,
  Verdict,
  VerdictText,
  type Import,
  type Language,
} from "@hamta/core";
import * as List from "@hamta/core/list";
import { table } from "#reference/markdown";

/** The generated blocks of `docs/policy.md`: the rules and texts of core, Persian beside English. */

type Say = (language: Language) => string;

/** Bidi isolates mark a code or number inside a Persian sentence. Markdown marks it as code, which everybody sees. */
function visible(text: string): string {
  return text.replaceAll(/[\u2066\u2068]([^\u2069]*)\u2069/g, "`$1`").replaceAll("|", "\\|");
}

const inBoth = (say: Say): [string, string] => [visible(say("en")), visible(say("fa"))];
const code = (text: string) => `\`${text}\``;
const LANGUAGES = ["English", "فارسی"];

const rules = table(
  ["", "rule", "waived by the importer's correction", ...LANGUAGES],
  Verdict.RULES.map((rule, index) => [
    String(index + 1),
    code(rule),
    Verdict.WAIVABLE.has(rule) ? "yes" : "",
    ...inBoth((language) => RuleText.rule(rule, "STAFF", language)),
  ]),
);

const doubts = table(
  ["doubt", ...LANGUAGES],
  Doubt.DOUBTS.map((doubt) => [code(doubt), ...inBoth((language) => DoubtText.message(doubt, language))]),
);

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

const nobody = { importer: null, guarantor: null };

const verdicts = keysOf(VerdictText.verdicts)
  .map((verdict, index) => {
    const [en, fa] = inBoth((language) => VerdictText.verdictName(verdict, language));
    return `### ${index + 1}. ${code(verdict)}: ${en} · ${fa}\n\n${table(
      ["", ...LANGUAGES],
      [
        ["message", ...inBoth((language) => VerdictText.message(verdict, language))],
        ["action", ...inBoth((language) => VerdictText.remedy(verdict, language, nobody))],
      ],
    )}`;
  })
  .join("\n");

const REFUSALS = [
  { code: "INVALID_IMEI", reason: "CHECK_DIGIT", value: "357613004448480" },
  { code: "SAME_TWICE" },
  { code: "REGISTERED_PAIR_WRONG" },
  { code: "TICKET_ALREADY_OPEN", ticket: "8843538805" },
  { code: "DESCRIPTION_EMPTY" },
  { code: "DESCRIPTION_TOO_LONG", limit: 2000 },
] as const satisfies readonly RefusalText.Refusal[];

const refusals = table(
  ["refusal", ...LANGUAGES],
  REFUSALS.map((refusal) => [
    code(refusal.code),
    ...inBoth((language) => `${RefusalText.message(refusal, language)} ${RefusalText.action(refusal, language)}`),
  ]),
);

const kinds = List.Kind.KINDS.map((kind) => {
  const uploaders = List.Kind.UPLOADERS.filter((uploader) => List.Kind.canSend(kind, uploader));
  const [en, fa] = inBoth((language) => NameText.kind(kind, language));
  const senders = uploaders.map((uploader) => {
    const [role, persian] = inBoth((language) => NameText.role(uploader, language));
    return `${role.toLowerCase()} (${persian})`;
  });
  const isNeededBy = (column: string, uploader: List.Kind.Uploader) =>
    List.Kind.columns(kind, uploader).some(({ name, needed }) => name === column && needed);
  const columns = List.Kind.columns(kind, "OPS").map(({ name, persian }) => [
    code(name),
    persian.map((alias) => `«${alias}»`).join(" "),
    ...uploaders.map((uploader) => (isNeededBy(name, uploader) ? "yes" : "")),
  ]);
  const header = ["column", "Persian names", ...uploaders.map((uploader) => `required from ${uploader}`)];
  return `### ${code(kind)}: ${en} · ${fa}\n\nSent by: ${senders.join(", ")}.\n\n${table(header, columns)}`;
}).join("\n");

const reasons = table(
  ["reason", ...LANGUAGES],
  List.Reason.REASONS.map((reason) => [
    code(reason),
    ...inBoth((language) => ReasonText.message(reason, language, { column: null })),
  ]),
);

const FILES: { readonly [Code in FileText.Code]: Extract<FileText.Problem, { code: Code }> } = {
  COLUMN_MISSING: { code: "COLUMN_MISSING", columns: ["correct_imei_2"] },
  COLUMN_TWICE: { code: "COLUMN_TWICE", columns: ["correct_imei_2"] },
  EMPTY: { code: "EMPTY" },
  NO_ROWS: { code: "NO_ROWS" },
  NOT_TEXT: { code: "NOT_TEXT", looks: "ZIP" },
  TOO_LARGE: { code: "TOO_LARGE", limit: 2 ** 30 },
  TOO_MANY_COLUMNS: { code: "TOO_MANY_COLUMNS", limit: 256 },
  TOO_MANY_ROWS: { code: "TOO_MANY_ROWS", limit: 20_000_000 },
  FILE_NAME_INVALID: { code: "FILE_NAME_INVALID" },
  NOT_ANNOUNCED: { code: "NOT_ANNOUNCED" },
  NOT_ALLOWED: { code: "NOT_ALLOWED", kind: "devices", role: "operator" },
};

const files = table(
  ["problem", ...LANGUAGES],
  keysOf(FILES).map((problem) => [code(problem), ...inBoth((language) => FileText.message(FILES[problem], language))]),
);

function outcomes(codes: readonly Outcome.Outcome[], mode: Import.Mode = "APPLY"): string {
  return table(
    ["outcome", "name", "نام", ...LANGUAGES],
    codes.map((outcome) => [
      code(outcome),
      ...inBoth((language) => NameText.outcome(outcome, language)),
      ...inBoth((language) => OutcomeText.message(outcome, language, { mode })),
    ]),
  );
}

const keepReasons = table(
  ["reason", ...LANGUAGES],
  Undo.KEEP_REASONS.map((kept) => [
    code(kept),
    ...inBoth((language) => OutcomeText.message("KEPT", language, { kept })),
  ]),
);

const { lists, remembered, rows, invalidTimes, invalidShare, ticketTimes, otherModelTimes } = Hold.THRESHOLDS;
const percent = Math.round(invalidShare * 100);
const { persianDigits: fa } = DigitText;

/** Limits are of {@link Hold.maxInvalidRows}, {@link Hold.maxTicketRows} and {@link Hold.maxOtherModelRows}. */
const thresholds = table(
  ["alarm", ...LANGUAGES],
  [
    [
      code("INVALID_ROWS"),
      `More than ${rows} rows are INVALID, and more than ${percent} % of the rows plus ${invalidTimes} times the highest earlier share.`,
      `بیش از ${fa(rows)} ردیف نامعتبر است، و بیش از ${fa(percent)} درصد ردیف‌ها به‌علاوه ${fa(invalidTimes)} برابر بالاترین سهم پیشین.`,
    ],
    [
      code("TICKETS"),
      `More than ${rows} rows are about devices with an open ticket, and more than ${ticketTimes} times the highest earlier number.`,
      `بیش از ${fa(rows)} ردیف درباره دستگاه‌هایی با تیکت باز است، و بیش از ${fa(ticketTimes)} برابر بالاترین تعداد پیشین.`,
    ],
    [
      code("OTHER_MODEL"),
      `More than ${rows} rows have a new IMEI that, as far as the register knows, is of another model, and more than ${otherModelTimes} times the highest earlier number.`,
      `شناسه جدید بیش از ${fa(rows)} ردیف، تا جایی که سامانه همتا می‌داند، از مدل دیگری است، و بیش از ${fa(otherModelTimes)} برابر بالاترین تعداد پیشین.`,
    ],
    [
      "compared with",
      `The last ${remembered} lists of the uploader. No list is held before there are ${lists}.`,
      `${fa(remembered)} فهرست پیشین همان فرستنده؛ پیش از ${fa(lists)} فهرست، چیزی متوقف نمی‌شود.`,
    ],
  ],
);

export const blocks = {
  "rule-set": `Rule set: ${code(Verdict.RULE_SET)}.`,
  rules,
  doubts,
  verdicts,
  refusals,
  kinds,
  reasons,
  files,
  "outcomes-corrections": outcomes(Outcome.OUTCOMES.corrections),
  "outcomes-others": List.Kind.KINDS.filter((kind) => kind !== "corrections")
    .map((kind) => {
      const [en, fa] = inBoth((language) => NameText.kind(kind, language));
      return `### Outcomes: ${en} · نتیجه ردیف‌ها: ${fa}\n\n${outcomes(Outcome.OUTCOMES[kind])}`;
    })
    .join("\n"),
  "outcomes-undo": outcomes(
    Outcome.UNDO_OUTCOMES.filter((outcome) => outcome !== "KEPT"),
    "UNDO",
  ),
  "keep-reasons": keepReasons,
  thresholds,
};
