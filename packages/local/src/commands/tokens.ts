import { parseArgs } from "node:util";
import { main } from "#commands/main";
import { people } from "#people";
import { UserError } from "#user-error";

/**
 * `pnpm tokens [--json]`: a token for each person of the system that `pnpm dev` runs, valid for 12 hours.
 * Prints shell commands that export HAMTA, the address of the system, and TOKEN_MARYAM, TOKEN_ARASH and so on.
 */

const { values } = parseArgs({ options: { json: { type: "boolean" } } });

await main(async () => {
  const url = new URL(process.env["HAMTA"] ?? "http://127.0.0.1:4000").origin;
  const names = Object.keys(people);
  const tokens = await Promise.all(names.map(async (name) => [name, await readToken(url, name)] as const));
  const variables = [["HAMTA", url], ...tokens.map(([name, token]) => [`TOKEN_${name.toUpperCase()}`, token])];
  const text = values.json
    ? JSON.stringify({ url, tokens: Object.fromEntries(tokens) }, null, 2)
    : variables.map(([name, value]) => `export ${name}='${value}'`).join("\n");
  process.stdout.write(`${text}\n`);
  return 0;
});

async function readToken(url: string, name: string): Promise<string> {
  const response = await fetch(`${url}/config/people/${name}`).catch(() => null);
  if (response?.ok) return response.text();
  throw new UserError(
    `Hamta does not run at ${url}. Start npx pnpm@12 dev, or set HAMTA to the address that it prints.`,
  );
}
