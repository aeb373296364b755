import * as Log from "#log";
import { people } from "#people";
import { openTickets, scenario } from "#scenario/demo-scenario";
import * as Scenario from "#scenario/scenario";
import * as Events from "#system/events";
import * as System from "#system/system";

/** The system that `pnpm dev` keeps running, with the demo's devices, sightings and open tickets in it. */

const system = await System.start({
  log: Log.toStderr,
  dataDir: required("HAMTA_DATA"),
  dynamo: required("HAMTA_DYNAMO"),
  apiPort: Number(required("HAMTA_API_PORT")),
  issuerPort: Number(required("HAMTA_ISSUER_PORT")),
  onSms: ({ to, text }) => print(`SMS           to ${to}: ${text.replaceAll("\n", " ")}`),
  notices: {},
  events: { onEvent: (event) => print(`event         ${Events.toLine(event)}`) },
  changes: {},
  graphiql: true,
  panel: {},
});

const stop = () => void system.stop().finally(() => process.exit(0));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);

const clients = await system.people();
const { ops, operator } = clients;
const { imports } = await ops.query<{ imports: { nodes: unknown[] } }>("{ imports(first: 1) { nodes { id } } }");
if (imports.nodes.length === 0) {
  await ops.ended(await ops.upload("DEVICES", "devices.csv", scenario.devices));
  await operator.ended(await operator.upload("SIGHTINGS", "sightings.csv", scenario.sightings));
  // The importer and the expert have tickets to work on. Maryam has none, so that you can file hers.
  for (const ticket of openTickets) await Scenario.fileTicket(ticket, clients);
}

const { origin } = new URL(system.url);
print(`
Panel         ${required("HAMTA_PANEL")}
GraphiQL      ${origin}/
GraphQL       ${system.url}
DynamoDB      ${required("HAMTA_DYNAMO")}
Sign-in       ${system.issuer.issuer}/.well-known/openid-configuration

People`);
for (const [name, { groups, msisdns, ...person }] of Object.entries(people)) {
  const detail = "organisation" in person ? person.organisation : msisdns.join(", ");
  print(`  ${name.padEnd(8)}${groups.join(", ").padEnd(12)}${detail}`);
}
const isDefault = origin === "http://127.0.0.1:4000";
print(`
Try it in another terminal:
  eval "$(${isDefault ? "" : `HAMTA=${origin} `}npx pnpm@12 --silent tokens)"
  curl "$HAMTA/graphql" -H 'content-type: application/json' -H "authorization: Bearer $TOKEN_MARYAM" -d '{"query":"{ me { name roles } devices(first: 20) { nodes { imeis brand } } }"}'

Ctrl-C stops it.`);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start this with pnpm dev`);
  return value;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
