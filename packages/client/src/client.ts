import type { Document } from "#document";
import { HamtaError, reported, type Reported } from "#error";
import { retrying } from "#retry";
import { upload, type Form, type UploadOptions } from "#upload";

export type Options = {
  /** URL of the GraphQL endpoint: `https://…/graphql`. */
  readonly url: string;
  /**
   * The ID token, or a function that returns the current one; null for an anonymous caller. The API refuses a token that
   * has expired: the function is called once more, with the refused token, and may return a new one.
   */
  readonly token?: string | null | ((refused?: string) => string | null | Promise<string | null>);
  /** Language of messages and of the guide. Default: Persian. */
  readonly language?: "fa" | "en";
  /**
   * How an operation is sent: by hash and text, by hash alone (shorter; the text is sent only if the API does not know
   * the hash), or by text alone.
   */
  readonly send?: "both" | "hash" | "text";
  /** Most tries of a request that may be repeated. Default: 3. */
  readonly tries?: number;
  /** Longest wait before the second try, in ms. Default: 300. */
  readonly backoffMs?: number;
  /** Timeout of one try, in ms. Default: 30,000, the gateway's own timeout. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
};

/** `keepalive`: the browser sends the request also if the page is closed meanwhile; its body has 64 kB at most. */
export type Call = { readonly signal?: AbortSignal; readonly keepalive?: boolean };

/** One page of a list. The last two of `pageInfo` are needed only backwards. */
export type Connection<Node> = {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
    readonly hasPreviousPage?: boolean;
    readonly startCursor?: string | null;
  };
};

/** Variables of a list with pages. */
export type PageVariables = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

/** Variables are optional if the operation requires none. */
type Rest<Variables> = string extends keyof Variables
  ? [Variables?, Call?]
  : Partial<Variables> extends Variables
    ? [Variables?, Call?]
    : [Variables, Call?];

export type Client = {
  /**
   * Runs an operation; a `Refusal` is part of its result. Retries queries that got no answer, and mutations that create:
   * they have an idempotency key, the caller's or a generated one, the same in every try.
   * @throws HamtaError
   */
  run<Result, Variables extends object>(
    document: Document<Result, Variables>,
    ...rest: Rest<Variables>
  ): Promise<Result>;
  /**
   * Iterates over all entries of a list, page by page. `first` is the page size; with `last` instead, the list is read
   * from its end, the last entry first. `after` or `before` is where to begin.
   * @throws HamtaError
   */
  each<Result, Variables extends PageVariables, Node>(
    document: Document<Result, Variables>,
    variables: Variables,
    connection: (result: Result) => Connection<Node>,
    call?: Call,
  ): AsyncGenerator<Node, void, undefined>;
  /** Uploads a file with the form that `CreateImport` returned. @throws HamtaError */
  upload(form: Form, file: Blob, options?: UploadOptions): Promise<void>;
};

export function createClient(options: Options): Client {
  const { tries = 3, backoffMs = 300 } = options;

  async function run<Result, Variables extends object>(
    document: Document<Result, Variables>,
    ...rest: Rest<Variables>
  ) {
    const [variables = {}, call = {}] = rest;
    const sent = document.creates ? withKey(variables) : variables;
    const again = document.kind === "query" || document.creates ? tries : 1;
    const result = await retrying({ tries: again, backoffMs }, call.signal, () => ask(options, document, sent, call));
    return result as Result;
  }

  async function* each<Result, Variables extends PageVariables, Node>(
    document: Document<Result, Variables>,
    variables: Variables,
    connection: (result: Result) => Connection<Node>,
    call: Call = {},
  ): AsyncGenerator<Node, void, undefined> {
    const isBackwards = variables.last != null;
    let cursor = (isBackwards ? variables.before : variables.after) ?? null;
    do {
      const rest = [{ ...variables, [isBackwards ? "before" : "after"]: cursor }, call] as unknown as Rest<Variables>;
      const { nodes, pageInfo }: Connection<Node> = connection(await run(document, ...rest));
      yield* isBackwards ? nodes.toReversed() : nodes;
      const next = isBackwards ? pageInfo.startCursor : pageInfo.endCursor;
      cursor = (isBackwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage) ? (next ?? null) : null;
    } while (cursor !== null);
  }

  return { run, each, upload };
}

function withKey(variables: object): object {
  const { input } = variables as { input?: { idempotencyKey?: string | null | undefined } };
  return { ...variables, input: { ...input, idempotencyKey: input?.idempotencyKey ?? crypto.randomUUID() } };
}

/** Sends a request, and a second one with the text if the API does not know the hash. */
async function ask<Result, Variables>(
  options: Options,
  document: Document<Result, Variables>,
  variables: object,
  call: Call,
): Promise<unknown> {
  const { send = "both" } = options;
  try {
    return await post(options, body(document, variables, send), call);
  } catch (error) {
    const unknown = error instanceof HamtaError && error.code === "PERSISTED_QUERY_NOT_SUPPORTED";
    if (send !== "hash" || !unknown) throw error;
    return post(options, body(document, variables, "both"), call);
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

/** Sends a request, and a second one if a token was refused and the caller has another by now. */
async function post(options: Options, body: string, call: Call): Promise<unknown> {
  const { token } = options;
  if (typeof token !== "function") return send(options, token, body, call);
  const bearer = await token();
  try {
    return await send(options, bearer, body, call);
  } catch (error) {
    if (bearer === null || !(error instanceof HamtaError) || error.status !== 401) throw error;
    const renewed = await token(bearer);
    if (renewed === null || renewed === bearer) throw error;
    return send(options, renewed, body, call);
  }
}

async function send(
  { url, language = "fa", timeoutMs = 30_000, fetch = globalThis.fetch }: Options,
  bearer: string | null | undefined,
  body: string,
  { signal, keepalive = false }: Call,
): Promise<unknown> {
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
      ...(keepalive && { keepalive }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    text = await response.text();
  } catch (cause) {
    // The caller aborted: reject with the caller's own reason.
    if (signal?.aborted) throw signal.reason;
    throw new HamtaError("NETWORK", "The API cannot be reached", { cause });
  }
  return read(response, text);
}

function read(response: Response, text: string): unknown {
  const { status } = response;
  const details = { status, retryAfter: secondsOf(response.headers.get("retry-after") ?? "") };
  const answer = parse(text);
  if (!answer || (!answer.errors && answer.data == null)) {
    const kind = status === 429 ? "BUSY" : status === 413 ? "DOCUMENT" : "NETWORK";
    throw new HamtaError(kind, `The API answered ${status} without a result`, details);
  }
  const { data, errors } = answer;
  if (errors && errors.length > 0) throw reported(errors, { ...details, data });
  return data;
}

/** Of the header's value: seconds, or the date until which to wait. Null if it is neither. */
function secondsOf(value: string): number | null {
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

function parse(text: string): { data?: unknown; errors?: readonly Reported[] } | null {
  try {
    const answer: unknown = JSON.parse(text);
    return answer !== null && typeof answer === "object" ? answer : null;
  } catch {
    return null;
  }
}
