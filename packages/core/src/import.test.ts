import { describe, expect, test } from "vitest";
import * as Import from "#import";
import { KINDS } from "#list/kind";

const NOW = new Date("2026-11-22T08:00:00.000Z");
const DAY = 86_400_000;
const id = (text: string) => text as Import.Id;
const uploader: Import.Uploader = { role: "IMPORTER", organisation: "importer-a" };
const upload: Import.Upload = { key: "uploads/a", version: "v1", versionId: null, bytes: 12 };

const announced = Import.create({
  id: id("import-1"),
  kind: "corrections",
  uploader,
  fileName: "a.csv",
  language: "fa",
  createdAt: "2026-11-20T08:00:00.000Z",
});
type Fields = { readonly [Name in keyof Import.Import]?: Import.Import[Name] };
/** Also imports that the types forbid: stored items are not checked. */
const ended = (fields: Fields = {}) =>
  ({
    ...announced,
    state: "COMPLETED",
    upload,
    rows: 3,
    report: "reports/a",
    endedAt: "2026-11-21T08:00:00.000Z",
    ...fields,
  }) as Import.Import;

const STATES: Record<Import.State, { ended: boolean }> = {
  AWAITING_UPLOAD: { ended: false },
  RECEIVED: { ended: false },
  WAITING: { ended: false },
  INSPECTING: { ended: false },
  RECONCILING: { ended: false },
  PUBLISHING: { ended: false },
  COMPLETED: { ended: true },
  CANCELLED: { ended: true },
  HELD: { ended: true },
  REJECTED: { ended: true },
  FAILED: { ended: true },
};
const states = Object.keys(STATES) as Import.State[];

test.for(states)("an import in the state %s has ended as in the table", (state) => {
  expect(Import.ENDED_STATES.has(state)).toBe(STATES[state].ended);
});

describe("a new import", () => {
  test("awaits its upload and has done nothing", () => {
    expect(announced).toEqual({
      id: "import-1",
      kind: "corrections",
      uploader,
      fileName: "a.csv",
      language: "fa",
      createdAt: "2026-11-20T08:00:00.000Z",
      mode: "APPLY",
      follows: null,
      followedBy: null,
      decidedBy: "UPLOADER",
      state: "AWAITING_UPLOAD",
      held: [],
      order: "",
      columnNames: null,
      upload: null,
      problem: null,
      sameAs: null,
      rows: null,
      chunks: null,
      counts: null,
      findings: null,
      report: null,
      changed: null,
      cancelRequested: false,
      endRequest: null,
      bytesRead: 0,
      startedAt: null,
      reconcilingAt: null,
      seed: null,
      endedAt: null,
    });
  });

  test("has the mode of its announcement", () => {
    expect(Import.create({ ...announced, mode: "DRY_RUN" })).toEqual({ ...announced, mode: "DRY_RUN" });
  });
});

test.for<[Import.Uploader, sender: object]>([
  [uploader, { uploader: "IMPORTER", importer: "importer-a" }],
  [{ role: "OPERATOR", organisation: "operator-a" }, { uploader: "OPERATOR" }],
  [{ role: "OPS", organisation: "ops" }, { uploader: "OPS" }],
])("the sender for %o names an importer only for an importer", ([uploadedBy, sender]) => {
  expect(Import.senderOf(uploadedBy)).toEqual(sender);
});

test.for([
  ["corrections-1405.csv", "corrections-1405.report.csv"],
  ["corrections", "corrections.report.csv"],
  ["list.1405.TXT", "list.1405.report.csv"],
  ["list.csv5", "list.report.csv"],
  ["list.corrections", "list.corrections.report.csv"],
  ["فهرست.csv", "فهرست.report.csv"],
  ["list.csv old", "list.csv old.report.csv"],
  ["list.", "list..report.csv"],
] as const)("the report of %s is named %s", ([fileName, name]) => {
  expect(Import.reportName({ fileName, mode: "APPLY" })).toBe(name);
});

test("reports of a dry run, of an undo and of an applied list have names of their own", () => {
  const nameOf = (mode: Import.Mode) => Import.reportName({ fileName: "list.csv", mode });
  expect(nameOf("DRY_RUN")).toBe("list-dry-run.report.csv");
  expect(nameOf("UNDO")).toBe("list-undo.report.csv");
});

const followUpRefusal = (...args: Parameters<typeof Import.toFollow>) => {
  const result = Import.toFollow(...args);
  return "refused" in result ? result.refused : null;
};

describe("a follow-up import that applies", () => {
  const refusal = (fields: Fields) => followUpRefusal(ended({ mode: "DRY_RUN", ...fields }), "APPLY", NOW);

  test.for(states)("is allowed after a dry run in the state %s only if that is COMPLETED or HELD", (state) => {
    expect(refusal({ state })).toBe(state === "COMPLETED" || state === "HELD" ? null : "IMPORT_NOT_TRIED");
  });

  test.for<[string, Fields]>([
    ["an import that was applied", { mode: "APPLY" }],
    ["an undo", { mode: "UNDO" }],
    ["a dry run without counted rows", { rows: null }],
    ["a dry run without a report", { report: null }],
    ["a dry run without a time of its end", { endedAt: null }],
  ])("is refused after %s", ([, fields]) => {
    expect(refusal(fields)).toBe("IMPORT_NOT_TRIED");
  });

  test.for(KINDS)("is allowed for a list of %s, also of no rows", (kind) => {
    expect(refusal({ kind, rows: 0 })).toBeNull();
  });
});

describe("a follow-up import that undoes", () => {
  const refusal = (fields: Fields) => followUpRefusal(ended(fields), "UNDO", NOW);

  test.for(states)("is allowed after an applied import in the state %s only if that has ended", (state) => {
    expect(refusal({ state })).toBe(STATES[state].ended ? null : "IMPORT_NOT_APPLIED");
  });

  test.for<[string, Fields]>([
    ["a dry run", { mode: "DRY_RUN" }],
    ["an undo", { mode: "UNDO" }],
    ["a list of sightings, which cannot be undone", { kind: "sightings" }],
    ["an import that was rejected before its rows were counted", { rows: null, state: "REJECTED" }],
    ["an import without a report", { report: null, state: "FAILED" }],
    ["an import without a time of its end", { endedAt: null }],
  ])("is refused after %s", ([, fields]) => {
    expect(refusal(fields)).toBe("IMPORT_NOT_APPLIED");
  });

  test("is allowed for a list of devices, also of no rows", () => {
    expect(refusal({ kind: "devices", rows: 0 })).toBeNull();
  });
});

describe(`a follow-up import is refused more than ${Import.FOLLOW_DAYS} days after the end:`, () => {
  const endedAgo = (ms: number) => ({ endedAt: new Date(NOW.getTime() - ms).toISOString() });

  test.for([
    ["APPLY", "DRY_RUN"],
    ["UNDO", "APPLY"],
  ] as const)("one that would %s", ([as, mode]) => {
    const after = (ms: number) => followUpRefusal(ended({ mode, ...endedAgo(ms) }), as, NOW);
    expect(Import.FOLLOW_DAYS).toBe(10);
    expect(after(10 * DAY)).toBeNull();
    expect(after(10 * DAY + 1)).toBe("IMPORT_TOO_OLD");
  });

  test("but the state counts first", () => {
    expect(followUpRefusal(ended({ ...endedAgo(11 * DAY) }), "APPLY", NOW)).toBe("IMPORT_NOT_TRIED");
    expect(followUpRefusal(ended({ mode: "UNDO", ...endedAgo(11 * DAY) }), "UNDO", NOW)).toBe("IMPORT_NOT_APPLIED");
  });
});

const reported = (imported: Import.Import): Import.Reported => {
  if (!Import.isReported(imported)) throw new Error("It has no report");
  return imported;
};

describe("a follow-up import has", () => {
  const options = { as: "UNDO", id: id("import-2"), decidedBy: "OPS", at: NOW } as const;

  test("the list, the uploader and the names of the earlier import, and its own state", () => {
    const earlier = ended({
      followedBy: id("import-9"),
      held: ["INVALID"] as never,
      order: "7",
      sameAs: id("import-0"),
    });
    expect(Import.createFollowUp(reported(earlier), options)).toEqual({
      ...announced,
      id: "import-2",
      createdAt: NOW.toISOString(),
      mode: "UNDO",
      follows: "import-1",
      decidedBy: "OPS",
      upload,
    });
  });
});

const NAMES: [string, boolean, string][] = [
  ["list.csv", true, "list.csv"],
  ["فهرست ۱۴۰۵.csv", true, "فهرست ۱۴۰۵.csv"],
  ["a".repeat(200), true, "a".repeat(200)],
  ["a".repeat(201), false, "a".repeat(200)],
  ["..", false, "_"],
  [".", false, "_"],
  ["", false, "_"],
  ["a\\b.csv", false, "a_b.csv"],
  ["a/b.csv", false, "a_b.csv"],
  ["a\nb.csv", false, "a_b.csv"],
  ["a\u202Evsc.exe", false, "a_vsc.exe"],
  ["\u200B", false, "_"],
];

test.each(NAMES)("file name %j: allowed %s, shown as %j", (name, allowed, shown) => {
  expect(Import.isFileName(name)).toBe(allowed);
  expect(Import.toFileName(name)).toBe(shown);
});

const ANNOUNCEMENT = {
  id: "0000000000000001" as Import.Id,
  kind: "corrections",
  uploader: { role: "IMPORTER", organisation: "importer-a" },
  fileName: "mine.csv",
  language: "en",
  createdAt: "2026-11-22T08:00:00.000Z",
} as const;
const AGAIN = { id: "0000000000000002" as Import.Id, at: "2026-11-22T09:00:00.000Z" };

test.each(["APPLY", "DRY_RUN"] as const)("another file of an announced %s has its mode, name and language", (mode) => {
  const announced = Import.create({ ...ANNOUNCEMENT, mode });
  expect(Import.createAgain(announced, AGAIN)).toEqual({ ...announced, id: AGAIN.id, createdAt: AGAIN.at });
});

test("another file of a cancelled import is cancelled; of a held import it has the announced mode", () => {
  const announced = Import.create(ANNOUNCEMENT);
  expect(Import.createAgain({ ...announced, cancelRequested: true }, AGAIN).cancelRequested).toBe(true);
  const alarm = { code: "INVALID_ROWS", rows: 200, usual: 100 } as const;
  const held: Import.Import = { ...announced, follows: null, mode: "DRY_RUN", held: [alarm] };
  expect(Import.createAgain(held, AGAIN)).toMatchObject({
    mode: "APPLY",
    held: [],
  });
});

test("an import's id is 16 lower-case letters and digits", () => {
  expect(Import.parseId("0123456789abcxyz")).toBe("0123456789abcxyz");
  for (const text of ["", "0123456789abcxy", "0123456789abcxyz0", "0123456789ABCXYZ", "0123456789abcxy-"]) {
    expect(Import.parseId(text)).toBeNull();
  }
});

test("ops are one organisation; importers and operators are many", () => {
  expect(Import.uploaderOf("OPS", "ops")).toEqual({ role: "OPS", organisation: "ops" });
  expect(Import.uploaderOf("OPS", "importer-a")).toBeNull();
  expect(Import.uploaderOf("IMPORTER", "importer-a")).toEqual({ role: "IMPORTER", organisation: "importer-a" });
  expect(Import.uploaderOf("OPERATOR", "ops")).toEqual({ role: "OPERATOR", organisation: "ops" });
});

test.for<[boolean, string, number | null, number | null]>([
  [true, "100,000 rows in 64 MiB", 100_000, 64 * 2 ** 20],
  [false, "one row more", 100_001, 64 * 2 ** 20],
  [false, "one byte more", 100_000, 64 * 2 ** 20 + 1],
  [false, "rows that are not counted", null, 1],
  [false, "no upload", 1, null],
])("a report has a workbook (%s) for %s", ([has, , rows, bytes]) => {
  expect(Import.hasWorkbook({ rows, upload: bytes === null ? null : { ...upload, bytes } })).toBe(has);
});
