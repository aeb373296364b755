/** Items that a database call reads and writes, from its input. */

export type Footprint = { reads: readonly string[]; writes: readonly string[] };

type Key = { pk: string; sk: string };
type Write = { Key?: Key; Item?: Key };
type Input = {
  Key?: Key;
  Item?: Key;
  RequestItems?: Record<string, { Keys: Key[] } | { PutRequest: { Item: Key } }[]>;
  TransactItems?: { Put?: Write; Update?: Write; Delete?: Write; ConditionCheck?: Write }[];
  ExpressionAttributeValues?: Record<string, unknown>;
};

export type Command = { input: unknown; constructor: { name: string } };

const idOf = ({ pk, sk }: Key) => `${pk}|${sk}`;
const keyOf = ({ Key, Item }: Write): string[] => ((Key ?? Item) ? [idOf((Key ?? Item) as Key)] : []);

export function footprint({ input, constructor }: Command): Footprint {
  const { RequestItems = {}, TransactItems = [], ...request } = input as Input;
  switch (constructor.name) {
    case "BatchGetCommand":
      return {
        reads: Object.values(RequestItems).flatMap((all) => ("Keys" in all ? all.Keys.map(idOf) : [])),
        writes: [],
      };
    case "BatchWriteCommand": {
      const puts = Object.values(RequestItems).flatMap((all) => ("Keys" in all ? [] : all));
      return { reads: [], writes: puts.map(({ PutRequest }) => idOf(PutRequest.Item)) };
    }
    case "TransactWriteCommand":
      return {
        reads: TransactItems.flatMap(({ ConditionCheck }) => (ConditionCheck ? keyOf(ConditionCheck) : [])),
        writes: TransactItems.flatMap(({ Put, Update, Delete }) => keyOf(Put ?? Update ?? Delete ?? {})),
      };
    case "GetCommand":
      return { reads: keyOf(request), writes: [] };
    case "QueryCommand":
      // The whole partition, whatever the range.
      return { reads: [`${String(request.ExpressionAttributeValues?.[":pk"])}|*`], writes: [] };
    default:
      return { reads: [], writes: keyOf(request) };
  }
}

/** True if the order of the two calls makes a difference. */
export function collide(a: Footprint, b: Footprint): boolean {
  return meets(a.writes, [...b.reads, ...b.writes]) || meets(b.writes, a.reads);
}

function meets(writes: readonly string[], keys: readonly string[]): boolean {
  return writes.some((written) => keys.some((key) => key === written || key === written.replace(/\|.*/, "|*")));
}

/** `filing: TransactWrite TICKET.TICKET DEVICE.CORRECTION` */
export function describe(command: Command): string {
  const { reads, writes } = footprint(command);
  const items = [...writes, ...reads].map((id) => id.replace(/#[^|]*\|/, ".").replace(/#.*/, ""));
  return `${command.constructor.name.replace("Command", "")} ${[...new Set(items)].join(" ")}`;
}
