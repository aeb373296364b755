import { readFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Page } from "#aws/gateway/http";
import type { Running } from "#aws/issuer";
import { people } from "#people";

/** Serves the panel on the API's origin: the stage's settings, a token for each person, and the site. */

export type Options = {
  /** Folder of the built site. Without it another server has the pages and proxies the settings from here. */
  dist?: string;
  /** Headers of its pages, such as the content security policy. */
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

/** File types that CloudFront compresses. */
const COMPRESSIBLE = new Set([".html", ".js", ".css", ".svg", ".json"]);

// Quality 5: the default, 11, would delay the first visitor by seconds.
const brotli = (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** Path of a person's token. */
const TOKEN = /^\/config\/people\/([a-z]+)$/;

type Pages = (url: URL, requestHeaders: IncomingHttpHeaders) => Promise<Page | null>;

export function panel(issuer: Running, { dist, headers = {} }: Options): Pages {
  const cache = new Map<string, Promise<Buffer>>();
  return async ({ pathname }, requestHeaders) => {
    if (pathname === "/config/stage.json") return page(JSON_TYPE, JSON.stringify(settings(issuer)));
    const [, name] = TOKEN.exec(pathname) ?? [];
    const person = Object.entries(people).find(([key]) => key === name)?.[1];
    if (person) return page("text/plain", await issuer.token(person, { expiresIn: "12h" }));
    if (dist === undefined || pathname === "/graphql") return null;
    const file = await readSiteFile(dist, pathname);
    if (!file) return null;
    const { path, body } = file;
    const served = { ...file.headers, ...headers };
    if (!COMPRESSIBLE.has(extname(path)) || !requestHeaders["accept-encoding"]?.includes("br"))
      return { headers: served, body };
    const compressed = cache.get(path) ?? brotli(body);
    cache.set(path, compressed);
    return { headers: { ...served, "content-encoding": "br", vary: "accept-encoding" }, body: await compressed };
  };
}

type File = { path: string; headers: Record<string, string>; body: Buffer };

/** A file, or for any other path the single page of the site. Cache headers are those of CloudFront. */
async function readSiteFile(dist: string, pathname: string): Promise<File | null> {
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

function settings({ issuer, clientId, subscribers }: Running) {
  return {
    stage: "local",
    api: "/graphql",
    issuer,
    client: clientId,
    codes: { url: issuer, client: subscribers },
    people: Object.entries(people).map(([key, person]) => ({
      id: person.id,
      name: person.name,
      roles: person.groups,
      detail: "organisation" in person ? person.organisation : person.msisdns.join(", "),
      token: `/config/people/${key}`,
    })),
  };
}
