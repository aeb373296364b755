import { describe, expect, test } from "vitest";
import { commandOf, step, VERDICTS, type Pressed } from "#parts/expert/shortcuts.ts";

const press = (key: string, code = "", held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("a key", () => {
  test.each([
    ["J", press("j", "KeyJ"), { do: "NEXT" }],
    ["J on a Persian keyboard", press("ت", "KeyJ"), { do: "NEXT" }],
    ["K", press("k", "KeyK"), { do: "PREVIOUS" }],
    ["N", press("n", "KeyN"), { do: "NOTE" }],
    ["?", press("?", "Slash"), { do: "HELP" }],
    ["؟", press("؟", "Slash"), { do: "HELP" }],
    ["2", press("2", "Digit2"), { do: "CHOOSE", verdict: "NOT_OWNER" }],
    ["۸", press("۸", "Digit8"), { do: "CHOOSE", verdict: "ALREADY_ACTIVATED" }],
    ["1 of the number pad", press("1", "Numpad1"), { do: "CHOOSE", verdict: "APPROVED" }],
    ["9 is no verdict", press("9", "Digit9"), null],
    ["an arrow scrolls", press("ArrowDown", "ArrowDown"), null],
    ["Ctrl+J is the browser's", press("j", "KeyJ", { ctrlKey: true }), null],
    ["Ctrl+Enter", press("Enter", "Enter", { ctrlKey: true }), { do: "SEND" }],
    ["Enter alone", press("Enter", "Enter"), null],
  ])("%s", (_, pressed, command) => {
    expect(commandOf(pressed, "DESK")).toEqual(command);
  });

  test("in a box for text only sends or leaves it", () => {
    expect(commandOf(press("j", "KeyJ"), "TYPING")).toBeNull();
    expect(commandOf(press("1", "Digit1"), "TYPING")).toBeNull();
    expect(commandOf(press("Escape", "Escape"), "TYPING")).toEqual({ do: "LEAVE_NOTE" });
    expect(commandOf(press("Enter", "Enter", { metaKey: true }), "TYPING")).toEqual({ do: "SEND" });
  });

  test("that is an arrow moves in the queue", () => {
    expect(commandOf(press("ArrowDown", "ArrowDown"), "LIST")).toEqual({ do: "NEXT" });
    expect(commandOf(press("ArrowUp", "ArrowUp"), "LIST")).toEqual({ do: "PREVIOUS" });
  });
});

test("each verdict has its number", () => {
  expect(new Set(VERDICTS).size).toBe(8);
});

describe("the next ticket", () => {
  const order = ["a", "b", "c", "d"];
  test.each([
    ["is the one below", order, "b", 1, "c"],
    ["is the one above", order, "b", -1, "a"],
    ["is not one that has left", ["a", "b", "d"], "b", 1, "d"],
    ["comes after one that has left itself", ["a", "c", "d"], "b", 1, "c"],
    ["of the last is none", order, "d", 1, null],
    ["of none is the first", order, null, 1, "a"],
    ["of one that was never there is the first", order, "z", 1, "a"],
    ["of an empty queue is none", [], "b", 1, null],
  ] as const)("%s", (_, open, number, by, expected) => {
    expect(step(order, open, number, by)).toBe(expected);
  });
});
