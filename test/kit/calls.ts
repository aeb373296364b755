import type { Db } from "@hamta/store";

/** What goes to the table while something is done: the commands, and how many keys each asks for. */
export async function calls<T>({ client }: Db.Db, what: () => Promise<T>): Promise<{ made: string[]; result: T }> {
  const made: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        const { RequestItems = {} } = args.input as { RequestItems?: Record<string, { Keys?: unknown[] }> };
        const keys = Object.values(RequestItems).map(({ Keys = [] }) => ` of ${Keys.length}`);
        made.push(`${commandName.replace("Command", "")}${keys.join("")}`);
        return next(args);
      },
    { step: "initialize", name: "calls" },
  );
  try {
    return { result: await what(), made };
  } finally {
    client.middlewareStack.remove("calls");
  }
}
