import * as Again from "#dead-letters/again";
import { Inbox } from "#dead-letters/inbox";
import { subjectOf, type Letter } from "#dead-letters/letter";
import { NAMES, QUEUES, type QueueName } from "#dead-letters/queues";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Stage } from "#stage/aws";
import { letterWords as words } from "#texts/stage";

export type ReplayOptions = { stage: string; queue?: QueueName[]; item?: string[] };

/** No other receiver has a letter meanwhile: Lambda's longest synchronous call, and then some. */
const HIDDEN_SECONDS = 900;

/**
 * Does again what was given up, letter by letter. A letter is removed once it is done, or once it is certain that nothing
 * must be done; it may be run again at any time. `item`: sends the events of items whose letters are gone.
 */
export async function replay(context: Context, { stage: name, queue, item = [] }: ReplayOptions): Promise<Exit> {
  const stage = new Stage(name, context.language);
  let left = 0;
  for (const key of item) {
    const sk = key.startsWith("IMPORT#") ? "IMPORT" : "TICKET";
    const result = await Again.sendEvents(stage, { pk: key, sk });
    print(context, "events", key, result);
    if (!result.isDone) left++;
  }
  for (const one of queue ?? (item.length > 0 ? [] : NAMES)) left += await replayQueue(context, stage, one);
  return left > 0 ? EXIT.PROBLEMS : EXIT.OK;
}

/** The number of letters that stay. */
async function replayQueue(context: Context, stage: Stage, name: QueueName): Promise<number> {
  const { lost, source } = QUEUES[name];
  const [url, target] = [await stage.queue(lost), source && (await stage.queue(source))];
  if (url === null) return 0;
  const inbox = new Inbox(stage, url);
  const stay: Letter[] = [];
  // Only the letters that wait now: what fails again becomes a new letter.
  for (let waiting = await inbox.count(); waiting > 0; waiting--) {
    const [letter] = await inbox.receive(1, { seconds: HIDDEN_SECONDS, wait: 2 });
    if (!letter) break;
    if (target) {
      await inbox.move(letter, target);
      print(context, name, subjectOf(letter.content), { isDone: true, text: words.movedBack[context.language] });
      continue;
    }
    const result = await again(stage, name, letter);
    if (result.isDone) await inbox.remove(letter);
    else stay.push(letter);
    print(context, name, subjectOf(letter.content), result);
  }
  // Not before, or this run would receive them again.
  await inbox.show(stay);
  return stay.length;
}

async function again(stage: Stage, name: QueueName, { content, body }: Letter): Promise<Again.Result> {
  const isOfStream = name === "events" || name === "changes";
  if (content.kind === "RECORDS" && isOfStream) return Again.readRecords(stage, name, content);
  if (content.kind === "IMPORT" && name === "imports") return Again.importAgain(stage, content);
  if (content.kind === "ITEM" && name === "events") return Again.sendEvents(stage, content.key);
  if (content.kind === "CHANGE" && name === "changes") return Again.recordChange(stage, body);
  return { isDone: false, text: words.notUnderstood[stage.language] };
}

function print({ terminal, json }: Context, queue: QueueName, what: string, { isDone, text }: Again.Result): void {
  if (json) terminal.json({ queue, what, done: isDone, result: text });
  else terminal.print(`${terminal.style(isDone ? "green" : "yellow", queue)}  ${what}: ${text}`);
}
