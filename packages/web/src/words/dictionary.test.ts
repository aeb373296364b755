import { expect, test } from "vitest";
import { dictionary, inLanguage } from "#words/dictionary.ts";

const words = dictionary({
  open: { fa: "باز", en: "Open" },
  menu: { count: { fa: (n: string) => `${n} تیکت`, en: (n: string) => `${n} tickets` } },
});

test("a dictionary is read in one language, at any depth", () => {
  expect(inLanguage(words, "fa").open).toBe("باز");
  expect(inLanguage(words, "en").menu.count("2")).toBe("2 tickets");
});

test("it is the same object every time, so that it causes no new render", () => {
  expect(inLanguage(words, "fa")).toBe(inLanguage(words, "fa"));
});

test("a text without one of the languages fails the type check", () => {
  // @ts-expect-error: `en` is missing
  dictionary({ open: { fa: "باز" } });
  // @ts-expect-error: `fa` is missing
  const further = dictionary({ menu: { open: { en: "Open" } } });
  expect(further).toBeDefined();
});
