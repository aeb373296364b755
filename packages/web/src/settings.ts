import type { Role } from "@hamta/client";

/** Settings of the stage: `config/stage.json` beside the panel, written by the deploy or by `pnpm dev`. */
export type Settings = {
  readonly stage: string;
  /** URL of GraphQL. */
  readonly api: string;
  /** `iss` of valid tokens. */
  readonly issuer: string;
  /** Client id of the panel in Cognito. */
  readonly client: string;
  /** URL of Cognito's sign-in, of staff; absent on a developer's machine. */
  readonly signIn?: string;
  /** The user pool that signs subscribers in by a code to the phone; absent: everybody signs in at `signIn`. */
  readonly codes?: Codes;
  /** Persons to sign in as, only on a developer's machine. */
  readonly people?: readonly ReadyPerson[];
};

/** URL of the user pool's API, and the client id of subscribers. */
export type Codes = { readonly url: string; readonly client: string };

export type ReadyPerson = {
  readonly id: string;
  readonly name: Readonly<Record<"fa" | "en", string>>;
  readonly roles: readonly Role[];
  /** Distinguishes persons of one role: an organisation or a number. */
  readonly detail: string;
  /** URL that returns a token for the person, as text. */
  readonly token: string;
};

export async function load(): Promise<Settings> {
  // Same options as the preload in index.html; otherwise it would be fetched twice.
  const response = await fetch("/config/stage.json");
  if (!response.ok) throw new Error(`config/stage.json: ${response.status}`);
  return (await response.json()) as Settings;
}
