import { createHandler, verifier, type Deps } from "@hamta/api";
import { Http, type System } from "@hamta/local";
import type { Seed } from "#kit/seed";

/** A second API on the same table, with the settings of another stage. */
export async function startApi({ issuer, deps }: System.System, seed: Seed, overrides: Partial<Deps>): Promise<Stage> {
  const handler = createHandler({
    ...seed.api,
    verify: verifier({ issuer: issuer.issuer, audience: issuer.clientId, subscribers: issuer.subscribers }),
    log: deps.log,
    ...overrides,
  });
  const api = await Http.serve(handler);
  return { url: `${api.endpoint}/graphql`, stop: () => api.stop() };
}

export type Stage = { url: string; stop: () => Promise<void> };

/** Settings of production only. */
export const PRODUCTION = { introspection: false, trustedOnly: true } as const satisfies Partial<Deps>;

export type HttpAnswer = {
  status: number;
  headers: Headers;
  text: string;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown; extensions: { code: string } & Record<string, unknown> }[];
  };
  /** Of the whole answer: its cost. */
  extensions: unknown;
};

/** Sends one raw HTTP request; `body` is null if the response is not JSON. */
export async function request(url: string, init: RequestInit): Promise<HttpAnswer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const { extensions, ...body } = parse(text);
  return { status: response.status, headers: response.headers, text, body, extensions };
}

/** A POST of JSON, in English by default. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  return request(url, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

function parse(text: string): HttpAnswer["body"] & { extensions?: unknown } {
  try {
    return JSON.parse(text) as HttpAnswer["body"];
  } catch {
    return {};
  }
}
