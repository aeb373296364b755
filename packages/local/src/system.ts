import { createHandler, verifier, type Deps as ApiDeps } from "@hamta/api";
import * as Importer from "@hamta/importer";
import { Import } from "@hamta/core";
import { trusted } from "@hamta/client/trusted";
import { Bucket as Objects, Db, Imports } from "@hamta/store";
import * as Links from "@hamta/store/links";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import * as Bucket from "#bucket";
import { Client } from "#client";
import * as Dynamo from "#dynamo";
import * as Events from "#events";
import * as Faults from "#faults";
import { find } from "#found";
import * as Http from "#http";
import * as Issuer from "#issuer";
import { people as ready, type Person } from "#people";
import * as Log from "#log";
import * as Panel from "#panel";
import * as Queue from "#queue";
import * as Table from "#table";
import * as Trouble from "#trouble";
import * as Workflow from "#workflow";
import type { People } from "#world";

/** The whole system on one machine: the handlers that are deployed, on DynamoDB Local, S3 and SQS that run here. */

export type Options = {
  /** Data and sign-in keys are kept there between runs; without it everything is in memory and gone at the end. */
  dataDir?: string;
  /** Another DynamoDB Local that runs already. */
  dynamo?: string;
  apiPort?: number;
  /** Serves GraphiQL beside the API, with a token for each ready person. */
  graphiql?: boolean;
  /** Serves the panel on the API's origin, or only what it must know of its stage. */
  panel?: Panel.Options;
  issuerPort?: number;
  log?: Log.Log;
  /** Bytes of the largest list. */
  maxBytes?: number;
  /** Of the API, as another stage has it. By default no call is counted: a replay files thousands of tickets. */
  api?: Partial<Pick<ApiDeps, "introspection" | "documents" | "trustedOnly" | "rates" | "now" | "verify">>;
  /** How often a document is met before the API compiles it. */
  compileFrom?: number | undefined;
  /** A seed: calls of the batch job fail, its functions die, its events come twice. What comes of it is the same. */
  faults?: number;
  /** Changes of the table leave as events; without it there is no stream: 12,000 puts took 1.26 times as long with one. */
  events?: Events.Options;
};

export type System = {
  /** Where GraphQL is. */
  readonly url: string;
  readonly issuer: Issuer.Running;
  /** What the batch job works with, for tests that look behind the interface. */
  readonly deps: Importer.Deps;
  readonly queue: Queue.Running;
  /** Null unless asked for. */
  readonly events: Events.Running | null;
  client(person: Person | null, language?: "fa" | "en"): Promise<Client>;
  /** Clients for the people of a world. */
  people(): Promise<People>;
  /** Resolves when no upload waits, no import runs, and every event is out. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

const BUCKET = "hamta";

/** Chunks worked on at once. DynamoDB Local gets slower with more: four took 1.16 times as long for the same 30,000 rows. */
const CONCURRENCY = 1;
/** Lambda's longest. */
const TIMEOUT_SECONDS = 900;

export async function start(options: Options = {}): Promise<System> {
  const { dataDir, log = Log.silent, maxBytes = Importer.MAX_BYTES } = options;
  const stops: (() => Promise<void>)[] = [];
  const running = <T extends { stop(): Promise<void> }>(service: T): T => {
    stops.unshift(() => service.stop());
    return service;
  };
  const stop = async () => {
    for (const each of stops) await each();
  };
  try {
    const within = (folder: string) => (dataDir === undefined ? {} : { dataDir: join(dataDir, folder) });
    const endpoint = options.dynamo ?? running(await Dynamo.start(within("dynamodb"))).endpoint;
    const dynamo = { endpoint, region: Dynamo.region, credentials: Dynamo.credentials };
    const table = dataDir === undefined ? `hamta-${randomInt(2 ** 40).toString(36)}` : "hamta";
    await Table.create(table, dynamo);
    const events =
      options.events && running(await startEvents(table, { dynamo, ...within("events") }, log, options.events));

    const trouble = options.faults === undefined ? Trouble.none : Trouble.start(options.faults);
    const queue = running(await Queue.start({ name: "uploads", visibilitySeconds: 30, maxReceiveCount: 5 }));
    const bucket = running(
      await Bucket.start({
        ...within("s3"),
        buckets: [BUCKET],
        onCreated: (record) => {
          if (!record.s3.object.key.startsWith("uploads/")) return;
          void queue.send(JSON.stringify({ Records: [record] }));
          if (trouble.comesTwice()) void queue.send(JSON.stringify({ Records: [record] }));
        },
      }),
    );
    const s3 = { ...Bucket.client, endpoint: bucket.endpoint, region: Bucket.region, credentials: Bucket.credentials };
    const deps: Importer.Deps = {
      db: Db.open(table, dynamo),
      bucket: Objects.open(BUCKET, s3),
      now: () => new Date(),
      log,
      maxBytes,
    };
    stops.unshift(async () => {
      deps.db.client.destroy();
      deps.bucket.client.destroy();
    });

    if (options.faults !== undefined) {
      Faults.admit(deps.db.client);
      Faults.admit(deps.bucket.client);
    }
    const workflow = running(startWorkflow(deps, trouble));
    const startImport: Importer.StartWorkflow = async (name, payload) => {
      await workflow.startExecution(name, payload);
    };
    const intake = Importer.intake(deps, startImport);
    const bodies = ({ Records }: Parameters<typeof intake>[0]) => Records.map(({ body }) => body);
    queue.poll((event) => trouble.meets(bodies(event), () => intake(event)), {
      functionName: "intake",
      timeoutSeconds: 5,
      reportsFailures: true,
      concurrency: 2,
      onError: (error) => log.error("intake failed", { error: error as Error }),
    });
    // A stop in the middle of an import took its execution with it.
    if (dataDir !== undefined) await resume(deps, startImport);

    const issuer = running(
      await Issuer.start({
        ...within("issuer"),
        ...(options.issuerPort !== undefined && { port: options.issuerPort }),
      }),
    );
    const handler = createHandler({
      db: deps.db,
      now: deps.now,
      log,
      links: async () => Links.open(BUCKET, s3),
      verify: verifier({ issuer: issuer.issuer, audience: issuer.clientId }),
      random: randomInt,
      maxUploadBytes: maxBytes,
      introspection: true,
      documents: trusted,
      trustedOnly: false,
      rates: null,
      edgeKey: "local",
      compileFrom: options.compileFrom,
      ...options.api,
    });
    const api: Http.Running = running(
      await Http.serve(handler as Http.Handler, {
        ...(options.apiPort !== undefined && { port: options.apiPort }),
        pages: either(
          options.panel && Panel.panel(issuer, options.panel),
          options.graphiql && (await pages(issuer, () => `${api.endpoint}/graphql`)),
        ),
        cors: { origins: ["*"] },
        onError: (error) => log.error("the API failed", { error: error as Error }),
      }),
    );

    const url = `${api.endpoint}/graphql`;
    const client = async (person: Person | null, language: "fa" | "en" = "en") =>
      new Client(url, person && (await issuer.token(person)), language);
    return {
      url,
      issuer,
      deps,
      queue,
      events: events ?? null,
      client,
      people: async () => ({
        owner: ownersBy(client),
        importer: await client(ready.arash),
        operator: await client(ready.omid),
        ops: await client(ready.parisa),
      }),
      idle: async () => {
        await queue.idle();
        await workflow.idle();
        await events?.idle();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startEvents(
  table: string,
  { dynamo, dataDir }: Pick<Events.Source, "dynamo"> & { dataDir?: string },
  log: Log.Log,
  options: Events.Options,
): Promise<Events.Running> {
  const streamArn = await Table.stream(table, dynamo);
  const file = dataDir === undefined ? {} : { file: join(dataDir, "positions.json") };
  return Events.start({ streamArn, dynamo, ...file }, log, options);
}

type Pages = NonNullable<Http.Options["pages"]>;

/** The first that has a page at an address. */
function either(...all: readonly (Pages | false | undefined)[]): Pages {
  return async (url, asked) => {
    for (const pages of all) {
      const page = pages && (await pages(url, asked));
      if (page) return page;
    }
    return null;
  };
}

/** GraphiQL is 9 MB of text: loaded only where it is asked for. */
async function pages(issuer: Issuer.Running, url: () => string): Promise<Pages> {
  const { graphiql } = await import("#graphiql");
  return graphiql({
    token: (name) => issuer.token(ready[name], { expiresIn: "12h" }),
    found: () => find({ url: url(), issuer }),
  });
}

function startWorkflow(deps: Importer.Deps, trouble: Trouble.Trouble): Workflow.Running {
  const names = { inspect: "inspect", reconcile: "reconcile", publish: "publish" };
  return Workflow.start({
    handler: Importer.workflow({ ...names, concurrency: CONCURRENCY }),
    timeoutSeconds: TIMEOUT_SECONDS,
    functions: {
      inspect: (request: Parameters<typeof Importer.inspect>[1]) =>
        trouble.meets(request, () => Importer.inspect(deps, request)),
      reconcile: (request: Parameters<typeof Importer.reconcile>[1], clock) =>
        trouble.meets(request, () => Importer.reconcile(deps, request, clock)),
      publish: (request: Parameters<typeof Importer.publish>[1]) =>
        trouble.meets(request, () => Importer.publish(deps, request)),
    },
    log: (message, detail) => deps.log.info(message, detail),
  });
}

async function resume(deps: Importer.Deps, startImport: Importer.StartWorkflow): Promise<void> {
  const month = deps.now().toISOString().slice(0, 7);
  const newest = { limit: 100, up: false, start: null, end: null };
  const { entries } = await Imports.listByMonth(deps.db, [month], newest);
  for (const { node: imported } of entries) {
    if (imported.upload && !Import.ENDED.has(imported.state)) await startImport(imported.id, { import: imported.id });
  }
}

/** A subscriber for each number, signed in once. */
function ownersBy(client: (person: Person) => Promise<Client>): People["owner"] {
  const clients = new Map<string, Promise<Client>>();
  return (msisdn) => {
    const known = clients.get(msisdn);
    if (known) return known;
    const name = { fa: msisdn, en: msisdn };
    const made = client({ id: `subscriber-${msisdn}`, name, groups: ["SUBSCRIBER"], msisdns: [msisdn] });
    clients.set(msisdn, made);
    return made;
  };
}
