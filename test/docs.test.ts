import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Every path, symbol and link in a maintainers' page must exist, so that outdated pages are noticed. */

const ROOT = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: ROOT })
  .toString()
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(ROOT, file)));
const names = new Set(files.map((file) => file.slice(file.lastIndexOf("/") + 1)));
/** Pages written by people; docs/api.md is generated. */
const pages = files.filter(
  (file) => /^([A-Z]+|docs\/[a-z-]+|packages\/[a-z]+\/README)\.md$/.test(file) && file !== "docs/api.md",
);

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
/** Without fenced blocks, which are examples. */
const prose = (page: string) => read(page).replaceAll(/^```[^]*?^```$/gm, "");

const isFile = (path: string) => files.includes(path);
const isFolder = (path: string) => files.some((file) => file.startsWith(path.replace(/\/?$/, "/")));

const FOLDERS = /^(packages|test|infra|schema|docs|\.ci|\.github)\//;
const SOURCE = /\.(ts|tsx|css|graphql|md)$/;

function declares(file: string, symbol: string): boolean {
  return new RegExp(`(?:function\\*?|const|type|class|interface|enum|union|input)\\s+${symbol}\\b`).test(read(file));
}

/** The fault of a code span in a page; null if it is correct or names no file. */
function mistake(page: string, span: string): string | null {
  const [path = "", symbol] = span.split(":");
  if (/[\s*{}<>]/.test(span) || !(FOLDERS.test(path) || SOURCE.test(path))) return null;
  // A file name without a folder, such as `keys.ts`; `x.test.ts` and `.int.test.ts` are patterns.
  if (!path.includes("/")) return /^x?\./.test(path) || names.has(path) ? null : `No file is called ${path}`;
  const found = [path, join(dirname(page), path)].find((candidate) => isFile(candidate) || isFolder(candidate));
  if (found === undefined) return `${path} is not a path from the root or from the page`;
  return symbol === undefined || declares(found, symbol) ? null : `${path} does not declare ${symbol}`;
}

function anchorsOf(page: string): Set<string> {
  const headings = [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function deadLinks(page: string): string[] {
  return [...prose(page).matchAll(/\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, target = "", anchor]) => {
    const file = target === "" ? page : normalize(join(dirname(page), target));
    if (!isFile(file) && !isFolder(file)) return [`link to ${target}`];
    if (anchor === undefined || !file.endsWith(".md")) return [];
    return anchorsOf(file).has(anchor) ? [] : [`link to ${target}#${anchor}`];
  });
}

test("finds the pages", () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/architecture.md"]));
});

test.each(pages)("%s names only paths and symbols that exist", (page) => {
  const spans = [...prose(page).matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  expect(spans.map((span) => mistake(page, span)).filter((problem) => problem !== null)).toEqual([]);
});

test.each(pages)("%s links only to existing targets", (page) => {
  expect(deadLinks(page)).toEqual([]);
});

/** Tables of docs/security.md whose rows name what holds a threat off, and what shows it. */
const threats = prose("docs/security.md")
  .split("\n")
  .filter((line) => /^\| (?!threat|what|-)/.test(line) && line.split("|").length === 6)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, threat = "", , holder = "", proof = ""]) => ({ threat, holder, proof }));

test("the page of security has threats", () => expect(threats.length).toBeGreaterThan(25));

test.each(threats)("$threat: a file holds it off, and a test shows it", ({ holder, proof }) => {
  const paths = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
  expect(paths(holder)).not.toEqual([]);
  expect(paths(proof)).not.toEqual([]);
  const isTest = (path: string) => path.endsWith(".test.ts") || path.startsWith("test/infra/rules/");
  expect(paths(proof).filter((path) => !isFile(path) || !isTest(path))).toEqual([]);
  expect(paths(holder).filter((path) => !(isFile(path) || isFolder(path)) || isTest(path))).toEqual([]);
});

/** A release is one version: of the service, the command line and the client. */
test("CHANGELOG.md has the version of all packages that are released", () => {
  const versions = ["", "packages/cli/", "packages/client/"].map(
    (folder) => (JSON.parse(read(`${folder}package.json`)) as { version: string }).version,
  );
  expect(new Set(versions).size).toBe(1);
  const headings = [...read("CHANGELOG.md").matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
  const released = headings.slice(1).map((heading) => /^(\d+\.\d+\.\d+) · \d{4}-\d{2}-\d{2}$/.exec(heading)?.[1]);
  // Before the first release no version has a heading.
  expect([headings[0], released[0] ?? versions[0]]).toEqual(["Unreleased", versions[0]]);
  expect(released).not.toContain(undefined);
});
