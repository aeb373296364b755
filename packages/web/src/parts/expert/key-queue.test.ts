import { expect, test } from "vitest";
import { typeInto, waitsForTicket } from "#parts/expert/key-queue.ts";
import type { Pressed } from "#parts/expert/shortcuts.ts";

const press = (key: string, modifiers: Partial<Pressed> = {}): Pressed => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

test.each([
  ["a letter", press("س"), true],
  ["a space", press(" "), true],
  ["Backspace", press("Backspace"), true],
  ["Ctrl+Enter", press("Enter", { ctrlKey: true }), true],
  ["Ctrl+R is the browser's", press("r", { ctrlKey: true }), false],
  ["Alt+Left is the browser's", press("ArrowLeft", { altKey: true }), false],
  ["Tab moves the focus", press("Tab"), false],
  ["an arrow scrolls", press("ArrowDown"), false],
])("while a ticket loads: %s", (_, pressed, waits) => {
  expect(waitsForTicket(pressed)).toBe(waits);
});

test.each([
  ["a letter is added", "سلا", "م", "سلام"],
  ["Backspace removes the last letter", "سلام", "Backspace", "سلا"],
  ["Enter begins a line", "سلام", "Enter", "سلام\n"],
  ["any other key does nothing", "سلام", "Escape", "سلام"],
])("played into the note, %s", (_, note, key, expected) => {
  expect(typeInto(note, { key })).toBe(expected);
});
