import type { Db } from "@hamta/store";

/**
 * Answers of a real table, taken down once at the boundary of the AWS SDK's client and given again and again, so that
 * all that is above it runs and what is below costs nothing.
 */
export type Tape = Readonly<Record<string, unknown>>;

type Command = { constructor: { name: string }; input: Input };
type Input = {
  TableName?: string;
  IndexName?: string;
  RequestItems?: Record<string, { Keys: { pk: string; sk: string }[] }>;
};

/** Enough to tell the calls of one request apart, and cheap: the table, the index, the first key and their number. */
function nameOf({ constructor, input: { IndexName = "", RequestItems } }: Command): string {
  for (const table in RequestItems) {
    const { Keys } = RequestItems[table] ?? { Keys: [] };
    return `${constructor.name} ${Keys[0]?.pk}|${Keys[0]?.sk} ${Keys.length}`;
  }
  return `${constructor.name} ${IndexName}`;
}

/** The client of `db`, and what it was answered. */
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

/** A table that gives the answers of a tape, and counts how often it was asked. */
export function playing(table: string, tape: Tape): { db: Db.Db; calls: () => number } {
  let calls = 0;
  const send = async (command: Command) => {
    calls++;
    const answer = tape[nameOf(command)];
    if (answer === undefined) throw new Error(`The tape has no ${nameOf(command)}`);
    return answer;
  };
  return { db: { table, client: { send } as unknown as Db.Db["client"] }, calls: () => calls };
}
