import { FileText, RefusalText, type Language } from "@hamta/core";
import { inspect, type Inspected, type Kind, type Progress, type Uploader } from "@hamta/core/check";
import * as List from "@hamta/core/list";
import { openAsBlob, statSync } from "node:fs";
import { basename } from "node:path";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { errors } from "#texts/errors";

/** What the caller says of the file; the rest is found out from its header. */
export type Choice = {
  kind?: Kind;
  as?: "importer" | "operator" | "ops";
  sheet?: string;
  map?: readonly List.ColumnNames.Entry[] | undefined;
};

export type ReadList = Inspected & { kind: Kind; uploader: Uploader };

type Candidate = { kind: Kind; uploader: Uploader; names: List.ColumnNames.ColumnNames };

/** A candidate for each kind: the sender of whom the fewest columns are needed. */
function candidates({ kind, as, map = [] }: Choice, language: Language): Candidate[] {
  const uploaders = as ? [List.Kind.UPLOADERS.find((one) => one.toLowerCase() === as)!] : List.Kind.UPLOADERS;
  const kinds = kind ? [kind] : List.Kind.KINDS;
  const wrong: List.ColumnNames.Wrong[] = [];
  const found = kinds.flatMap((kind) => {
    const uploader = uploaders.find((one) => List.Kind.canSend(kind, one));
    if (!uploader) return [];
    const parsed = List.ColumnNames.parse(map, kind, uploader);
    if (parsed.ok) return [{ kind, uploader, names: parsed.names }];
    wrong.push(...parsed.wrong);
    return [];
  });
  const [first] = wrong;
  if (found.length > 0 || !first) return found;
  throw new Failure(EXIT.USAGE, first.code, RefusalText.message(first, language), {
    action: RefusalText.action(first, language),
  });
}

/** Reads a file by the server's own reader. Without a kind, it is the one that the header fits. */
export async function readList(
  path: string,
  choice: Choice,
  language: Language,
  tell: (progress: Progress) => void = () => {},
): Promise<ReadList> {
  const file = await openFile(path);
  const sheet = choice.sheet ?? null;
  let nearest: ReadList | null = null;
  for (const candidate of candidates(choice, language)) {
    const inspected = await inspect({ file, ...candidate, sheet }, Date.now(), tell).catch((error: unknown) => {
      throw sheet === null
        ? error
        : new Failure(EXIT.USAGE, "NO_SHEET", errors.noSheet[language] + sheet, { cause: error });
    });
    const read = { ...inspected, ...candidate };
    if (read.checked.problem?.code !== "COLUMN_MISSING") return read;
    if (nearest === null || open(read) < open(nearest)) nearest = read;
  }
  if (nearest) return nearest;
  const { kind = "corrections", as: role = "importer" } = choice;
  const problem = FileText.of({ code: "NOT_ALLOWED" }, { kind, role: role.toUpperCase() as Uploader });
  throw new Failure(EXIT.USAGE, "NOT_ALLOWED", FileText.shortMessage(problem, language));
}

/** The share of needed columns that the header neither names nor seems to name. */
function open({ checked: { proposal }, kind, uploader }: ReadList): number {
  const needed = List.Kind.columns(kind, uploader).filter((column) => column.needed);
  if (proposal === null) return 1;
  return proposal.columns.filter((column) => column.needed && column.at === null).length / needed.length;
}

async function openFile(path: string): Promise<File> {
  // `openAsBlob` says only that the file cannot be opened.
  if (statSync(path).isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: "EISDIR" });
  return new File([await openAsBlob(path)], basename(path));
}
