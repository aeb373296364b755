import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Page } from "#http";
import type { Running } from "#issuer";
import { people } from "#people";

/** What stands beside the API on the panel's origin: the stage's settings, a token for each ready person, and the site. */

export type Options = {
  /** The built site; without it another server has the pages and asks for the rest here. */
  dist?: string;
  /** Headers of its pages, such as its policy. */
  headers?: Record<string, string>;
};

const JSON_TYPE = "application/json; charset=utf-8";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": JSON_TYPE,
};

/** Where a person's token is. */
const TOKEN = /^\/config\/people\/([a-z]+)$/;

export function panel(issuer: Running, { dist, headers = {} }: Options): (url: URL) => Promise<Page | null> {
  return async ({ pathname }) => {
    if (pathname === "/config/stage.json") return page(JSON_TYPE, JSON.stringify(settings(issuer)));
    const [, name] = TOKEN.exec(pathname) ?? [];
    const person = Object.entries(people).find(([key]) => key === name)?.[1];
    if (person) return page("text/plain", await issuer.token(person, { expiresIn: "12h" }));
    if (dist === undefined || pathname === "/graphql") return null;
    return site(dist, pathname, headers);
  };
}

/** A file, or the one page of the site, which knows its addresses itself. */
async function site(dist: string, pathname: string, headers: Record<string, string>): Promise<Page | null> {
  const type = TYPES[extname(pathname)];
  const path = type ? normalize(pathname) : "/index.html";
  try {
    const body = await readFile(join(dist, path));
    return { headers: { "content-type": type ?? TYPES[".html"] ?? "", "cache-control": "no-cache", ...headers }, body };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function page(type: string, body: string): Page {
  return { headers: { "content-type": type, "cache-control": "no-store" }, body };
}

function settings({ issuer, clientId }: Running) {
  return {
    stage: "local",
    api: "/graphql",
    issuer,
    client: clientId,
    people: Object.entries(people).map(([key, person]) => ({
      id: person.id,
      name: person.name,
      roles: person.groups,
      detail: "organisation" in person ? person.organisation : person.msisdns.join(", "),
      token: `/config/people/${key}`,
    })),
  };
}
