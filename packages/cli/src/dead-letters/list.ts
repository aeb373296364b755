import { Inbox } from "#dead-letters/inbox";
import { subjectOf } from "#dead-letters/letter";
import { NAMES, QUEUES, type QueueName } from "#dead-letters/queues";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Stage } from "#stage/aws";
import { letterWords as words } from "#texts/stage";

export type ListOptions = { stage: string; queue?: QueueName[]; limit: number };

/** Shows what each queue holds. The letters stay, and those of changes and notices are shown without personal data. */
export async function list(context: Context, { stage: name, queue: names = NAMES, limit }: ListOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const stage = new Stage(name, language);
  const rows: string[][] = [];
  let total = 0;
  for (const queue of names) {
    const url = await stage.queue(QUEUES[queue].lost);
    if (url === null) continue;
    const inbox = new Inbox(stage, url);
    const letters = await inbox.look(limit);
    // SQS counts late: letters that were received are there.
    const count = Math.max(await inbox.count(), letters.length);
    total += count;
    for (const { id, sentAt, content } of letters) {
      const what = subjectOf(content);
      const why = "why" in content ? content.why : null;
      if (json) terminal.json({ queue, id, sentAt, what, why });
      else rows.push([queue, sentAt ?? "", what, why ?? ""]);
    }
    const more = count - letters.length;
    if (more > 0) rows.push([queue, "", words.more[language](terminal.number(more)), ""]);
  }
  if (!json)
    terminal.table([words.queue[language], words.sent[language], words.what[language], words.why[language]], rows);
  return total > 0 ? EXIT.PROBLEMS : EXIT.OK;
}
