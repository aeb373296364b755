import type { Call } from "#aws/iam/call";

/** What IAM decides on for a request to DynamoDB: action, table or index, and the partition keys that it names. */

export type Table = { arn: string; streamArn: string; hashKey: string; indexes: Readonly<Record<string, string>> };
export type Tables = Readonly<Record<string, Table>>;

type Value = Readonly<Record<string, string>>;
type Item = Readonly<Record<string, Value>>;

type Input = {
  TableName?: string;
  IndexName?: string;
  Key?: Item;
  Item?: Item;
  KeyConditionExpression?: string;
  ExpressionAttributeNames?: Readonly<Record<string, string>>;
  ExpressionAttributeValues?: Item;
  RequestItems?: Readonly<Record<string, { Keys?: readonly Item[] } | readonly Write[]>>;
  TransactItems?: readonly Readonly<Record<string, Input>>[];
};

type Write = { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } };

const KEYED = ["GetItem", "PutItem", "UpdateItem", "DeleteItem"];
/** IAM authorises each part of a transaction as an action of its own. */
const PARTS: Readonly<Record<string, string>> = {
  Get: "GetItem",
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};
const UNKEYED = ["DescribeTable", "Scan"];

/** Throws on an operation that is not known here. */
export function calls(tables: Tables, operation: string, input: object): Call[] {
  const { TableName, RequestItems = {}, TransactItems = [], ...rest } = input as Input;
  if (operation === "TransactWriteItems" || operation === "TransactGetItems")
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([part, own]) =>
        toCall(tables, PARTS[part] ?? part, own.TableName, [own.Key ?? own.Item ?? {}]),
      ),
    );
  if (operation === "BatchGetItem" || operation === "BatchWriteItem")
    return Object.entries(RequestItems).map(([table, requests]) =>
      toCall(tables, operation, table, "Keys" in requests ? (requests.Keys ?? []) : keysOf(requests as Write[])),
    );
  if (KEYED.includes(operation)) return [toCall(tables, operation, TableName, [rest.Key ?? rest.Item ?? {}])];
  if (operation === "Query") return [query(tables, input)];
  if (UNKEYED.includes(operation))
    return [{ action: `dynamodb:${operation}`, resource: tableOf(tables, TableName).arn, context: {} }];
  throw new Error(`The gate does not know DynamoDB's ${operation}`);
}

/** A reader of a table's stream. One table of a stage has a stream, and a shard iterator does not tell which. */
export function streamCalls(tables: Tables, operation: string): Call[] {
  return Object.values(tables).map(({ streamArn }) => ({
    action: `dynamodb:${operation}`,
    resource: streamArn,
    context: {},
  }));
}

function tableOf(tables: Tables, name = ""): Table {
  const table = tables[name];
  if (!table) throw new Error(`The stage has no table ${name}`);
  return table;
}

const keysOf = (writes: readonly Write[]): Item[] =>
  writes.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key ?? {});

function toCall(tables: Tables, operation: string, name: string | undefined, items: readonly Item[]): Call {
  const { arn, hashKey } = tableOf(tables, name);
  const keys = items.map((item) => Object.values(item[hashKey] ?? {})[0] ?? "");
  return { action: `dynamodb:${operation}`, resource: arn, context: { "dynamodb:LeadingKeys": keys } };
}

/** Of an index the leading key is its own partition key. */
function query(tables: Tables, input: Input): Call {
  const { arn, hashKey, indexes } = tableOf(tables, input.TableName);
  const index = input.IndexName;
  const leading = index === undefined ? hashKey : indexes[index];
  const resource = index === undefined ? arn : `${arn}/index/${index}`;
  const equals = [...(input.KeyConditionExpression ?? "").matchAll(/([#\w]+)\s*=\s*(:\w+)/g)];
  const found = equals.find(([, name = ""]) => (input.ExpressionAttributeNames?.[name] ?? name) === leading);
  const value = Object.values(input.ExpressionAttributeValues?.[found?.[2] ?? ""] ?? {})[0];
  if (value === undefined) throw new Error(`The gate finds no partition key in a query of ${resource}`);
  return { action: "dynamodb:Query", resource, context: { "dynamodb:LeadingKeys": [value] } };
}
