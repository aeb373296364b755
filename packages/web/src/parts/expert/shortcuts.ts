import type { Verdict } from "@hamta/client";

/** Shortcuts of the desk, by physical key: on a Persian keyboard J types another letter. */

/** In the order of the users' guide, so that the numbers of the verdicts are those that experts know. */
export const VERDICTS = [
  "APPROVED",
  "NOT_OWNER",
  "SIM_NOT_SEEN",
  "ILLEGAL_DEVICE",
  "TARGET_OWNED",
  "WRONG_IMEI_SEEN",
  "NOT_PARTIAL",
  "ALREADY_ACTIVATED",
] as const satisfies readonly Verdict[];

export type Command =
  | { readonly do: "NEXT" | "PREVIOUS" | "NOTE" | "HELP" | "SEND" | "LEAVE_NOTE" | "UNDO" }
  | { readonly do: "PICK"; readonly note: 0 | 1 }
  | { readonly do: "CHOOSE"; readonly verdict: Verdict };

export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/** @param where `TYPING`: in a text box; `LIST`: in the queue, where arrows move; otherwise anywhere on the desk */
export function commandOf(pressed: Pressed, where: "TYPING" | "LIST" | "DESK"): Command | null {
  const { key, code, ctrlKey, metaKey, altKey } = pressed;
  if (key === "Enter" && (ctrlKey || metaKey)) return { do: "SEND" };
  if (ctrlKey || metaKey || altKey) return null;
  if (where === "TYPING") return key === "Escape" ? { do: "LEAVE_NOTE" } : null;
  if (key === "?" || key === "؟") return { do: "HELP" };
  if (code === "KeyJ" || (where === "LIST" && key === "ArrowDown")) return { do: "NEXT" };
  if (code === "KeyK" || (where === "LIST" && key === "ArrowUp")) return { do: "PREVIOUS" };
  if (code === "KeyN") return { do: "NOTE" };
  if (code === "KeyZ") return { do: "UNDO" };
  if (code === "KeyA" || code === "KeyS") return { do: "PICK", note: code === "KeyA" ? 0 : 1 };
  const verdict = VERDICTS[Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]) - 1];
  return verdict ? { do: "CHOOSE", verdict } : null;
}

/** The place of a key press on the page. */
export function whereOf(target: EventTarget | null): "TYPING" | "LIST" | "DESK" {
  if (!(target instanceof Element)) return "DESK";
  if (target.closest("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])")) return "TYPING";
  return target.closest("[data-queue]") ? "LIST" : "DESK";
}

/**
 * The next ticket in direction `by` that is still open. A ticket that left the queue keeps its last position, so that
 * it has a next ticket too.
 */
export function step(order: readonly string[], open: readonly string[], number: string | null, by: 1 | -1) {
  const at = number === null ? -1 : order.indexOf(number);
  if (at === -1) return open[0] ?? null;
  const beyond = by === 1 ? order.slice(at + 1) : order.slice(0, at).toReversed();
  return beyond.find((candidate) => open.includes(candidate)) ?? null;
}
