import type { Verdict } from "@hamta/client";

/** Keys of the desk. By their place on the keyboard, since in Persian J types another letter. */

/** Row by row as in the users' guide, so that the number of a verdict is the one that experts know. */
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
  | { readonly do: "NEXT" | "PREVIOUS" | "NOTE" | "HELP" | "SEND" | "LEAVE_NOTE" }
  | { readonly do: "CHOOSE"; readonly verdict: Verdict };

export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/** @param where `TYPING`: in a box for text; `LIST`: in the queue, where arrows move; else anywhere on the desk */
export function commandOf(pressed: Pressed, where: "TYPING" | "LIST" | "DESK"): Command | null {
  const { key, code, ctrlKey, metaKey, altKey } = pressed;
  if (key === "Enter" && (ctrlKey || metaKey)) return { do: "SEND" };
  if (ctrlKey || metaKey || altKey) return null;
  if (where === "TYPING") return key === "Escape" ? { do: "LEAVE_NOTE" } : null;
  if (key === "?" || key === "؟") return { do: "HELP" };
  if (code === "KeyJ" || (where === "LIST" && key === "ArrowDown")) return { do: "NEXT" };
  if (code === "KeyK" || (where === "LIST" && key === "ArrowUp")) return { do: "PREVIOUS" };
  if (code === "KeyN") return { do: "NOTE" };
  const verdict = VERDICTS[Number(/^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1]) - 1];
  return verdict ? { do: "CHOOSE", verdict } : null;
}

/** Where something was typed or pressed. */
export function whereOf(target: EventTarget | null): "TYPING" | "LIST" | "DESK" {
  if (!(target instanceof Element)) return "DESK";
  if (target.closest("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])")) return "TYPING";
  return target.closest("[data-queue]") ? "LIST" : "DESK";
}

/**
 * The ticket `by` steps further that is still open. What has left the queue keeps its place in the order in which it was
 * last seen, so that there is a next one after it too.
 */
export function step(order: readonly string[], open: readonly string[], number: string | null, by: 1 | -1) {
  const at = number === null ? -1 : order.indexOf(number);
  if (at === -1) return open[0] ?? null;
  const beyond = by === 1 ? order.slice(at + 1) : order.slice(0, at).toReversed();
  return beyond.find((one) => open.includes(one)) ?? null;
}
