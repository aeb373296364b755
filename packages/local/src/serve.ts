import { waiting, world } from "#demo-world";
import * as Events from "#events";
import * as Log from "#log";
import { people } from "#people";
import * as System from "#system";
import * as World from "#world";

/** The system that `pnpm dev` keeps up: the demo's devices and sightings in it, and a token for each ready person. */

const system = await System.start({
  log: Log.toStderr,
  dataDir: needed("HAMTA_DATA"),
  dynamo: needed("HAMTA_DYNAMO"),
  apiPort: Number(needed("HAMTA_API_PORT")),
  issuerPort: Number(needed("HAMTA_ISSUER_PORT")),
  events: { onEvent: (event) => say(`event         ${Events.inShort(event)}`) },
  graphiql: true,
  panel: {},
});

const stop = () => void system.stop().finally(() => process.exit(0));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
// Whoever started this is gone.
process.once("disconnect", stop);

const clients = await system.people();
const { ops, operator } = clients;
const { imports } = await ops.query<{ imports: { nodes: unknown[] } }>("{ imports(first: 1) { nodes { id } } }");
if (imports.nodes.length === 0) {
  await ops.ended(await ops.upload("DEVICES", "devices.csv", world.devices));
  await operator.ended(await operator.upload("SIGHTINGS", "sightings.csv", world.sightings));
  // So that the importer and the expert have something to look at; Maryam's is for whoever tries to file it.
  for (const ticket of waiting) await World.file(ticket, clients);
}

say(`\nPanel         ${needed("HAMTA_PANEL")}`);
say(`GraphiQL      ${new URL("/", system.url).href}`);
say(`GraphQL       ${system.url}`);
say(`DynamoDB      ${needed("HAMTA_DYNAMO")}`);
say(`Sign-in       ${system.issuer.issuer}/.well-known/openid-configuration`);
say("\nTokens, good for 12 hours:");
for (const [name, person] of Object.entries(people)) {
  say(
    `\n${name}: ${person.groups.join(", ")} ${"organisation" in person ? person.organisation : person.msisdns.join(", ")}`,
  );
  say(await system.issuer.token(person, { expiresIn: "12h" }));
}
say("\nTry it, with one of these tokens in TOKEN:");
say(
  `  curl ${system.url} -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" -d '{"query":"{ me { name roles } devices(first: 20) { nodes { imeis brand } } }"}'`,
);
say("\nCtrl-C stops it.");

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start this with pnpm dev`);
  return value;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
