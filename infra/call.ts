import { name } from "./name.ts";

/** Calls a function on a schedule, or on events of the account's default bus. */
export function callBy(
  noun: string,
  called: sst.aws.Function,
  when: Pick<aws.cloudwatch.EventRuleArgs, "scheduleExpression" | "eventPattern">,
) {
  const rule = new aws.cloudwatch.EventRule(noun, { name: name(noun), ...when });
  const target = new aws.cloudwatch.EventTarget(`${noun}Target`, { rule: rule.name, arn: called.arn });
  const permission = new aws.lambda.Permission(`${noun}Permission`, {
    function: called.name,
    action: "lambda:InvokeFunction",
    principal: "events.amazonaws.com",
    sourceArn: rule.arn,
  });
  return { rule, target, permission };
}
