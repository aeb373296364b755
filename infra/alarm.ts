import { name } from "./name.ts";
import { opsEmail, pagerUrl } from "./secret.ts";

type Args = Omit<aws.cloudwatch.MetricAlarmArgs, "name" | "alarmDescription" | "alarmActions" | "evaluationPeriods">;
type Dimensions = Record<string, $util.Input<string>>;

const FIVE_MINUTES = 300;

/** "urgent": users are stopped, or data is lost within a day. "mail": it can wait until the morning. */
export type Severity = "urgent" | "mail";

/** What an alarm does when it begins and ends. */
export type Actions = { alarmActions?: $util.Input<string>[]; okActions?: $util.Input<string>[] };

const sendTo = (topic: aws.sns.Topic) => ({ alarmActions: [topic.arn], okActions: [topic.arn] });

const subscribe = (noun: string, topic: aws.sns.Topic, subscriber: Omit<aws.sns.TopicSubscriptionArgs, "topic">) =>
  new aws.sns.TopicSubscription(noun, { topic: topic.arn, ...subscriber });

/** Ops' e-mail address gets both. An urgent alarm also calls the on-call service, if the stage has one. */
export function alarmTopics() {
  const mail = new aws.sns.Topic("Alarms", { name: name("alarms") });
  const urgent = new aws.sns.Topic("UrgentAlarms", { name: name("urgent-alarms") });
  const opsMail = { protocol: "email", endpoint: opsEmail.value };
  return {
    actions: { mail: sendTo(mail), urgent: sendTo(urgent) } satisfies Record<Severity, Actions>,
    subscriptions: [
      subscribe("AlarmsMail", mail, opsMail),
      subscribe("UrgentAlarmsMail", urgent, opsMail),
      pagerUrl &&
        subscribe("UrgentAlarmsCall", urgent, {
          protocol: "https",
          endpoint: pagerUrl.value,
          endpointAutoConfirms: true,
        }),
    ],
  };
}

/** `runbook` is the alarm's heading in docs/operations.md. No data means no load, so missing data never alarms. */
export function alarm(actions: Actions, noun: string, runbook: string, what: string, args: Args, periods = 1) {
  return new aws.cloudwatch.MetricAlarm(`Alarm${noun}`, {
    name: name(noun),
    alarmDescription: `${what} First moves: docs/operations.md#${runbook}`,
    ...actions,
    treatMissingData: "notBreaching",
    evaluationPeriods: periods,
    ...args,
  });
}

/** Alarms when the metric reaches `threshold` within five minutes. */
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
  statistic,
  comparisonOperator: "GreaterThanOrEqualToThreshold",
});

/** One term of a metric formula. */
export const term = (
  id: string,
  metricName: string,
  stat: string,
  FunctionName: $util.Input<string>,
  period = FIVE_MINUTES,
) => ({
  id,
  metric: { namespace: "AWS/Lambda", metricName, stat, period, dimensions: { FunctionName } },
});
