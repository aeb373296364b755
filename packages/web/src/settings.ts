import type { Role } from "@hamta/client";

/** What the panel must know of its stage: `config/stage.json` beside it, written by the deploy, or by `pnpm dev`. */
export type Settings = {
  readonly stage: string;
  /** Where GraphQL is. */
  readonly api: string;
  /** `iss` of good tokens. */
  readonly issuer: string;
  /** The client that sign-in knows the panel by. */
  readonly client: string;
  /** Where Cognito's sign-in is; absent on one machine. */
  readonly signIn?: string;
  /** Somebody to sign in as, on one machine alone. */
  readonly people?: readonly ReadyPerson[];
};

export type ReadyPerson = {
  readonly id: string;
  readonly name: Readonly<Record<"fa" | "en", string>>;
  readonly roles: readonly Role[];
  /** What tells two of one role apart: an organisation or a number. */
  readonly detail: string;
  /** Answers a token for them, as text. */
  readonly token: string;
};

export async function load(): Promise<Settings> {
  // As index.html asks for it ahead, or it would be fetched twice.
  const response = await fetch("/config/stage.json");
  if (!response.ok) throw new Error(`config/stage.json: ${response.status}`);
  return (await response.json()) as Settings;
}
