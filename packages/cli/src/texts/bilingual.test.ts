import { describe, expect, test } from "vitest";
import { EXIT_TEXTS } from "#frame/exit";
import { doctor } from "#texts/doctor";
import { errors, tokenErrors, usageErrors, usageHints } from "#texts/errors";
import * as helpTexts from "#texts/help";
import { signInWords } from "#texts/sign-in";
import { letterWords, stageErrors } from "#texts/stage";
import { words } from "#texts/words";

type Found = [path: string, fa: unknown, en: unknown];

/** Every text of a table, however deep, with its path. */
function textsOf(value: unknown, path: string): Found[] {
  if (value === null || typeof value !== "object") return [];
  const own: Found[] = "fa" in value && "en" in value ? [[path, value.fa, value.en]] : [];
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`))];
}

const tables = {
  EXIT_TEXTS,
  errors,
  tokenErrors,
  usageErrors,
  usageHints,
  words,
  signInWords,
  stageErrors,
  letterWords,
  doctor,
  ...helpTexts,
};
const say = (text: unknown) => (typeof text === "function" ? (text as (name: string) => string)("12") : text);

describe("every text is Persian and English", () => {
  test.each(textsOf(tables, "texts"))("%s", (_, fa, en) => {
    expect(say(fa)).toMatch(/\p{Script=Arabic}/u);
    expect(say(en)).toMatch(/[a-z]/i);
    expect(say(en)).not.toMatch(/\p{Script=Arabic}/u);
    // Arabic letters that look like Persian ones.
    expect(say(fa)).not.toMatch(/[كي]/);
  });
});
