import { createHandler, verifier, type Deps } from "@hamta/api";
import { Http, type System } from "@hamta/local";
import type { Seed } from "#kit/seed";

/** The API once more, on the same table, as another stage has it. */
export async function stage({ issuer, deps }: System.System, seed: Seed, given: Partial<Deps>): Promise<Stage> {
  const handler = createHandler({
    ...seed.api,
    verify: verifier({ issuer: issuer.issuer, audience: issuer.clientId }),
    log: deps.log,
    ...given,
  });
  const api = await Http.serve(handler);
  return { url: `${api.endpoint}/graphql`, stop: () => api.stop() };
}

export type Stage = { url: string; stop: () => Promise<void> };

/** What production has that others have not. */
export const PRODUCTION = { introspection: false, trustedOnly: true } as const satisfies Partial<Deps>;

export type Answered = {
  status: number;
  headers: Headers;
  text: string;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown; extensions: { code: string } & Record<string, unknown> }[];
  };
};

/** One HTTP request as it is; `body` is null when the answer is no JSON. */
export async function ask(url: string, init: RequestInit): Promise<Answered> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
}

/** A POST of JSON, in English unless told otherwise. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  return ask(url, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

function parse(text: string): Answered["body"] {
  try {
    return JSON.parse(text) as Answered["body"];
  } catch {
    return {};
  }
}
