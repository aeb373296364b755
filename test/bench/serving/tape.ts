import type { Db } from "@hamta/store";

/**
 * Answers of a real table, recorded once at the AWS SDK client and replayed. All code above the client runs, and the
 * database costs nothing.
 */
export type Tape = Readonly<Record<string, unknown>>;

type Command = { constructor: { name: string }; input: Input };
type Input = {
  TableName?: string;
  IndexName?: string;
  RequestItems?: Record<string, { Keys: { pk: string; sk: string }[] }>;
};

/** Cheap and sufficient to distinguish the calls of one request: table, index, first key and number of keys. */
function nameOf({ constructor, input: { IndexName = "", RequestItems } }: Command): string {
  for (const table in RequestItems) {
    const { Keys } = RequestItems[table] ?? { Keys: [] };
    return `${constructor.name} ${Keys[0]?.pk}|${Keys[0]?.sk} ${Keys.length}`;
  }
  return `${constructor.name} ${IndexName}`;
}

/** A client of `db` that records the answers. */
export function recording(db: Db.Db): { db: Db.Db; tape: Record<string, unknown> } {
  const tape: Record<string, unknown> = {};
  const send = async (command: Command) => {
    const name = nameOf(command);
    if (name in tape) throw new Error(`Two calls of one request are both ${name}`);
    const answer = (await db.client.send(command as never)) as Record<string, unknown>;
    const { $metadata, ...rest } = answer;
    tape[name] = rest;
    return answer;
  };
  return { db: { ...db, client: { send } as unknown as Db.Db["client"] }, tape };
}

/** A table that replays a recording and counts the calls. */
export function replaying(table: string, tape: Tape): { db: Db.Db; calls: () => number } {
  let calls = 0;
  const send = async (command: Command) => {
    calls++;
    const answer = tape[nameOf(command)];
    if (answer === undefined) throw new Error(`The tape has no ${nameOf(command)}`);
    return answer;
  };
  return { db: { table, client: { send } as unknown as Db.Db["client"] }, calls: () => calls };
}
