import { createHandler, verifier, type Deps as ApiDeps } from "@hamta/api";
import { trusted } from "@hamta/client/trusted";
import { SiteText, Import } from "@hamta/core";
import { createExecutor } from "@hamta/executor";
import type * as Importer from "@hamta/importer";
import { Db } from "@hamta/store";
import * as Accounts from "@hamta/store/accounts";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import * as Dynamo from "#aws/dynamodb/dynamo";
import { limit } from "#aws/dynamodb/limited";
import { Limits, type Settings } from "#aws/dynamodb/limits";
import * as Table from "#aws/dynamodb/table";
import * as Http from "#aws/gateway/http";
import * as Issuer from "#aws/issuer";
import * as Outbox from "#aws/outbox";
import type * as Workflow from "#aws/lambda/workflow";
import type * as Queue from "#aws/sqs/queue";
import type { Client } from "#client";
import * as Log from "#log";
import type { Person } from "#people";
import type { People } from "#scenario/scenario";
import * as BatchJob from "#system/batch-job";
import * as Changes from "#system/changes";
import { clientsOfPeople, signInAt } from "#system/clients";
import * as Events from "#system/events";
import { firstOf, graphiqlPages } from "#system/pages";
import * as Notices from "#system/notices";
import * as Panel from "#system/panel";
import type { Adopt } from "#system/service";

/** The whole system on one machine: the deployed handlers on DynamoDB Local and emulators of S3 and SQS. */

export type Options = {
  /** Folder of data and signing keys. Without it everything is in memory and ends with the system. */
  dataDir?: string;
  /** Endpoint of a running DynamoDB Local to use instead of a new one; requests to it have no signature. */
  dynamo?: string;
  apiPort?: number;
  /** Serves GraphiQL beside the API, with a token for each person. */
  graphiql?: boolean;
  /** Serves the panel on the API's origin, or only the settings and tokens that it needs. */
  panel?: Panel.Options;
  issuerPort?: number;
  /** Called with each SMS: the codes that sign a phone in, and those of `notices`. */
  onSms?: Outbox.Options["onSms"];
  log?: Log.Log;
  /** Largest size of a list, in bytes. */
  maxBytes?: number;
  /**
   * Options of the API, to test those of other stages. By default requests are not rate-limited: a replay files
   * thousands of tickets.
   */
  api?: Partial<
    Pick<ApiDeps, "introspection" | "documents" | "trustedOnly" | "rates" | "now" | "verify" | "executor" | "sites">
  >;
  /**
   * Seed of faults: calls of the batch job fail, its functions crash, its events arrive twice. The results stay the
   * same.
   */
  faults?: number;
  /** Limits of the table as in AWS, where DynamoDB Local has none; by default those of a new on-demand table. */
  limits?: Partial<Settings>;
  /** Chunks of one import that are processed at once. */
  chunks?: number;
  /** Publishes changes of the table as events. Off by default: with a stream, 12,000 puts took 1.26 times as long. */
  events?: Events.Options;
  /** Tells people by SMS of the events, which must be on. */
  notices?: Notices.Options;
  /** Faults of the gateway of SMS. */
  gateway?: Outbox.Answer;
  /** Records the changes of the register. Off by default, as `events`. */
  changes?: Changes.Options;
};

export type System = {
  /** Address of GraphQL. */
  readonly url: string;
  readonly issuer: Issuer.Running;
  /** Dependencies of the batch job, for tests that look behind the interface. */
  readonly deps: Importer.Deps;
  /** The API's table, with a client of its own. */
  readonly db: Db.Db;
  readonly queue: Queue.Running;
  /** Null unless `Options.limits` is given. */
  readonly limits: Limits | null;
  readonly workflow: Workflow.Running;
  /** Ends imports that nothing processes, as every five minutes. */
  sweep(): Promise<void>;
  /** Hands tickets over whose importer is late, as every hour. */
  sweepTickets(): Promise<Importer.WaitReport>;
  /** Writes the feed to a file, as every day. */
  writeFeedFiles(): Promise<void>;
  /** Every SMS so far. */
  readonly outbox: Outbox.Running;
  /** Null unless `Options.notices` is given. */
  readonly notices: Notices.Running | null;
  /** Null unless `Options.events` is given. */
  readonly events: Events.Running | null;
  client(person: Person | null, language?: "fa" | "en"): Promise<Client>;
  /** Clients for the people of a scenario. */
  people(): Promise<People>;
  /** Resolves when no upload waits, no import runs, and every event is sent. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

export async function start(options: Options = {}): Promise<System> {
  const services = new AsyncDisposableStack();
  try {
    return await startServices(options, services);
  } catch (error) {
    await services.disposeAsync();
    throw error;
  }
}

async function startServices(options: Options, services: AsyncDisposableStack): Promise<System> {
  const { dataDir, log = Log.silent, maxBytes = Import.MAX_BYTES, faults } = options;
  const adopt: Adopt = (service) => services.adopt(service, (adopted) => adopted.stop());
  const inFolder = (name: string) => (dataDir === undefined ? {} : { dataDir: join(dataDir, name) });

  const endpoint = options.dynamo ?? adopt(await Dynamo.start(inFolder("dynamodb"))).endpoint;
  const dynamo = Dynamo.clientConfig(endpoint, { isSigned: options.dynamo === undefined });
  const table = dataDir === undefined ? `hamta-${randomInt(2 ** 40).toString(36)}` : "hamta";
  await Table.create(table, dynamo);
  const limits = options.limits && new Limits(options.limits);
  const batchJob = await BatchJob.start(
    { table, dynamo, dataDir, log, maxBytes, faults, limits, chunks: options.chunks },
    adopt,
  );
  // Its own client: a request of a person is not paced.
  const db = Db.open(table, dynamo);
  adopt({ stop: async () => db.client.destroy() });
  if (limits) limit(db.client, limits);
  const outbox = adopt(
    await Outbox.start({
      key: "local",
      ...(options.onSms && { onSms: options.onSms }),
      ...(options.gateway && { answer: options.gateway }),
    }),
  );
  const notices = options.notices
    ? adopt(await Notices.start({ db, now: () => batchJob.deps.now(), log }, outbox, options.notices))
    : null;
  const events = options.events
    ? adopt(
        await Events.start(await sourceOf(table, dynamo, inFolder("events")), log, {
          ...options.events,
          onEvent: (event) => {
            notices?.hear(event);
            options.events?.onEvent?.(event);
          },
        }),
      )
    : null;
  const changes = options.changes
    ? adopt(
        await Changes.start(
          await sourceOf(table, dynamo, inFolder("changes")),
          { db: batchJob.deps.db, log },
          options.changes,
        ),
      )
    : null;
  const issuer = adopt(
    await Issuer.start({
      ...inFolder("issuer"),
      ...(options.issuerPort !== undefined && { port: options.issuerPort }),
      onCode: (to, code) => outbox.add({ to, text: Outbox.codeText(code) }),
    }),
  );
  const accounts = Accounts.open("local", {
    endpoint: issuer.issuer,
    region: Dynamo.region,
    credentials: Dynamo.credentials,
  });
  adopt({ stop: async () => accounts.close() });
  const api = adopt(await serveApi(options, { ...batchJob, db, accounts }, issuer));

  const url = `${api.endpoint}/graphql`;
  const client = signInAt(url, issuer);
  return {
    url,
    issuer,
    deps: batchJob.deps,
    db,
    queue: batchJob.queue,
    limits: limits ?? null,
    workflow: batchJob.workflow,
    sweep: () => batchJob.sweep(),
    sweepTickets: () => batchJob.sweepTickets(),
    writeFeedFiles: () => batchJob.writeFeedFiles(),
    outbox,
    notices,
    events,
    client,
    people: () => clientsOfPeople(client),
    idle: async () => {
      await batchJob.idle();
      await events?.idle();
      await notices?.idle();
      await changes?.idle();
    },
    stop: () => services.disposeAsync(),
  };
}

async function serveApi(
  options: Options,
  { db, deps, links, intakeQueue, accounts }: BatchJob.BatchJob & { db: Db.Db; accounts: Accounts.Accounts },
  issuer: Issuer.Running,
) {
  const handler = createHandler({
    db,
    now: deps.now,
    waits: deps.waits,
    sites: { home: SiteText.SITE, repair: SiteText.SITE },
    log: deps.log,
    links: async () => links(),
    intakeQueue: async () => intakeQueue,
    accounts: async () => accounts,
    verify: verifier({ issuer: issuer.issuer, audience: issuer.clientId, subscribers: issuer.subscribers }),
    random: randomInt,
    maxUploadBytes: deps.maxBytes,
    introspection: true,
    documents: trusted,
    trustedOnly: false,
    rates: null,
    edgeKey: "local",
    edgeOnly: false,
    executor: createExecutor(),
    ...options.api,
  });
  const api: Http.Running = await Http.serve(handler as Http.Handler, {
    ...(options.apiPort !== undefined && { port: options.apiPort }),
    pages: firstOf(
      options.panel && Panel.panel(issuer, options.panel),
      options.graphiql && (await graphiqlPages(issuer, () => `${api.endpoint}/graphql`)),
    ),
    cors: { origins: ["*"] },
    onError: (error) => deps.log.error("API failed", { error: error as Error }),
  });
  return api;
}

/** The stream of the table, and the file of the position in it. */
async function sourceOf(
  table: string,
  dynamo: Events.Source["dynamo"],
  { dataDir }: { dataDir?: string },
): Promise<Events.Source> {
  const streamArn = await Table.stream(table, dynamo);
  return { streamArn, dynamo, ...(dataDir !== undefined && { file: join(dataDir, "positions.json") }) };
}
