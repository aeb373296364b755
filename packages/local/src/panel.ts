import { readFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
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
  ".txt": "text/plain; charset=utf-8",
};

/** What CloudFront compresses of these. */
const SHRINKS = new Set([".html", ".js", ".css", ".svg", ".json"]);

// 5: the default, 11, would keep the first visitor waiting.
const brotli = (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** Where a person's token is. */
const TOKEN = /^\/config\/people\/([a-z]+)$/;

type Pages = (url: URL, asked: IncomingHttpHeaders) => Promise<Page | null>;

export function panel(issuer: Running, { dist, headers = {} }: Options): Pages {
  const compressed = new Map<string, Promise<Buffer>>();
  return async ({ pathname }, asked) => {
    if (pathname === "/config/stage.json") return page(JSON_TYPE, JSON.stringify(settings(issuer)));
    const [, name] = TOKEN.exec(pathname) ?? [];
    const person = Object.entries(people).find(([key]) => key === name)?.[1];
    if (person) return page("text/plain", await issuer.token(person, { expiresIn: "12h" }));
    if (dist === undefined || pathname === "/graphql") return null;
    const file = await site(dist, pathname);
    if (!file) return null;
    const { path, body } = file;
    const served = { ...file.headers, ...headers };
    if (!SHRINKS.has(extname(path)) || !asked["accept-encoding"]?.includes("br")) return { headers: served, body };
    const small = compressed.get(path) ?? brotli(body);
    compressed.set(path, small);
    return { headers: { ...served, "content-encoding": "br", vary: "accept-encoding" }, body: await small };
  };
}

type File = { path: string; headers: Record<string, string>; body: Buffer };

/** A file, or the one page of the site, which knows its addresses itself; kept by the browser as CloudFront's is. */
async function site(dist: string, pathname: string): Promise<File | null> {
  const type = TYPES[extname(pathname)];
  const path = type ? normalize(pathname) : "/index.html";
  const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  try {
    const body = await readFile(join(dist, path));
    return { path, headers: { "content-type": type ?? TYPES[".html"] ?? "", "cache-control": cache }, body };
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
