import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from "@graphql-yoga/render-graphiql/graphiql";
import { readFile } from "node:fs/promises";
import type { Page } from "#aws/gateway/http";
import { people } from "#people";
import { samples, type SampleIds } from "#reference/samples";

/**
 * GraphiQL for one machine, signed in by a click. All files come from this server, and the page's policy allows no
 * other host.
 */

type Name = keyof typeof people;
type Language = "fa" | "en";

export type Options = {
  /** A valid token for a person. */
  token: (name: Name) => Promise<string>;
  /** Ids for the variables of the examples. */
  sampleIds: () => Promise<SampleIds>;
};

const JAVASCRIPT = "text/javascript; charset=utf-8";
const CSS = "text/css; charset=utf-8";

/** GraphiQL and its editor's workers, by path. */
const ASSETS: Readonly<Record<string, { type: string; text: string | (() => Promise<string>) }>> = {
  "/graphiql/graphiql.js": { type: JAVASCRIPT, text: js },
  "/graphiql/graphiql.css": { type: CSS, text: css },
  "/graphiql/editor.worker.js": { type: JAVASCRIPT, text: editorWorkerService },
  "/graphiql/json.worker.js": { type: JAVASCRIPT, text: jsonWorker },
  "/graphiql/graphql.worker.js": { type: JAVASCRIPT, text: graphqlWorker },
  "/graphiql/before.js": { type: JAVASCRIPT, text: () => read("before.js") },
  "/graphiql/page.js": { type: JAVASCRIPT, text: () => read("page.js") },
  "/graphiql/page.css": { type: CSS, text: () => read("page.css") },
};

/** The editor writes inline styles. Nothing else may be inline or come from another host. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
].join("; ");

/** Serves the page at `/`, with the person and language of its query, and the page's assets. */
export function graphiql(options: Options): (url: URL) => Promise<Page | null> {
  return async ({ pathname, searchParams }) => {
    const asset = ASSETS[pathname];
    if (asset) {
      const text = typeof asset.text === "string" ? asset.text : await asset.text();
      return { headers: { "content-type": asset.type, "cache-control": "no-cache" }, body: text };
    }
    if (pathname !== "/") return null;
    const asked = searchParams.get("as") ?? "";
    const language = searchParams.get("language") === "en" ? "en" : "fa";
    return {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": POLICY,
        "cache-control": "no-store",
      },
      body: await page(Object.hasOwn(people, asked) ? (asked as Name) : null, language, options),
    };
  };
}

const read = (name: string) => readFile(new URL(name, import.meta.url), "utf8");

const WORDS = {
  fa: { nobody: "هیچ‌کس", copy: "کپی توکن", fresh: "نمونه‌های تازه", direction: "rtl" },
  en: { nobody: "Nobody", copy: "Copy token", fresh: "Fresh examples", direction: "ltr" },
};

async function page(as: Name | null, language: Language, options: Options): Promise<string> {
  const ids = await options.sampleIds();
  const words = WORDS[language];
  const session = {
    name: as ?? "nobody",
    language,
    token: as && (await options.token(as)),
    tabs: samples
      .filter((sample) => sample.as === null || (as !== null && people[sample.as].groups[0] === people[as].groups[0]))
      .toSorted((a, b) => Number(a.as === null) - Number(b.as === null))
      .map(({ document, variables }) => ({
        query: document.text,
        variables: JSON.stringify(variables(ids), null, 2),
      })),
  };
  const link = (name: Name | null, label: string, title: string) =>
    `<a href="?as=${name ?? ""}&amp;language=${language}" title="${escape(title)}"${name === as ? ' aria-current="true"' : ""}>${escape(label)}</a>`;
  const names = Object.entries(people).map(([name, person]) =>
    link(name as Name, person.name[language], `${person.groups.join(", ")} ${person.msisdns.join(", ")}`),
  );
  const languages = (["fa", "en"] as const).map(
    (each) =>
      `<a href="?as=${as ?? ""}&amp;language=${each}" lang="${each}"${each === language ? ' aria-current="true"' : ""}>${each === "fa" ? "فارسی" : "English"}</a>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>Hamta · GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<link rel="stylesheet" href="/graphiql/page.css">
</head>
<body>
<nav dir="${words.direction}">
${link(null, words.nobody, words.nobody)}
${names.join("\n")}
<span></span>
<button id="copy"${as ? "" : " disabled"}>${words.copy}</button>
<button id="fresh">${words.fresh}</button>
${languages.join("\n")}
</nav>
<main id="root"></main>
<script type="application/json" id="session">${JSON.stringify(session).replaceAll("<", String.raw`\u003c`)}</script>
<script src="/graphiql/before.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/page.js"></script>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}
