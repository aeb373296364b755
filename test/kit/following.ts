import { Report, type Client } from "@hamta/local";
import { counted } from "#kit/uploads";

/** Imports that apply or undo others. */

type Followed = { import: { id: string } } | { errors: { code: string }[] };

const follow = (mutation: string) => `mutation ($id: ID!) {
  ${mutation}(input: { id: $id }) {
    ... on CommitImportSuccess { import { id } }
    ... on UndoImportSuccess { import { id } }
    ... on Refusal { errors { code } }
  }
}`;
const COMMIT = follow("commitImport").replace("... on UndoImportSuccess { import { id } }", "");
const UNDO = follow("undoImport").replace("... on CommitImportSuccess { import { id } }", "");

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

/** The codes of a refusal, or the id of the import that follows. */
async function ask(client: Client, query: string, id: string): Promise<string | string[]> {
  const [followed] = Object.values(await client.query<Record<string, Followed>>(query, { id }));
  if (!followed) throw new Error("There is no answer");
  return "errors" in followed ? followed.errors.map(({ code }) => code) : followed.import.id;
}

export const commit = (client: Client, id: string) => ask(client, COMMIT, id);
export const undo = (client: Client, id: string) => ask(client, UNDO, id);

/** How an import has ended, with its report. Somebody else may look who may see it. */
export async function ended(client: Client, id: string | string[]) {
  if (typeof id !== "string") throw new Error(`Refused: ${id.join()}`);
  await client.ended(id);
  const { import: imported } = await client.query<Details>(DETAILS, { id });
  const { counts, reportUrl, changedUrl, ...rest } = imported;
  const report = reportUrl === null ? null : await Report.download(reportUrl);
  return {
    ...rest,
    id,
    counts: counted(counts),
    text: report?.toString("utf8") ?? "",
    rows: report ? Report.read(report) : [],
    changed: changedUrl === null ? null : (await Report.download(changedUrl)).toString("utf8").trimEnd().split("\r\n"),
  };
}
