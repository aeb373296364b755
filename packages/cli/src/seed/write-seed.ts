import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Failure } from "#frame/failure";
import * as Register from "#seed/register";
import { errors } from "#texts/errors";
import { words } from "#texts/words";

export type SeedOptions = { rows: number; seed: number; output: string };

/** Rows that are written together, 60 kB. */
const BATCH = 1_000;

/** Writes the list as fast as it is taken. */
export async function writeSeed(context: Context, { rows, seed, output }: SeedOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const text = Readable.from(batches(context, rows, seed), { objectMode: false });
  if (output === "-") {
    await pipeline(text, process.stdout, { end: false });
    return EXIT.OK;
  }
  try {
    await pipeline(text, createWriteStream(output, { flags: "wx" }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Failure(EXIT.USAGE, "EXISTS", `${errors.exists[language]}${output}`, {
      action: errors.existsAction[language],
    });
  }
  if (json) terminal.json({ file: output, rows, seed });
  else terminal.print(words.written[language](`${output} (${terminal.number(rows)})`));
  return EXIT.OK;
}

function* batches({ terminal }: Context, rows: number, seed: number): Generator<string, void, undefined> {
  const list = Register.rows(seed);
  yield `${Register.HEADER}\n`;
  for (let from = 0; from < rows; from += BATCH) {
    let text = "";
    for (let row = from; row < Math.min(rows, from + BATCH); row++) text += `${list.next().value}\n`;
    yield text;
    terminal.progress(`${terminal.number(from)} / ${terminal.number(rows)}`);
  }
}
