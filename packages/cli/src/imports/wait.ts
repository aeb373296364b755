import type { Client, ImportPageFragment } from "@hamta/client";
import { Import, NameText } from "@hamta/core";
import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "#frame/app";
import { find } from "#imports/find";

/** Between two questions, in ms: a caller may ask 300 times in 5 minutes. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 5_000;

/** Asks until the import has ended, and shows how far it is. */
export async function waitForEnd(context: Context, client: Client, id: string): Promise<ImportPageFragment> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 1.4)) {
    const imported = await find(context, client, id);
    if (hasEnded(imported)) return imported;
    context.terminal.progress(progressOf(context, imported));
    await sleep(wait);
  }
}

export function hasEnded({ state }: Pick<ImportPageFragment, "state">): boolean {
  return Import.ENDED_STATES.has(state);
}

function progressOf({ terminal, language }: Context, { state, rows, rowsDone, progress }: ImportPageFragment): string {
  const name = NameText.importState(state, language);
  if (state === "RECONCILING" && rows) return `${name} ${terminal.number(rowsDone)} / ${terminal.number(rows)}`;
  if (state !== "INSPECTING" || !progress) return name;
  return `${name} ${Math.floor((100 * progress.bytesRead) / Math.max(1, progress.bytes))} %`;
}
