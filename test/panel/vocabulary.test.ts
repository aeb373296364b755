import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** docs/glossary.md, "Words that users read": one thing has one word. */

const SRC = join(import.meta.dirname, "../../packages/web/src");

/** Any text of a dictionary, with its particulars as they are in the source. */
const TEXT = /\b(fa|en):\s*(?:\([^)]*\) =>\s*)?(?:n === "1" \? )?("(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;

const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  fa: /بارگذاری|بارگیری|جفت|پرونده|منبع اصلی|رونوشت|کد پیگیری|نشان تجاری|پالایش|کارپوشه|آفرین|(^|[ "])پنل/,
  en: /\bpairs?\b|\bthe register\b|\bmend|\bdry run|\bguarantor|\benquiry|\bpassenger|\bhandset|\bpanel|\bon file\b|\bheld\b|\bops\b|your source|what became|\d %/i,
};

const texts = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
  .flatMap((file) =>
    [...readFileSync(join(SRC, file), "utf8").matchAll(TEXT)].map(([, language = "", text = ""]) => ({
      file,
      language,
      text,
    })),
  );

test("every text of the panel has the words of the glossary", () => {
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(({ language, text }) => OTHER_WORDS[language]?.test(text))).toEqual([]);
});
