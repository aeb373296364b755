import { VerdictText } from "@hamta/core";
import { describe, expect, test } from "vitest";
import { commandOf, step, VERDICTS, type Pressed } from "#parts/expert/shortcuts.ts";

const press = (key: string, code = "", modifiers: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

describe("a key", () => {
  test.each([
    ["J", press("j", "KeyJ"), { do: "NEXT" }],
    ["J on a Persian keyboard", press("ت", "KeyJ"), { do: "NEXT" }],
    ["K", press("k", "KeyK"), { do: "PREVIOUS" }],
    ["N", press("n", "KeyN"), { do: "NOTE" }],
    ["Z", press("ظ", "KeyZ"), { do: "UNDO" }],
    ["A", press("a", "KeyA"), { do: "PICK", note: 0 }],
    ["S", press("س", "KeyS"), { do: "PICK", note: 1 }],
    ["?", press("?", "Slash"), { do: "HELP" }],
    ["؟", press("؟", "Slash"), { do: "HELP" }],
    ["2", press("2", "Digit2"), { do: "CHOOSE", verdict: "NOT_OWNER" }],
    ["۸", press("۸", "Digit8"), { do: "CHOOSE", verdict: "ALREADY_ACTIVATED" }],
    ["1 of the number pad", press("1", "Numpad1"), { do: "CHOOSE", verdict: "APPROVED" }],
    ["0 is no verdict", press("0", "Digit0"), null],
    ["an arrow scrolls", press("ArrowDown", "ArrowDown"), null],
    ["Ctrl+J is the browser's", press("j", "KeyJ", { ctrlKey: true }), null],
    ["Ctrl+Enter", press("Enter", "Enter", { ctrlKey: true }), { do: "SEND" }],
    ["Enter alone", press("Enter", "Enter"), null],
  ])("%s", (_, pressed, command) => {
    expect(commandOf(pressed, "DESK")).toEqual(command);
  });

  test("in a text box only sends or leaves the box", () => {
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

test.for(VERDICTS.map((verdict, at) => [String(at + 1), verdict] as const))(
  "the key %s chooses %s",
  ([key, verdict]) => {
    expect(commandOf(press(key, `Digit${key}`), "DESK")).toEqual({ do: "CHOOSE", verdict });
  },
);

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

test("every verdict has a key, in the order of the users' guide", () => {
  expect(VERDICTS).toEqual(Object.keys(VerdictText.verdicts));
});
