import type { Due } from "@hamta/core";

/** How long a ticket may wait, from the stage's settings. */
export const waitLimits = (): Due.Limits => JSON.parse(required("WAIT_LIMITS")) as Due.Limits;

/** A required environment variable. Throws at the function's start if it is not set. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}
