import { Report, type Client } from "@hamta/local";
import { toCounts } from "#kit/uploads";

/** Imports that apply or undo earlier ones. */

type FollowUpAnswer = { import: { id: string } } | { errors: { code: string }[] };

const mutationOf = (mutation: string) => `mutation ($id: ID!) {
  ${mutation}(input: { id: $id }) {
    ... on CommitImportSuccess { import { id } }
    ... on UndoImportSuccess { import { id } }
    ... on Refusal { errors { code } }
  }
}`;
const COMMIT = mutationOf("commitImport").replace("... on UndoImportSuccess { import { id } }", "");
const UNDO = mutationOf("undoImport").replace("... on CommitImportSuccess { import { id } }", "");

const DETAILS = `query ($id: ID!) {
  import(id: $id) {
    state mode follows followedBy rows counts { outcome rows } reportUrl changedRows changedUrl sameAs
    alarms { code rows usual message action }
  }
}`;

type Details = {
  import: {
    state: string;
    mode: string;
    follows: string | null;
    followedBy: string | null;
    rows: number;
    counts: { outcome: string; rows: number }[];
    reportUrl: string | null;
    changedRows: number | null;
    changedUrl: string | null;
    sameAs: string | null;
    alarms: { code: string; rows: number; usual: number; message: string; action: string }[];
  };
};

/** The codes of a refusal, or the id of the follow-up import. */
async function requestFollowUp(client: Client, query: string, id: string): Promise<string | string[]> {
  const [answer] = Object.values(await client.query<Record<string, FollowUpAnswer>>(query, { id }));
  if (!answer) throw new Error("There is no answer");
  return "errors" in answer ? answer.errors.map(({ code }) => code) : answer.import.id;
}

export const commit = (client: Client, id: string) => requestFollowUp(client, COMMIT, id);
export const undo = (client: Client, id: string) => requestFollowUp(client, UNDO, id);

type Preview = {
  undoPreview: {
    reversible: number;
    kept: { reason: string; rows: number; message: string }[];
    unchecked: number;
  } | null;
};

/** What an undo would do; null where it would be refused. */
export async function previewUndo(client: Client, id: string) {
  const query = `query ($id: ID!) {
    undoPreview(id: $id) { reversible kept { reason rows message } unchecked }
  }`;
  return (await client.query<Preview>(query, { id })).undoPreview;
}

/** Waits until an import has ended and returns it with its report. Any client that may see it works. */
export async function waitUntilEnded(client: Client, id: string | string[]) {
  if (typeof id !== "string") throw new Error(`Refused: ${id.join()}`);
  await client.ended(id);
  const { import: imported } = await client.query<Details>(DETAILS, { id });
  const { counts, reportUrl, changedUrl, ...rest } = imported;
  const report = reportUrl === null ? null : await Report.download(reportUrl);
  return {
    ...rest,
    id,
    counts: toCounts(counts),
    text: report?.toString("utf8") ?? "",
    rows: report ? Report.read(report) : [],
    changed: changedUrl === null ? null : (await Report.download(changedUrl)).toString("utf8").trimEnd().split("\r\n"),
  };
}
