import { DescribeTableCommand, GetItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { HeadObjectCommand } from "@aws-sdk/client-s3";
import { Inbox } from "#dead-letters/inbox";
import { NAMES, QUEUES } from "#dead-letters/queues";
import { compare } from "#doctor/clock";
import type { Finding } from "#doctor/finding";
import { node } from "#doctor/machine";
import { run } from "#doctor/print";
import type { Context } from "#frame/app";
import type { Exit } from "#frame/exit";
import { failureOf as failureOfAny } from "#frame/failure";
import { failureOf, Stage } from "#stage/aws";
import { doctor } from "#texts/doctor";
import { stageErrors } from "#texts/stage";

/** Looks at a deployed stage with the caller's own AWS credentials. It changes nothing. */
export function examineStage(context: Context, name: string): Promise<Exit> {
  const stage = new Stage(name, context.language);
  const trying = (check: Finding["check"], look: (stage: Stage) => Promise<Omit<Finding, "check">>) => async () => {
    try {
      return { check, ...(await look(stage)) };
    } catch (error) {
      const { message, action } = failureOfAny(failureOf(error, context.language));
      return { check, state: "FAIL" as const, message: [message, action].filter(Boolean).join(" ") };
    }
  };
  return run(context, [
    () => node(context),
    trying("stageClock", clock),
    trying("queues", queues),
    trying("table", table),
    trying("permissions", permissions),
  ]);
}

/** By the time of AWS's answer to the first call. The SDK corrects its signatures by it, other programs do not. */
async function clock(stage: Stage): Promise<Omit<Finding, "check">> {
  let date = "";
  stage.sqs.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { headers = {} } = answer.response as { headers?: Record<string, string> };
      date ||= headers["date"] ?? "";
      return answer;
    },
    { step: "deserialize", priority: "low" },
  );
  await stage.queue("Uploads");
  return compare(date, stage.language);
}

async function queues(stage: Stage): Promise<Omit<Finding, "check">> {
  const { language } = stage;
  const counts: string[] = [];
  for (const name of NAMES) {
    const url = await stage.queue(QUEUES[name].lost);
    // Of the five, a stage that sends no SMS lacks this one alone.
    if (url === null && name !== "notices") return { state: "FAIL", message: stageErrors.noQueue[language](name) };
    const count = url === null ? 0 : await new Inbox(stage, url).count();
    if (count > 0) counts.push(`${name} ${count}`);
  }
  if (counts.length === 0) return { state: "OK", message: doctor.noLetters[language] };
  return { state: "WARN", message: doctor.letters[language](counts.join(", ")) };
}

async function table(stage: Stage): Promise<Omit<Finding, "check">> {
  const { table: TableName } = await stage.stores();
  const { Table } = await stage.dynamo.send(new DescribeTableCommand({ TableName }));
  const indexes = Table?.GlobalSecondaryIndexes ?? [];
  const parts = [
    `${TableName} ${Table?.TableStatus}`,
    ...indexes
      .filter(({ IndexStatus }) => IndexStatus !== "ACTIVE")
      .map((one) => `${one.IndexName} ${one.IndexStatus}`),
  ];
  const hasStream = Table?.StreamSpecification?.StreamEnabled === true;
  if (!hasStream) parts.push(doctor.noStream[stage.language]);
  const isRight = Table?.TableStatus === "ACTIVE" && hasStream && parts.length === 1;
  return { state: isRight ? "OK" : "FAIL", message: parts.join(", ") };
}

/** What `dead-letters replay` asks for, asked of things that are not there. */
async function permissions(stage: Stage): Promise<Omit<Finding, "check">> {
  const { language } = stage;
  const { table: TableName, bucket: Bucket } = await stage.stores();
  const nobody = { S: "IMPORT#doctor" };
  const looks: [action: string, () => Promise<unknown>][] = [
    [
      "dynamodb:GetItem",
      () => stage.dynamo.send(new GetItemCommand({ TableName, Key: { pk: nobody, sk: { S: "IMPORT" } } })),
    ],
    [
      "dynamodb:Query byPerson",
      () =>
        stage.dynamo.send(
          new QueryCommand({
            TableName,
            IndexName: "byPerson",
            Select: "COUNT",
            KeyConditionExpression: "pk1 = :nobody",
            ExpressionAttributeValues: { ":nobody": nobody },
          }),
        ),
    ],
    ["s3:GetObject uploads", () => stage.s3.send(new HeadObjectCommand({ Bucket, Key: "uploads/doctor" }))],
    ...["events", "changes"].map((fn): [string, () => Promise<unknown>] => [
      `lambda:InvokeFunction ${fn}`,
      () => stage.lambda.send(new InvokeCommand({ FunctionName: stage.functionName(fn), InvocationType: "DryRun" })),
    ]),
  ];
  const denied: string[] = [];
  for (const [action, look] of looks) {
    try {
      await look();
    } catch (error) {
      // Only who may list the bucket is told that an object is not there.
      if ((error as Error).name === "NotFound") continue;
      const failure = failureOfAny(failureOf(error, language));
      if (failure.code !== "AWS_DENIED") throw error;
      denied.push(action);
    }
  }
  if (denied.length === 0) return { state: "OK", message: looks.map(([action]) => action).join(", ") };
  return {
    state: "FAIL",
    message: `${stageErrors.denied[language]} ${denied.join(", ")}. ${stageErrors.policy[language]}`,
  };
}
