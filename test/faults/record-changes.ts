import { Changes } from "@hamta/events";
import type { Deps } from "@hamta/importer";
import type { DynamoDBRecord } from "aws-lambda";
import { NO_FAULTS, type FaultOdds, type Scheduler } from "#faults/scheduler";

/**
 * Records the changes of the register as badly as Lambda may: batches of any size, all at once and so in any order, each
 * delivered again until it succeeds, and some once more after that.
 */
export async function recordChanges(
  deps: Pick<Deps, "db" | "now" | "log">,
  records: readonly DynamoDBRecord[],
  { scheduler, odds = () => NO_FAULTS }: { scheduler: Scheduler; odds?: (last: boolean) => FaultOdds },
): Promise<void> {
  // Nothing is given up: a batch that would be fails, and is delivered again.
  const handle = Changes.handler({ ...deps, post: async ({ why }) => Promise.reject(new Error(why)) });
  const batches: DynamoDBRecord[][] = [];
  const relevant = records.filter(({ dynamodb }) =>
    ["DEVICE", "HELD", "TICKET"].includes(dynamodb?.Keys?.["sk"]?.S ?? ""),
  );
  for (let from = 0; from < relevant.length;) {
    const size = 1 + scheduler.draw(scheduler.happens(50) ? 5 : 50);
    batches.push(relevant.slice(from, from + size));
    from += size;
  }
  const repeated = batches.filter(() => scheduler.happens(20));
  const invoke = async (Records: DynamoDBRecord[], name: string) => {
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === 4;
      const outcome = await scheduler.run(`${name} try ${attempt}`, isLast ? NO_FAULTS : odds(false), () =>
        handle({ Records }),
      );
      if (outcome.how === "DONE") return;
      if (isLast) throw outcome.how === "FAILED" ? outcome.error : new Error(`${name} ${outcome.how}`);
    }
  };
  const all = [...batches, ...repeated].map((batch, index) => invoke(batch, `changes ${index + 1}`));
  await Promise.all([...all, scheduler.runAll()]);
}
