import { name } from "./name.ts";
import { opsEmail } from "./secret.ts";

type Args = Omit<aws.cloudwatch.MetricAlarmArgs, "name" | "alarmDescription" | "alarmActions" | "evaluationPeriods">;
type Dimensions = Record<string, $util.Input<string>>;

const FIVE_MINUTES = 300;

/** Where alarms go: one topic, and ops' mailbox. */
export function mailbox() {
  const topic = new aws.sns.Topic("Alarms", { name: name("alarms") });
  const mail = { topic: topic.arn, protocol: "email", endpoint: opsEmail.value };
  return { topic, subscription: new aws.sns.TopicSubscription("AlarmsMail", mail) };
}

/** `runbook` is the alarm's heading in docs/operations.md. Silence is good news, so missing data never alarms. */
export function alarm(
  { topic }: ReturnType<typeof mailbox>,
  noun: string,
  runbook: string,
  what: string,
  args: Args,
  periods = 1,
) {
  return new aws.cloudwatch.MetricAlarm(`Alarm${noun}`, {
    name: name(noun),
    alarmDescription: `${what} First moves: docs/operations.md#${runbook}`,
    alarmActions: [topic.arn],
    okActions: [topic.arn],
    treatMissingData: "notBreaching",
    evaluationPeriods: periods,
    ...args,
  });
}

/** A metric that reaches `threshold` in five minutes. */
export const reaches = (
  namespace: string,
  metricName: string,
  dimensions: Dimensions,
  threshold: number,
  statistic = "Sum",
) => ({
  namespace,
  metricName,
  dimensions,
  threshold,
  period: FIVE_MINUTES,
  ...(statistic.startsWith("p") ? { extendedStatistic: statistic } : { statistic }),
  comparisonOperator: "GreaterThanOrEqualToThreshold",
});

/** One term of a metric formula. */
export const term = (id: string, metricName: string, stat: string, FunctionName: $util.Input<string>) => ({
  id,
  metric: { namespace: "AWS/Lambda", metricName, stat, period: FIVE_MINUTES, dimensions: { FunctionName } },
});
