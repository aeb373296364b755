import { expect, test } from "vitest";
import { languageOf } from "#context";

test.each([
  [undefined, "fa"],
  ["", "fa"],
  ["en", "en"],
  ["EN-gb", "en"],
  ["fa-IR,en;q=0.9", "fa"],
  ["en;q=0.3, fa;q=0.8", "fa"],
  ["fa;q=0.2,en-US;q=0.7,en;q=0.6", "en"],
  ["de-DE, en;q=0.5", "en"],
  ["de, *;q=0.1", "fa"],
  ["de", "fa"],
  ["en;q=0", "fa"],
  ["fa;q=0, *", "en"],
  ["english", "fa"],
  [";;,q=,=", "fa"],
])("Accept-Language %s gives %s", (header, language) => {
  expect(languageOf(header)).toBe(language);
});
