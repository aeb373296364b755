import { Imei, Text } from "@hamta/core";

/**
 * What a person is typing: too little to judge, wrong, or right. A text that could still become an IMEI is only judged
 * once they are `done` with the box.
 */
export type Entry =
  | { readonly state: "EMPTY" }
  | { readonly state: "TYPING"; readonly digits: number }
  | { readonly state: "WRONG"; readonly problem: Imei.Problem; readonly suggestion?: Imei.Imei }
  | { readonly state: "RIGHT"; readonly imei: Imei.Imei };

const LENGTH = 15;

/** Persian and Arabic digits, spaces and dashes are as good as others. */
export function read(typed: string, done: boolean): Entry {
  const text = fold(typed);
  if (text === "") return { state: "EMPTY" };
  if (!done && text.length < LENGTH && /^[0-9]+$/.test(text)) return { state: "TYPING", digits: text.length };
  const parsed = Imei.parse(text);
  if (parsed.ok) return { state: "RIGHT", imei: parsed.imei };
  const { problem, suggestion } = parsed;
  return { state: "WRONG", problem, ...(suggestion && { suggestion }) };
}

export function fold(typed: string): string {
  return Text.fold(typed).replaceAll(/[\s\p{Pd}/.]/gu, "");
}
