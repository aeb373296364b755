/** Client of the public interface: GraphQL and upload forms. Tests, demo and replay use nothing else. */

import type * as List from "@hamta/core/list";

export type Answer<T> = {
  data: T | null;
  errors?: readonly { message: string; path?: unknown; extensions?: unknown }[];
};

export class Client {
  readonly #url: string;
  readonly #token: string | null;
  readonly #language: "fa" | "en";

  constructor(url: string, token: string | null, language: "fa" | "en" = "en") {
    this.#url = url;
    this.#token = token;
    this.#language = language;
  }

  /** The whole GraphQL response, with its errors. */
  async send<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await fetch(this.#url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": this.#language,
        ...(this.#token !== null && { authorization: `Bearer ${this.#token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  }

  /** The data. Throws if the response has errors, with the query. */
  async query<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors || data === null) {
      throw new Error(`${JSON.stringify(errors)}\nin answer to ${query}\nwith ${JSON.stringify(variables)}`);
    }
    return data;
  }

  /** Creates an import, uploads its list, and returns the import's id. */
  async upload(
    kind: List.Kind.Code,
    fileName: string,
    bytes: Uint8Array,
    { dryRun = false, columnNames = [] }: { dryRun?: boolean; columnNames?: readonly List.ColumnNames.Entry[] } = {},
  ): Promise<string> {
    const { createImport } = await this.query<{ createImport: Created }>(CREATE_IMPORT, {
      input: { kind, fileName, language: this.#language.toUpperCase(), dryRun, columnNames },
    });
    if ("errors" in createImport) throw new Error(createImport.errors.map(({ message }) => message).join("\n"));
    if (!createImport.upload) throw new Error("The import already has its file");
    const { url, fields } = createImport.upload;
    const form = new FormData();
    for (const { name, value } of fields) form.append(name, value);
    form.append("file", new Blob([Buffer.from(bytes)], { type: "text/csv" }), fileName);
    const response = await fetch(url, { method: "POST", body: form });
    if (!response.ok) throw new Error(`The upload was refused: ${response.status} ${await response.text()}`);
    return createImport.import.id;
  }

  async import(id: string): Promise<Imported> {
    const { import: imported } = await this.query<{ import: Imported | null }>(IMPORT, { id });
    if (!imported) throw new Error(`Import ${id} is not found`);
    return imported;
  }

  /** Polls until the import has ended; `onProgress` receives each state. */
  async ended(id: string, onProgress: (imported: Imported) => void = () => {}): Promise<Imported> {
    for (let wait = 50; ; wait = Math.min(1_000, wait * 1.3)) {
      const imported = await this.import(id);
      onProgress(imported);
      if (["COMPLETED", "CANCELLED", "HELD", "REJECTED", "FAILED"].includes(imported.state)) return imported;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

type Created =
  | { import: { id: string }; upload: { url: string; fields: { name: string; value: string }[] } | null }
  | { errors: { message: string }[] };

const CREATE_IMPORT = `mutation CreateImport($input: CreateImportInput!) {
  createImport(input: $input) {
    ... on CreateImportSuccess { import { id } upload { url fields { name value } } }
    ... on Refusal { errors { code field message action } }
  }
}`;

export type Imported = {
  id: string;
  state: string;
  rows: number | null;
  rowsDone: number;
  counts: { outcome: string; rows: number }[];
  problem: { code: string; message: string } | null;
  findings: ListFinding[];
  sameAs: string | null;
  reportUrl: string | null;
  summaryUrl: string | null;
};

export type ListFinding = {
  code: string;
  columns: string[];
  rows: number;
  of: number;
  examples: number[];
  message: string;
  action: string;
};

const IMPORT = `query Import($id: ID!) {
  import(id: $id) {
    id state rows rowsDone counts { outcome rows } problem { code message }
    findings { code columns rows of examples message action } sameAs reportUrl summaryUrl
  }
}`;
