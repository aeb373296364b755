import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { TABLE } from "@hamta/store";

/** Makes the table in DynamoDB Local as it is deployed; one that is there already is kept. */
export async function create(name: string, config: { endpoint: string; region: string; credentials: Credentials }) {
  const client = new DynamoDBClient(config);
  const known = await client.send(new DescribeTableCommand({ TableName: name })).catch(() => null);
  if (known) return;
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

export async function drop(name: string, config: { endpoint: string; region: string; credentials: Credentials }) {
  const client = new DynamoDBClient(config);
  await client.send(new DeleteTableCommand({ TableName: name }));
  client.destroy();
}

type Credentials = { accessKeyId: string; secretAccessKey: string };

function schemaOf({ hashKey, rangeKey }: { hashKey: string; rangeKey: string }) {
  return [
    { AttributeName: hashKey, KeyType: "HASH" as const },
    { AttributeName: rangeKey, KeyType: "RANGE" as const },
  ];
}
