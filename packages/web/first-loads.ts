import { Ticket, Tickets, type Document, type Role } from "@hamta/client";
import type { Plugin } from "vite";

/** Files and the query of the first screen, by its address: `public/before.js` asks for them before the panel's code. */

type First = {
  /** Pattern of the address; its named groups are variables of the query. */
  readonly path: string;
  /** Module of the part, as in `src/parts/parts.ts`. */
  readonly part: string;
  /** The first query of the screen, of persons with this role. With other variables it would be sent twice. */
  readonly query?: { readonly role: Role; readonly document: Document<unknown, never>; readonly variables: object };
};

const FIRST: readonly First[] = [
  {
    path: "^/tickets$",
    part: "src/parts/owner/screens.tsx",
    query: { role: "SUBSCRIBER", document: Tickets, variables: { first: 10, after: null } },
  },
  {
    path: "^/tickets/(?<number>[0-9]+)$",
    part: "src/parts/owner/screens.tsx",
    query: { role: "SUBSCRIBER", document: Ticket, variables: {} },
  },
  { path: "^/devices", part: "src/parts/owner/screens.tsx" },
  { path: "^/(enquiry|guide)", part: "src/parts/public/screens.tsx" },
  { path: "^/importer", part: "src/parts/importer/screens.tsx" },
  { path: "^/expert", part: "src/parts/expert/screens.tsx" },
  { path: "^/ops", part: "src/parts/ops/screens.tsx" },
];

/** What every address needs. */
const MAIN = "src/main.tsx";

const SCRIPT = '<script src="/before.js"';

/** Writes the table of first loads into the page, as an attribute of the script that reads it. */
export function firstLoads(): Plugin {
  return {
    name: "first-loads",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const filesOf = (part: string) => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${part}`));
          if (!chunk) throw new Error(`The build has no chunk of ${part}`);
          const scripts = new Set<string>();
          addImports(chunk.fileName, scripts);
          const styles = chunks
            .filter(({ fileName }) => scripts.has(fileName))
            .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
          // What the page itself names is on its way already.
          return [...scripts, ...new Set(styles)].filter((file) => !html.includes(`"/${file}"`));
        };
        const addImports = (fileName: string, files: Set<string>) => {
          if (files.has(fileName)) return;
          files.add(fileName);
          for (const imported of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? [])
            addImports(imported, files);
        };
        const common = filesOf(MAIN);
        const loads = [
          { path: "", files: common },
          ...FIRST.map(({ path, part, query }) => ({
            path,
            files: filesOf(part).filter((file) => !common.includes(file)),
            ...(query && { query: forScript(query) }),
          })),
        ];
        if (!html.includes(SCRIPT)) throw new Error(`index.html has no ${SCRIPT}`);
        return html.replace(SCRIPT, `${SCRIPT} data-loads='${JSON.stringify(loads)}'`);
      },
    },
  };
}

function forScript({ role, document: { name, hash }, variables }: NonNullable<First["query"]>) {
  return { role, name, hash, variables };
}
