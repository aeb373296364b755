import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { TABLE } from "@hamta/store";

/** Creates the table as it is deployed, without its stream. Keeps a table that exists. */
export async function create(name: string, config: Config) {
  const client = new DynamoDBClient(config);
  const known = await client.send(new DescribeTableCommand({ TableName: name })).catch(() => null);
  if (known) return client.destroy();
  const keys = [TABLE, ...Object.values(TABLE.indexes)];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: keys
        .flatMap(({ hashKey, rangeKey }) => [hashKey, rangeKey])
        .map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
      KeySchema: schemaOf(TABLE),
      GlobalSecondaryIndexes: Object.entries(TABLE.indexes).map(([IndexName, index]) => ({
        IndexName,
        KeySchema: schemaOf(index),
        Projection: { ProjectionType: TABLE.projection },
      })),
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: TABLE.ttl, Enabled: true },
    }),
  );
  client.destroy();
}

/** Enables the stream of a table, with old and new images, and returns its ARN. */
export async function stream(name: string, config: Config): Promise<string> {
  const client = new DynamoDBClient(config);
  const known = await client.send(new DescribeTableCommand({ TableName: name }));
  const StreamSpecification = { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" } as const;
  const arn = known.Table?.StreamSpecification?.StreamEnabled
    ? known.Table.LatestStreamArn
    : (await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification }))).TableDescription
        ?.LatestStreamArn;
  client.destroy();
  if (!arn) throw new Error(`The table ${name} has no stream`);
  return arn;
}

export async function drop(name: string, config: Config) {
  const client = new DynamoDBClient(config);
  await client.send(new DeleteTableCommand({ TableName: name }));
  client.destroy();
}

type Config = { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };

function schemaOf({ hashKey, rangeKey }: { hashKey: string; rangeKey: string }) {
  return [
    { AttributeName: hashKey, KeyType: "HASH" as const },
    { AttributeName: rangeKey, KeyType: "RANGE" as const },
  ];
}
