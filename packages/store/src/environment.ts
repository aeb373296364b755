import type { Due, SiteText } from "@hamta/core";

/** How long a ticket may wait, from the stage's settings. */
export const waitLimits = (): Due.Limits => JSON.parse(required("WAIT_LIMITS")) as Due.Limits;

/** The sites that texts name, from the stage's settings. Throws at the function's start if one is not an https URL. */
export const sites = (): SiteText.Sites => ({
  home: https("SITE_URL", required("SITE_URL")),
  repair: process.env["REPAIR_URL"] ? https("REPAIR_URL", process.env["REPAIR_URL"]) : null,
});

/** People follow the link: what is not https, such as `javascript:`, never reaches them. */
function https(name: string, value: string): string {
  if (URL.parse(value)?.protocol === "https:") return value;
  throw new Error(`The environment variable ${name} is not an https URL`);
}

/** A required environment variable. Throws at the function's start if it is not set. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}
