import { matches, type Pattern } from "#aws/dynamodb/pattern";
import * as Policy from "#aws/iam/policy";
import type { Function } from "#aws/lambda/functions";
import type * as Queues from "#aws/sqs/queues";
import { inputsOf, nameIn, ofType, type Graph, type Resource } from "#rehearsal/graph";
import { policiesOf, requirePermission } from "#rehearsal/roles";

/** The rules of EventBridge: those with a pattern hear the events of their bus, those with a schedule call by the clock. */

export type Event = { source: string; "detail-type": string; detail: unknown } & Record<string, unknown>;

export type Running = {
  publish(bus: string, event: Event): void;
  /** Resolves when every event is in the queues of its rules. */
  idle(): Promise<void>;
  stop(): void;
};

type Inputs = { name: string; eventBusName?: string; eventPattern?: string; scheduleExpression?: string };

type Target = { rule: string; arn: string; eventBusName?: string; deadLetterConfig?: { arn: string } };

export function start(graph: Graph, functionOf: (arn: string) => Function, queues: Queues.Running): Running {
  const sending = new Set<Promise<void>>();
  const put = (queueArn: string, event: Event) => {
    const sent = queues.send(nameIn(queueArn), JSON.stringify(event)).finally(() => sending.delete(sent));
    sending.add(sent);
  };
  const rules = ofType(graph, "aws:cloudwatch/eventRule:EventRule").map((rule) => {
    const inputs = inputsOf<Inputs>(rule, ["name", "eventBusName", "eventPattern", "scheduleExpression"], []);
    const targets = ofType(graph, "aws:cloudwatch/eventTarget:EventTarget")
      .map((target) => inputsOf<Target>(target, ["rule", "arn", "eventBusName", "deadLetterConfig"], []))
      .filter(({ rule, eventBusName }) => rule === inputs.name && eventBusName === inputs.eventBusName);
    const [toQueues, toFunctions] = [targets.filter(isQueue), targets.filter((target) => !isQueue(target))];
    for (const { arn, deadLetterConfig } of toQueues)
      for (const queue of [arn, ...(deadLetterConfig ? [deadLetterConfig.arn] : [])])
        requireQueuePolicy(graph, rule, queue);
    const functions = toFunctions.map(({ arn }) => functionOf(arn));
    for (const fn of functions) requirePermission(graph, fn, "events.amazonaws.com", String(rule.outputs["arn"]));
    const pattern = inputs.eventPattern === undefined ? null : (JSON.parse(inputs.eventPattern) as Pattern);
    const send = (event: Event) => {
      for (const fn of functions) fn.invokeAsync(JSON.stringify(event));
      for (const { arn } of toQueues) put(arn, event);
    };
    return { bus: inputs.eventBusName ?? "default", pattern, send, schedule: inputs.scheduleExpression };
  });
  const timers = rules.flatMap(({ schedule, send }) =>
    schedule === undefined
      ? []
      : [
          setInterval(
            () =>
              send({
                source: "aws.events",
                "detail-type": "Scheduled Event",
                time: new Date().toISOString(),
                detail: {},
              }),
            toMs(schedule),
          ),
        ],
  );
  return {
    publish: (bus, event) => {
      for (const rule of rules) if (rule.bus === bus && rule.pattern && matches(rule.pattern, event)) rule.send(event);
    },
    idle: async () => void (await Promise.all(sending)),
    stop: () => timers.forEach((timer) => clearInterval(timer)),
  };
}

const isQueue = ({ arn }: Target) => arn.startsWith("arn:aws:sqs:");

/** EventBridge has no role: it puts nothing into a queue whose policy does not let the rule. */
function requireQueuePolicy(graph: Graph, rule: Resource, queueArn: string): void {
  const request = {
    action: "sqs:SendMessage",
    resource: queueArn,
    context: { "aws:SourceArn": String(rule.outputs["arn"]), "aws:SourceAccount": queueArn.split(":")[4] ?? "" },
    principal: { kind: "Service", id: "events.amazonaws.com" },
  } as const;
  if (Policy.decide(policiesOf(graph)(queueArn), request) !== "ALLOW")
    throw new Error(`events.amazonaws.com is not authorized to perform: sqs:SendMessage on resource: ${queueArn}`);
}

const UNITS = new Map([
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
]);

function toMs(schedule: string): number {
  const [, count, unit = ""] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  const ms = UNITS.get(unit);
  if (ms === undefined) throw new Error(`The rehearsal does not know the schedule ${schedule}`);
  return Number(count) * ms;
}
