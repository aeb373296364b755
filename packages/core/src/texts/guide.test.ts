import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as Guide from "#texts/guide";
import { labels, steps, warnings } from "#texts/guide-texts";
import { SITE } from "#texts/site";
import { afterwards } from "#texts/verdict";

/** The users' guide up to its table, as it was read from its PDF; the table is held by verdict.test.ts. */
const READ = readFileSync(new URL("../../users-guide.fa.txt", import.meta.url), "utf8");

/** Names of the panel's parts that the guide has only in its pictures and its table. */
const SEEN_ELSEWHERE = `ردیف شماره تیکت شناسه دستگاه تاریخ ایجاد موضوع وضعیت قبلی 1 بعدی نظر کارشناس لایه صفر همتا
نحوه رفع مشکل استعلام اصالت همتا فروشنده بخش ثبت تعمیری سایت همتا شرکت واردکننده یا گارانتی کننده دستگاه
با راهنمایی های فوق مشکل من حل نشد:`;

/** White space and half-spaces were lost in the PDF, quotation marks differ, and the code to dial was turned around. */
const letters = (text: string) => text.replaceAll("#*#06#", "*#06#").replaceAll(/[\s\u200C\u2066-\u2069"«»]/g, "");

const SITES = { home: SITE, repair: null };

const OURS = new Set(["DIAL", "CONFIRM"]);

test.each([
  ["title", Guide.title.fa],
  ...Object.entries(Guide.subjects).flatMap(([subject, { title, introduction }]) => [
    [`title of ${subject}`, title.fa],
    [`introduction of ${subject}`, introduction.fa],
  ]),
  ...warnings.map((warning, index) => [`warning ${index + 1}`, warning.fa]),
  ...steps(SITE).flatMap(({ step, title, words, note }) => [
    ...(OURS.has(step) ? [] : [[`title of ${step}`, title.fa]]),
    ...(step === "CONFIRM" ? [] : [[`words of ${step}`, words.fa]]),
    ...(note ? [[`note of ${step}`, note.fa]] : []),
  ]),
  ...Object.entries(labels).map(([label, { fa }]) => [`label ${label}`, fa]),
  ["title of the last resort", afterwards.fa],
] as [string, string][])("the %s is the guide's own", (_, text) => {
  expect(letters(READ + SEEN_ELSEWHERE)).toContain(letters(text));
});

test.each(["fa", "en"] as const)("in %s every step and field of the wizard is there once", (language) => {
  const [subject] = Guide.guide(language, SITES).subjects;
  expect(subject?.steps.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 5, 5, 5, 5, 6]);
  const filled = subject?.steps.flatMap(({ input }) => input ?? []);
  expect(filled).toEqual(["subject", "correct", "registered", "description"]);
  const typed = subject?.fields.map(({ path }) => path[0]);
  expect([...new Set(typed)]).toEqual(filled?.slice(1));
});
