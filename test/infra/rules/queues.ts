import { ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { functions, may, noun } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

const queues = (graph: Graph) => ofType(graph, "aws:sqs/queue:Queue");

const redrive = (queue: Resource) =>
  queue.inputs.redrivePolicy === undefined
    ? undefined
    : (JSON.parse(queue.inputs.redrivePolicy as string) as { deadLetterTargetArn: string; maxReceiveCount: number });

/** Queues that receive dead letters, and their senders. */
export function deadLetters(graph: Graph): Map<Resource, string> {
  const found = new Map<Resource, string>();
  for (const queue of queues(graph)) {
    const deadLetterQueue = owner(graph, redrive(queue)?.deadLetterTargetArn ?? "");
    if (deadLetterQueue) found.set(deadLetterQueue, queue.name);
  }
  for (const fn of functions(graph)) {
    const target = (fn.inputs.deadLetterConfig as { targetArn: string } | undefined)?.targetArn;
    const deadLetterQueue = owner(graph, target ?? "");
    if (deadLetterQueue) found.set(deadLetterQueue, noun(graph, fn));
  }
  for (const { inputs } of ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping")) {
    const { onFailure } = (inputs.destinationConfig ?? {}) as { onFailure?: { destinationArn: string } };
    const deadLetterQueue = owner(graph, onFailure?.destinationArn ?? "");
    const reader = owner(graph, inputs.functionName as string);
    if (deadLetterQueue && reader) found.set(deadLetterQueue, noun(graph, reader));
  }
  return found;
}

/** Mappings of functions that read the table's stream. */
export const streams = (graph: Graph) =>
  ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").filter(({ inputs }) =>
    String(inputs.eventSourceArn).startsWith("arn:aws:dynamodb:"),
  );

/** Mappings of functions that read a queue; a stream has separate rules. */
export const mappings = (graph: Graph) =>
  ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").filter(({ inputs }) =>
    String(inputs.eventSourceArn).startsWith("arn:aws:sqs:"),
  );

export const queueRules: Rule[] = [
  {
    title: "every queue that a function reads has a dead-letter queue, which keeps messages for 14 days",
    check: (graph) =>
      mappings(graph).flatMap(({ inputs }) => {
        const queue = owner(graph, inputs.eventSourceArn as string)!;
        const policy = redrive(queue);
        if (!policy) return [`${queue.name} has no dead-letter queue: an event that always fails comes back for ever`];
        const deadLetterQueue = owner(graph, policy.deadLetterTargetArn);
        if (!deadLetterQueue)
          return [`${queue.name} sends dead letters to ${policy.deadLetterTargetArn}, which is not ours`];
        const violations: string[] = [];
        if (policy.maxReceiveCount < 3) violations.push(`${queue.name} gives up after ${policy.maxReceiveCount} tries`);
        if (deadLetterQueue.inputs.messageRetentionSeconds !== 14 * 86_400)
          violations.push(`${deadLetterQueue.name} keeps letters for less than 14 days`);
        return violations;
      }),
  },
  {
    title: "a queue hides an event for over six times its function's timeout",
    check: (graph) =>
      mappings(graph).flatMap(({ inputs }) => {
        const queue = owner(graph, inputs.eventSourceArn as string)!;
        const fn = owner(graph, inputs.functionName as string)!;
        const least = 6 * Number(fn.inputs.timeout) + Number(inputs.maximumBatchingWindowInSeconds ?? 0);
        return Number(queue.inputs.visibilityTimeoutSeconds) > least
          ? []
          : [
              `${queue.name} hides an event for ${String(queue.inputs.visibilityTimeoutSeconds)} s; ${noun(graph, fn)} needs over ${least}`,
            ];
      }),
  },
  {
    title: "an import that fails permanently becomes a dead letter",
    check: (graph) =>
      functions(graph).flatMap((fn) => {
        if (!fn.inputs.durableConfig) return [];
        const target = (fn.inputs.deadLetterConfig as { targetArn: string } | undefined)?.targetArn;
        if (!target) return [`${noun(graph, fn)} has no dead-letter queue: an import that fails leaves no trace`];
        if (!may(graph, fn, "sqs:SendMessage", target))
          return [`${noun(graph, fn)}'s role may not send to its dead letters`];
        return owner(graph, target) ? [] : [`${noun(graph, fn)} sends dead letters to ${target}, which is not ours`];
      }),
  },
];
