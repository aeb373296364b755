import type { Language } from "@hamta/core";
import { styleText } from "node:util";
import { words } from "#texts/words";

type Style = Parameters<typeof styleText>[0];

/** Characters that take no column: marks on letters, joiners and directions. */
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Escapes of `style`: bold, dim and colours. */
const STYLES = String.raw`\u001B(?!\[(?:1|2|22|3[1-6]|39)m)`;
/** Characters that command a terminal, or turn the direction of a line: a list or an answer may contain them. */
const COMMANDS = String.raw`[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F\u202A-\u202E]`;
const UNSAFE = new RegExp(`${STYLES}|${COMMANDS}`, "g");
const UNSAFE_PLAIN = new RegExp(String.raw`\u001B|${COMMANDS}`, "g");
/** JSON itself escapes those below U+0020. */
const UNSAFE_JSON = /[\u007F-\u009F\u202A-\u202E]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const widthOf = (text: string) => [...text.replaceAll(INVISIBLE, "")].length;

/** A longer cell is cut: a table that a terminal wraps cannot be read. */
const WIDEST = 90;

/** What a command prints: results on stdout, all else on stderr. Colours and progress only on a terminal. */
export class Terminal {
  readonly #language: Language;
  readonly #hasColours: boolean;
  readonly #showsProgress: boolean;
  #isInProgress = false;

  constructor({ env, language, json }: { env: NodeJS.ProcessEnv; language: Language; json: boolean }) {
    const isDumb = env["TERM"] === "dumb";
    this.#language = language;
    this.#hasColours = process.stdout.isTTY && !env["NO_COLOR"] && !isDumb;
    this.#showsProgress = process.stderr.isTTY && !isDumb && !json;
  }

  print(text = ""): void {
    this.endProgress();
    process.stdout.write(`${this.#safe(text)}\n`);
  }

  json(value: unknown): void {
    this.print(JSON.stringify(value).replaceAll(UNSAFE_JSON, escaped));
  }

  note(text: string): void {
    this.endProgress();
    process.stderr.write(`${this.#safe(text)}\n`);
  }

  /** Each unsafe character as `\u001b`. */
  #safe(text: string): string {
    return text.replaceAll(this.#hasColours ? UNSAFE : UNSAFE_PLAIN, escaped);
  }

  style(style: Style, text: string): string {
    return this.#hasColours ? styleText(style, text) : text;
  }

  number(value: number): string {
    return value.toLocaleString(this.#language === "fa" ? "fa-IR" : "en-GB");
  }

  /** Without columns that are empty in every row. */
  table(header: readonly string[], rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return this.print(words.none[this.#language]);
    const shown = header.map((_, at) => at).filter((at) => rows.some((row) => (row[at] ?? "") !== ""));
    const oneLine = (text: string) => text.replaceAll(/\s/g, " ").replaceAll(UNSAFE_PLAIN, escaped);
    const cut = (text: string) => (widthOf(text) > WIDEST ? `${[...text].slice(0, WIDEST - 1).join("")}…` : text);
    const lines = [header, ...rows].map((row) => shown.map((at) => cut(oneLine(row[at] ?? ""))));
    const widths = shown.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
    lines.forEach((line, index) => {
      const cells = line.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)));
      const text = `  ${cells.join("  ").trimEnd()}`;
      this.print(index === 0 ? this.style("dim", text) : text);
    });
  }

  /** One line on stderr that the next replaces. */
  progress(text: string): void {
    if (!this.#showsProgress) return;
    const columns = process.stderr.columns || 80;
    process.stderr.write(`\r\u001B[2K${text.slice(0, columns - 1)}`);
    this.#isInProgress = true;
  }

  endProgress(): void {
    if (!this.#isInProgress) return;
    process.stderr.write("\r\u001B[2K");
    this.#isInProgress = false;
  }
}
