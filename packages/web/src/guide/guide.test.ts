import { SiteText } from "@hamta/core";
import * as GuideText from "@hamta/core/guide";
import { expect, test } from "vitest";
import { guideWords } from "#guide/words.ts";
import { owner } from "#parts/owner/words.ts";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { ticketWords } from "#ticket/words.ts";
import { inLanguage } from "#words/dictionary.ts";
import { menu } from "#words/menu.ts";
import READ from "../../../core/users-guide.fa.txt?raw";

const SITES = { home: SiteText.SITE, repair: null };

/** White space and half-spaces were lost in the PDF, quotation marks differ, and the code to dial was turned around. */
const letters = (text: string) => text.replaceAll("#*#06#", "*#06#").replaceAll(/[\s\u200C\u2066-\u2069"«»]/g, "");

test("what the screens take their texts from has every sentence of the users' guide, in its order", () => {
  const { title, subjects } = GuideText.guide("fa", SITES);
  const { steps, stages, notes } = inLanguage(guideWords, "fa");
  const [subject] = subjects;
  const step = (kind: string) => subject?.steps.find(({ step }) => step === kind);
  const texts = [
    title,
    subject?.introduction,
    subject?.warnings[0],
    steps,
    `${stages[1]}:`,
    step("PROBLEMS")?.words,
    `${stages[2]}:`,
    step("CREATE")?.words,
    `${stages[3]}:`,
    step("SUBJECT")?.words,
    `${stages[4]}:`,
    step("NOTES")?.words,
    `${stages[5]}:`,
    step("DIAL")?.words,
    step("CORRECT_PAIR")?.words,
    step("REGISTERED_PAIR")?.words,
    notes.REGISTERED_PAIR,
    step("REGISTERED_PAIR")?.note,
    step("DESCRIPTION")?.words,
    notes.CORRECT_PAIR,
    step("CORRECT_PAIR")?.note,
    `${stages[6]}:`,
    step("ANSWER")?.words,
  ];
  expect(letters(texts.join(""))).toBe(letters(READ));
});

test.each(["fa"] as const)("in %s menus, buttons and headings have the names that the guide gives them", (language) => {
  const { labels } = GuideText.guide(language, SITES);
  const entries = inLanguage(menu, language);
  const ticket = inLanguage(ticketWords, language);
  expect([entries.problems, entries.devices, entries.enquiry]).toEqual([
    labels.problems,
    labels.devices,
    labels.enquiry,
  ]);
  expect(inLanguage(owner, language).create).toBe(labels.create);
  expect(inLanguage(wizardWords, language).next).toBe(labels.next);
  expect([ticket.expert, ticket.remedy, ticket.number, ticket.deviceImei, ticket.filedAt]).toEqual([
    labels.verdict,
    labels.remedy,
    labels.ticketNumber,
    labels.device,
    labels.filedAt,
  ]);
});

test.each(["fa"] as const)("in %s the guide's sentences name menus and buttons as the screens do", (language) => {
  const [subject] = GuideText.guide(language, SITES).subjects;
  const words = (kind: string) => subject?.steps.find(({ step }) => step === kind);
  const { problems, devices } = inLanguage(menu, language);
  expect(words("PROBLEMS")?.words).toContain(problems);
  expect(words("CREATE")?.words).toContain(inLanguage(owner, language).create);
  expect(words("NOTES")?.words).toContain(inLanguage(wizardWords, language).next);
  expect(words("REGISTERED_PAIR")?.note).toContain(devices);
  expect(words("CONFIRM")?.words).toContain(devices);
  expect(subject?.warnings[0]).toContain(devices);
});
