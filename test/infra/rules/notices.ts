import type { Settings } from "../../../infra/stage.ts";
import { TOLD } from "../../../packages/notify/src/told.ts";
import { RECEIPTS } from "../../../packages/notify/src/tries.ts";
import { ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { environment, functionOf, functions, may, noun, statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

const HOUR = 3600;

type Hours = NonNullable<Settings["quietHours"]>;
type Pattern = { source?: string[]; "detail-type"?: string[]; detail?: { version?: number[] } };

const busOf = (graph: Graph) => ofType(graph, "aws:cloudwatch/eventBus:EventBus")[0]?.outputs.name;

/** The queue that notify reads. */
const queueOf = (graph: Graph) =>
  owner(
    graph,
    String(
      ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").find(
        ({ inputs }) => owner(graph, String(inputs.functionName)) === functionOf(graph, "notify"),
      )?.inputs.eventSourceArn,
    ),
  );

/** Complaints about who may send to a queue: only the rule of notices. */
function openTo(graph: Graph, queue: Resource | undefined, rule: Resource): string[] {
  const policy = ofType(graph, "aws:sqs/queuePolicy:QueuePolicy").find(
    ({ inputs }) => inputs.queueUrl === queue?.outputs.url,
  );
  const open = statements(policy?.inputs.policy ?? "{}").filter(({ actions }) => actions.includes("sqs:SendMessage"));
  if (open.length === 0) return [`${queue?.name} does not let EventBridge send to it`];
  return open.flatMap(({ condition }) =>
    condition.ArnEquals?.["aws:SourceArn"]?.includes(rule.outputs.arn as string)
      ? []
      : [`${policy!.name} lets other rules send to ${queue!.name}`],
  );
}

const ifSent = (check: Rule["check"]) => (graph: Graph, settings: Settings) =>
  settings.sms.provider === "NONE" ? [] : check(graph, settings);

export const noticeRules: Rule[] = [
  {
    title: "a stage tells people by SMS if its settings name who sends it, and only then",
    check: (graph, { sms }) => {
      const has = functions(graph).some((fn) => noun(graph, fn) === "notify");
      return has === (sms.provider !== "NONE") ? [] : [`notify ${has ? "is" : "is not"} deployed for ${sms.provider}`];
    },
  },
  {
    title: "the events that tell people something reach the queue of notify, from the stage's bus alone",
    check: ifSent((graph) => {
      const queue = queueOf(graph);
      const target = ofType(graph, "aws:cloudwatch/eventTarget:EventTarget").find(
        ({ inputs }) => inputs.arn === queue?.outputs.arn,
      );
      const rule = ofType(graph, "aws:cloudwatch/eventRule:EventRule").find(
        ({ outputs, inputs }) => outputs.name === target?.inputs.rule && inputs.eventBusName === busOf(graph),
      );
      if (!target || !rule || target.inputs.eventBusName !== busOf(graph))
        return ["no rule of the bus sends events to notify: nobody is told anything"];
      const pattern = JSON.parse(String(rule.inputs.eventPattern)) as Pattern;
      const lost = owner(graph, String((target.inputs.deadLetterConfig as { arn?: string } | undefined)?.arn));
      return [
        ...TOLD.filter((type) => !pattern["detail-type"]?.includes(type)).map((type) => `notify does not hear ${type}`),
        ...(pattern.source?.join() === `hamta.${graph.stage}` ? [] : [`notify hears ${pattern.source?.join()}`]),
        ...(pattern.detail?.version?.join() === "1" ? [] : ["notify hears events of another version"]),
        ...(lost ? openTo(graph, lost, rule) : ["an event that EventBridge cannot put into the queue is lost"]),
        ...openTo(graph, queue, rule),
      ];
    }),
  },
  {
    title: "notify is called with no more batches at once than are reserved for it",
    check: ifSent((graph) => {
      const reserved = functionOf(graph, "notify").inputs.reservedConcurrentExecutions as number | undefined;
      const mapping = ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping").find(
        ({ inputs }) => owner(graph, String(inputs.functionName)) === functionOf(graph, "notify"),
      );
      const { maximumConcurrency = Infinity } = (mapping?.inputs.scalingConfig ?? {}) as {
        maximumConcurrency?: number;
      };
      if (reserved === undefined) return ["notify reserves no concurrency: a burst of events could starve the API"];
      return maximumConcurrency > reserved
        ? [
            `notify is called by ${maximumConcurrency} batches at once, and ${reserved} are reserved: throttled messages become dead letters`,
          ]
        : [];
    }),
  },
  {
    title: "an SMS that waits for the end of the quiet hours stays hidden and is kept so long",
    check: ifSent((graph, { quietHours, timeZone }) => {
      const fn = functionOf(graph, "notify");
      const given = environment(fn);
      const { from, until } = (JSON.parse(given.QUIET_HOURS ?? "null") ?? { from: "00:00", until: "00:00" }) as Hours;
      const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
      const length = (minutes(until) - minutes(from) + 1440) % 1440;
      const queue = queueOf(graph);
      const kept = Number(queue?.inputs.messageRetentionSeconds);
      const { maxReceiveCount: receipts } = JSON.parse(String(queue?.inputs.redrivePolicy)) as {
        maxReceiveCount: number;
      };
      return [
        ...(receipts === RECEIPTS
          ? []
          : [`${queue?.name} gives an SMS up after ${receipts} receipts, not ${RECEIPTS}`]),
        // SQS hides a message for 12 hours at most.
        ...(length <= 11 * 60
          ? []
          : [`the quiet hours of notify last ${length} minutes: SQS cannot hide a message so long`]),
        ...(kept >= 48 * HOUR ? [] : [`an SMS is kept for ${kept} s, which a night and ten tries may exceed`]),
        ...(given.QUIET_HOURS === JSON.stringify(quietHours) && given.TIME_ZONE === timeZone
          ? []
          : ["notify has other quiet hours than infra/stage.ts"]),
      ];
    }),
  },
  {
    title: "notify may send by AWS only in a stage that does, and only as the sender of its settings",
    check: ifSent((graph, { sms }) => {
      const fn = functionOf(graph, "notify");
      const given = environment(fn);
      const origin = sms.provider === "AWS" ? sms.origin : undefined;
      const mayAny = may(graph, fn, "sms-voice:SendTextMessage", "arn:aws:sms-voice:us-east-1:111122223333:pool/other");
      const mayOwn = origin !== undefined && may(graph, fn, "sms-voice:SendTextMessage", origin);
      return [
        ...(mayAny ? ["notify may send SMS as any sender of the account"] : []),
        ...(origin !== undefined && !mayOwn ? [`notify may not send SMS as ${origin}`] : []),
        ...(given.SMS_PROVIDER === sms.provider ? [] : [`notify sends by ${given.SMS_PROVIDER}, not ${sms.provider}`]),
        ...(sms.provider !== "GATEWAY" || given.SMS_GATEWAY_URL?.startsWith("https://")
          ? []
          : ["notify reaches its gateway without HTTPS"]),
      ];
    }),
  },
];
