import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { NEW_TABLE } from "#aws/dynamodb/limits";
import type { Tables } from "#aws/iam/dynamodb-calls";
import { inputsOf, type Resource } from "#rehearsal/graph";

/** The table of a stage, on DynamoDB Local. */

type Inputs = {
  name: string;
  hashKey: string;
  rangeKey: string;
  attributes: { name: string; type: "S" | "N" | "B" }[];
  globalSecondaryIndexes: { name: string; hashKey: string; rangeKey: string; projectionType: "ALL" | "KEYS_ONLY" }[];
  streamEnabled: boolean;
  streamViewType: "NEW_AND_OLD_IMAGES";
  ttl: { attributeName: string; enabled: boolean };
  warmThroughput: { writeUnitsPerSecond: number } | undefined;
};

const OBEYED = [
  "name",
  "hashKey",
  "rangeKey",
  "attributes",
  "globalSecondaryIndexes",
  "streamEnabled",
  "streamViewType",
  "ttl",
  "warmThroughput",
];
const IGNORED = ["billingMode", "deletionProtectionEnabled", "localSecondaryIndexes", "pointInTimeRecovery"];

const inputs = (table: Resource) => inputsOf<Inputs>(table, OBEYED, IGNORED);

export function toTables(table: Resource): Tables {
  const { name, hashKey, globalSecondaryIndexes } = inputs(table);
  const { arn, streamArn } = table.outputs as { arn: string; streamArn: string };
  const indexes = Object.fromEntries(globalSecondaryIndexes.map((index) => [index.name, index.hashKey]));
  return { [name]: { arn, streamArn, hashKey, indexes } };
}

/** Partitions of the table, and of each of its indexes, when it is new. */
export function partitions(table: Resource): number {
  const { warmThroughput } = inputs(table);
  return Math.max(NEW_TABLE.partitions, Math.ceil((warmThroughput?.writeUnitsPerSecond ?? 0) / NEW_TABLE.writes));
}

/** Returns the ARN of its stream on this machine. */
export async function create(
  table: Resource,
  config: ConstructorParameters<typeof DynamoDBClient>[0],
): Promise<string> {
  const { name, hashKey, rangeKey, attributes, globalSecondaryIndexes, ttl, streamEnabled, streamViewType } =
    inputs(table);
  const schema = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
  const client = new DynamoDBClient(config ?? {});
  try {
    const { TableDescription } = await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: attributes.map(({ name, type }) => ({ AttributeName: name, AttributeType: type })),
        KeySchema: schema(hashKey, rangeKey),
        GlobalSecondaryIndexes: globalSecondaryIndexes.map((index) => ({
          IndexName: index.name,
          KeySchema: schema(index.hashKey, index.rangeKey),
          Projection: { ProjectionType: index.projectionType },
        })),
        StreamSpecification: { StreamEnabled: streamEnabled, StreamViewType: streamViewType },
      }),
    );
    const TimeToLiveSpecification = { AttributeName: ttl.attributeName, Enabled: ttl.enabled };
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
    return TableDescription?.LatestStreamArn ?? "";
  } finally {
    client.destroy();
  }
}
