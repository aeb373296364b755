import type { Document } from "#document";
import { HamtaError, reported, type Reported } from "#error";
import { retrying } from "#retry";
import { upload, type Form, type UploadOptions } from "#upload";

export type Options = {
  /** Where GraphQL is: `https://…/graphql`. */
  readonly url: string;
  /** The ID token, or what gives the one that is good now; null for nobody. */
  readonly token?: string | null | (() => string | null | Promise<string | null>);
  /** Of messages and of the guide. Persian by default. */
  readonly language?: "fa" | "en";
  /**
   * What names an operation: its hash and its text, or the hash alone, which is shorter and is followed by the text only
   * where the API does not know it, or the text alone.
   */
  readonly send?: "both" | "hash" | "text";
  /** How often what may be repeated is sent at most; 3 by default. */
  readonly tries?: number;
  /** The longest first wait between two tries, in ms; 300 by default. */
  readonly backoffMs?: number;
  /** How long one try may take, in ms; 30,000 by default, as long as the gateway waits. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
};

export type Call = { readonly signal?: AbortSignal };

/** One page of a list. */
export type Connection<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** Variables may be left out where none is needed; of an operation that has none, their names are any string. */
type Rest<Variables> = string extends keyof Variables
  ? [Variables?, Call?]
  : Partial<Variables> extends Variables
    ? [Variables?, Call?]
    : [Variables, Call?];

export type Client = {
  /**
   * Runs an operation; a `Refusal` is part of its result. Queries are tried again when nothing came back, and so are
   * mutations that create: they bear an idempotency key, the caller's or one made here, the same at every try.
   * @throws HamtaError
   */
  run<Result, Variables extends object>(
    document: Document<Result, Variables>,
    ...rest: Rest<Variables>
  ): Promise<Result>;
  /**
   * Everything in a list, page after page; `first` among the variables is the length of a page.
   * @throws HamtaError
   */
  each<Result, Variables extends { after?: string | null | undefined }, Node>(
    document: Document<Result, Variables>,
    variables: Omit<Variables, "after">,
    connection: (result: Result) => Connection<Node>,
    call?: Call,
  ): AsyncGenerator<Node, void, undefined>;
  /** Sends a file by the form that `CreateImport` gave. @throws HamtaError */
  upload(form: Form, file: Blob, options?: UploadOptions): Promise<void>;
};

export function createClient(options: Options): Client {
  const { tries = 3, backoffMs = 300 } = options;

  async function run<Result, Variables extends object>(
    document: Document<Result, Variables>,
    ...rest: Rest<Variables>
  ) {
    const [variables = {}, { signal } = {}] = rest;
    const sent = document.creates ? withKey(variables) : variables;
    const again = document.kind === "query" || document.creates ? tries : 1;
    const result = await retrying({ tries: again, backoffMs }, signal, () => ask(options, document, sent, signal));
    return result as Result;
  }

  async function* each<Result, Variables extends { after?: string | null | undefined }, Node>(
    document: Document<Result, Variables>,
    variables: Omit<Variables, "after">,
    connection: (result: Result) => Connection<Node>,
    call: Call = {},
  ): AsyncGenerator<Node, void, undefined> {
    let after: string | null = null;
    do {
      const rest = [{ ...variables, after }, call] as unknown as Rest<Variables>;
      const { nodes, pageInfo }: Connection<Node> = connection(await run(document, ...rest));
      yield* nodes;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
  }

  return { run, each, upload };
}

function withKey(variables: object): object {
  const { input } = variables as { input?: { idempotencyKey?: string | null | undefined } };
  return { ...variables, input: { ...input, idempotencyKey: input?.idempotencyKey ?? crypto.randomUUID() } };
}

/** One request; a second one, with the text, where the API does not know the hash. */
async function ask<Result, Variables>(
  options: Options,
  document: Document<Result, Variables>,
  variables: object,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { send = "both" } = options;
  try {
    return await post(options, body(document, variables, send), signal);
  } catch (error) {
    const unknown = error instanceof HamtaError && error.code === "PERSISTED_QUERY_NOT_FOUND";
    if (send !== "hash" || !unknown) throw error;
    return post(options, body(document, variables, "both"), signal);
  }
}

function body(
  { name, hash, text }: Document<unknown, never>,
  variables: object,
  send: "both" | "hash" | "text",
): string {
  return JSON.stringify({
    operationName: name,
    ...(send !== "hash" && { query: text }),
    variables,
    ...(send !== "text" && { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  });
}

async function post(options: Options, body: string, signal: AbortSignal | undefined): Promise<unknown> {
  const { url, token, language = "fa", timeoutMs = 30_000, fetch = globalThis.fetch } = options;
  const bearer = typeof token === "function" ? await token() : token;
  const late = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "accept-language": language,
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
      body,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    text = await response.text();
  } catch (cause) {
    // Whoever called it off knows why.
    if (signal?.aborted) throw signal.reason;
    throw new HamtaError("NETWORK", "The API could not be reached", { cause });
  }
  return read(response, text);
}

function read(response: Response, text: string): unknown {
  const { status } = response;
  const seconds = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
  const details = { status, retryAfter: Number.isNaN(seconds) ? null : seconds };
  const answer = parse(text);
  if (!answer || (!answer.errors && answer.data == null)) {
    const kind = status === 429 ? "BUSY" : status === 413 ? "DOCUMENT" : "NETWORK";
    throw new HamtaError(kind, `The API answered ${status} without a result`, details);
  }
  const { data, errors } = answer;
  if (errors && errors.length > 0) throw reported(errors, { ...details, data });
  return data;
}

function parse(text: string): { data?: unknown; errors?: readonly Reported[] } | null {
  try {
    const answer: unknown = JSON.parse(text);
    return answer !== null && typeof answer === "object" ? answer : null;
  } catch {
    return null;
  }
}
