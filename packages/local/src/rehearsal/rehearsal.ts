import type { Person } from "#people";
import * as Bus from "#aws/bus";
import * as Dynamo from "#aws/dynamodb/dynamo";
import * as Limited from "#aws/dynamodb/limited";
import { Limits, type Settings, type Usage } from "#aws/dynamodb/limits";
import type * as Stream from "#aws/dynamodb/stream";
import * as Table from "#aws/dynamodb/table";
import * as Gate from "#aws/gate/gate";
import * as Policy from "#aws/iam/policy";
import type * as Http from "#aws/gateway/http";
import * as Issuer from "#aws/issuer";
import * as Api from "#aws/lambda/api";
import type { Function } from "#aws/lambda/functions";
import * as Outbox from "#aws/outbox";
import type { Client } from "#client";
import * as Ports from "#process/ports";
import * as BucketOfStage from "#rehearsal/bucket";
import * as Executions from "#rehearsal/executions";
import * as FunctionsOfStage from "#rehearsal/functions";
import * as Gateway from "#rehearsal/gateway";
import { nameIn, ofType, only, owner, type Graph, type Resource } from "#rehearsal/graph";
import * as Mappings from "#rehearsal/mappings";
import * as QueuesOfStage from "#rehearsal/queues";
import * as Roles from "#rehearsal/roles";
import * as Rules from "#rehearsal/rules";
import * as TableOfStage from "#rehearsal/table";
import type { People } from "#scenario/scenario";
import { clientsOfPeople, signInAt } from "#system/clients";
import * as Panel from "#system/panel";
import type { Adopt } from "#system/service";

/** A stage on this machine, from its evaluated graph alone: its bundles, its roles, its settings, on the local engines. */

export type Options = {
  /** Folder of the built panel. */
  panel?: string;
  /** Endpoint of a running DynamoDB Local to use instead of a new one. */
  dynamo?: string;
  /** The functions meet the limits of a table in AWS; without other values, of a new one as large as the stage asks for. */
  limits?: Partial<Settings>;
  apiPort?: number;
  issuerPort?: number;
  onSms?: Outbox.Options["onSms"];
  /** The policy with which a person of ops uses AWS's own API: `aws` has their keys. */
  opsPolicy?: string;
  /** Called with each line that a function logs. */
  onLine?: (name: string, line: string) => void;
  onEvent?: (event: Bus.Published) => void;
  /** Called with each call that a role may not make, and each that the gate does not understand. */
  onRefused?: (text: string) => void;
  onError?: (error: unknown) => void;
};

export type Rehearsal = {
  /** Address of GraphQL. */
  readonly url: string;
  readonly issuer: Issuer.Running;
  /** Variables by which AWS's own tools find the stage, as the person of `opsPolicy`. */
  readonly aws: Readonly<Record<string, string>>;
  /** What the table has taken and refused; null unless `Options.limits` is given. */
  readonly usage: Usage | null;
  /** Every SMS so far. */
  readonly outbox: Outbox.Running;
  client(person: Person | null, language?: "fa" | "en"): Promise<Client>;
  people(): Promise<People>;
  /** Events on the stage's own bus. */
  published(): readonly Bus.Published[];
  /** Bodies of the messages in a queue, such as `LostImports`. */
  letters(queue: string): Promise<string[]>;
  /** Puts a message into a queue, such as `LostImports`. */
  send(queue: string, body: string): Promise<void>;
  /** Resolves when no upload waits, no import runs, and every change of the table is delivered. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

export async function start(graph: Graph, options: Options = {}): Promise<Rehearsal> {
  const services = new AsyncDisposableStack();
  try {
    return await startServices(graph, options, services);
  } catch (error) {
    await services.disposeAsync();
    throw error;
  }
}

async function startServices(graph: Graph, options: Options, services: AsyncDisposableStack): Promise<Rehearsal> {
  const { onLine = () => {}, onRefused = () => {}, onError = () => {}, onEvent = () => {}, onSms } = options;
  const adopt: Adopt = (service) => services.adopt(service, (adopted) => adopted.stop());
  const table = only(graph, "aws:dynamodb/table:Table");
  const [, , , region = "", account = ""] = String(table.outputs["arn"]).split(":");
  const callers = Roles.callers(graph);
  const ops = `arn:aws:iam::${account}:user/ops`;
  const keys = Roles.keysOf(ops);
  if (options.opsPolicy !== undefined)
    callers.set(keys.accessKeyId, { role: "ops", arn: ops, policies: [Policy.parse(options.opsPolicy)] });

  const engines = new Map<Gate.Service, string>();
  const gate = adopt(
    await Gate.start({
      engines,
      callers,
      tables: TableOfStage.toTables(table),
      arn: (service, name) => `arn:aws:${service}:${region}:${account}:${name}`,
      policiesOf: Roles.policiesOf(graph),
      onDenied: (denial) => onRefused(Gate.toText(denial)),
      onUnknown: (error) => onRefused(error.message),
    }),
  );

  const dynamo = options.dynamo ?? adopt(await Dynamo.start()).endpoint;
  const { credentials } = Dynamo;
  const database = { endpoint: dynamo, region: Dynamo.region, credentials };
  const stream = await TableOfStage.create(table, database);
  const limits = options.limits ? new Limits({ partitions: TableOfStage.partitions(table), ...options.limits }) : null;
  const limited = limits ? adopt(await Limited.serve(dynamo, limits)).endpoint : dynamo;
  // Another rehearsal on the same database creates its table anew.
  adopt({ stop: () => Table.drop(String(table.outputs["name"]), database) });
  const queues = adopt(await QueuesOfStage.start(graph));
  const apiPort = options.apiPort ?? (await Ports.free());
  const origins = [`http://127.0.0.1:${apiPort}`, `http://localhost:${apiPort}`];
  const bucket = adopt(await BucketOfStage.start(graph, queues, [String(graph.outputs["panel"]), origins]));
  const bucketArn = `arn:aws:s3:::${String(graph.outputs["bucket"])}`;
  const outbox = adopt(
    await Outbox.start({ key: variable(graph, "SMS_GATEWAY_KEY") ?? "none", ...(onSms && { onSms }) }),
  );
  const issuer = adopt(
    await Issuer.start({
      ...clientsOf(graph),
      onCode: (to, code) => outbox.add({ to, text: Outbox.codeText(code) }),
      ...(options.issuerPort !== undefined && { port: options.issuerPort }),
    }),
  );

  const place: FunctionsOfStage.Place = {
    region,
    endpoint: gate.endpoint,
    addresses: [
      [`https://sqs.${region}.amazonaws.com`, gate.endpoint],
      [`https://cognito-idp.${region}.amazonaws.com/${String(graph.outputs["userPool"])}`, issuer.issuer],
    ],
    overrides: {
      SMS_GATEWAY_URL: outbox.url,
      // What waits until the morning would not be seen.
      QUIET_HOURS: "null",
    },
    onLine,
  };
  const all = ofType(graph, "aws:lambda/function:Function").map((resource) => {
    const fn = FunctionsOfStage.create(graph, resource, place);
    adopt({ stop: async () => fn.stop() });
    const caller = Roles.callerOf(callers, FunctionsOfStage.inputs(resource).role);
    // Lambda writes the logs with the role of the function, and loses them without a word.
    const group = `arn:aws:logs:${region}:${account}:log-group:/aws/lambda/${fn.name}:log-stream:1`;
    for (const action of ["logs:CreateLogStream", "logs:PutLogEvents"]) {
      const denial = gate.check(caller, [{ action, resource: group, context: {} }]);
      if (denial) onRefused(Gate.toText(denial));
    }
    return { fn, resource, caller };
  });
  const functionOf = (arn: string): Function => {
    const found = all.find(({ fn }) => fn.arn === arn);
    if (!found) throw new Error(`The stage has no function ${arn}`);
    return found.fn;
  };

  const rules = Rules.start(graph, functionOf, queues);
  adopt({ stop: async () => rules.stop() });
  const busName = String(only(graph, "aws:cloudwatch/eventBus:EventBus").outputs["name"]);
  const bus = adopt(
    await Bus.start({
      name: busName,
      onEvent: (event) => {
        rules.publish(busName, event);
        onEvent(event);
      },
    }),
  );

  const deployed: Executions.Deployed[] = all.map((one) => ({ ...one, executions: undefined }));
  /** To a queue, with a role. */
  const sendAs = async (caller: Gate.Caller, queue: string, body: string) => {
    const resource = `arn:aws:sqs:${region}:${account}:${queue}`;
    const denial = gate.check(caller, [{ action: "sqs:SendMessage", resource, context: {} }]);
    if (denial) onRefused(Gate.toText(denial));
    else await queues.send(queue, body);
  };
  adopt({ stop: async () => deployed.forEach(({ executions }) => executions?.close()) });
  Executions.start(deployed, { gate, onRefused, publish: (event) => rules.publish("default", event), sendAs, onError });
  const lambda = adopt(
    await Api.serve(deployed.map(({ fn, executions }) => ({ fn, ...(executions && { executions }) }))),
  );

  engines
    .set("dynamodb", limited)
    .set("s3", bucket.endpoint)
    .set("sqs", queues.endpoint)
    .set("events", bus.endpoint)
    .set("cognito-idp", issuer.issuer)
    .set("lambda", lambda.endpoint);

  const mapping = (resource: Resource): Mappings.Options => {
    const fn = functionOf(String(resource.inputs["functionName"]));
    const { role } = FunctionsOfStage.inputs(owner(graph, fn.arn));
    return { fn, keys: Roles.keysOf(role), region, gate: gate.endpoint, onError };
  };
  const polled: string[] = [];
  const streams: Stream.Running[] = [];
  for (const resource of ofType(graph, "aws:lambda/eventSourceMapping:EventSourceMapping")) {
    const own = mapping(resource);
    if (Mappings.isOfQueue(resource)) {
      polled.push(nameIn(String(resource.inputs["eventSourceArn"])));
      adopt(Mappings.pollQueue(resource, own));
    } else {
      const { caller } = all.find(({ fn }) => fn === own.fn)!;
      const send = (queue: string, body: string) => sendAs(caller, queue, body);
      streams.push(adopt(await Mappings.readStream(resource, stream, own, send)));
    }
  }

  const here: [string, string][] = [
    [`https://${String(owner(graph, bucketArn).outputs["bucketRegionalDomainName"])}`, gate.endpoint],
    [`https://cognito-idp.${region}.amazonaws.com`, issuer.issuer],
  ];
  const site = options.panel === undefined ? {} : { dist: options.panel, headers: Gateway.panelHeaders(graph, here) };
  const pages = Panel.panel(issuer, site);
  const api: Http.Running = adopt(await Gateway.serve(graph, functionOf, { port: apiPort, pages, onError }));
  const url = `${api.endpoint}/graphql`;
  const signIn = signInAt(url, issuer);
  const nameOfQueue = (queue: string) =>
    String(ofType(graph, "aws:sqs/queue:Queue").find(({ name }) => name === `${queue}Queue`)?.outputs["name"]);
  return {
    url,
    issuer,
    aws: {
      AWS_REGION: region,
      AWS_ENDPOINT_URL: gate.endpoint,
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken,
    },
    usage: limits?.usage ?? null,
    outbox,
    client: signIn,
    people: () => clientsOfPeople(signIn),
    published: () => bus.published(),
    letters: (queue) => queues.bodies(nameOfQueue(queue)),
    send: (queue, body) => queues.send(nameOfQueue(queue), body),
    idle: async () => {
      for (const queue of polled) await queues.empty(queue);
      for (const { executions } of deployed) await executions?.idle();
      for (const stream of streams) await stream.idle();
      // The changes of the table have become events, and some of these wait in a queue.
      await rules.idle();
      for (const queue of polled) await queues.empty(queue);
    },
    stop: () => services.disposeAsync(),
  };
}

/** The clients of the user pool as the API knows them. */
function clientsOf(graph: Graph): { clientId: string; subscribers: string } {
  const find = (name: string) => {
    const found = variable(graph, name);
    if (found === undefined) throw new Error(`No function of the stage has ${name}`);
    return found;
  };
  return { clientId: find("CLIENT_ID"), subscribers: find("SUBSCRIBER_CLIENT_ID") };
}

/** Of the first function that has it. */
function variable(graph: Graph, name: string): string | undefined {
  return ofType(graph, "aws:lambda/function:Function")
    .map((fn) => FunctionsOfStage.inputs(fn).environment.variables[name])
    .find((value) => value !== undefined);
}
