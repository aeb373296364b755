import * as Queues from "#aws/sqs/queues";
import { inputsOf, nameIn, ofType, type Graph } from "#rehearsal/graph";

/** The queues of a stage. */

type Inputs = {
  name: string;
  visibilityTimeoutSeconds: number;
  messageRetentionSeconds: number;
  delaySeconds: number;
  redrivePolicy?: string;
};

const OBEYED = ["name", "visibilityTimeoutSeconds", "messageRetentionSeconds", "delaySeconds", "redrivePolicy"];
const IGNORED = ["fifoQueue", "contentBasedDeduplication"];

export function start(graph: Graph): Promise<Queues.Running> {
  const queues = ofType(graph, "aws:sqs/queue:Queue").map((queue): Queues.Options => {
    const inputs = inputsOf<Inputs>(queue, OBEYED, IGNORED);
    const { deadLetterTargetArn = "", maxReceiveCount = 0 } = JSON.parse(inputs.redrivePolicy ?? "{}") as Redrive;
    return {
      name: inputs.name,
      attributes: {
        VisibilityTimeout: String(inputs.visibilityTimeoutSeconds),
        MessageRetentionPeriod: String(inputs.messageRetentionSeconds),
        DelaySeconds: String(inputs.delaySeconds),
      },
      ...(inputs.redrivePolicy !== undefined && { redrive: { queue: nameIn(deadLetterTargetArn), maxReceiveCount } }),
    };
  });
  // A queue of dead letters comes before the queue that names it.
  return Queues.start(queues.toSorted((a, b) => Number(a.redrive !== undefined) - Number(b.redrive !== undefined)));
}

type Redrive = { deadLetterTargetArn?: string; maxReceiveCount?: number };
