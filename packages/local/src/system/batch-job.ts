import { Due } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Bucket as Objects, Db, Imports, Turns } from "@hamta/store";
import * as IntakeQueue from "@hamta/store/intake-queue";
import * as Links from "@hamta/store/links";
import { join } from "node:path";
import { limit } from "#aws/dynamodb/limited";
import type { Limits } from "#aws/dynamodb/limits";
import * as Faults from "#aws/faults";
import * as Lambda from "#aws/lambda/lambda";
import * as Workflow from "#aws/lambda/workflow";
import * as Bucket from "#aws/s3/bucket";
import * as Queue from "#aws/sqs/queue";
import type { Log } from "#log";
import * as FaultInjector from "#system/fault-injector";
import type { Adopt } from "#system/service";
import * as Sweeper from "#system/sweeper";

/** The batch job on this machine: bucket, upload queue, intake and the workflow with its functions. */

export type Options = {
  table: string;
  dynamo: Parameters<typeof Db.open>[1];
  dataDir: string | undefined;
  log: Log;
  maxBytes: number;
  /** Seed of faults. */
  faults: number | undefined;
  limits: Limits | undefined;
  /** Chunks of one import that are processed at once. */
  chunks: number | undefined;
};

export type BatchJob = {
  readonly deps: Importer.Deps;
  readonly queue: Queue.Running;
  /** Opens the links to uploads and reports for the API. */
  readonly links: () => Links.Links;
  readonly intakeQueue: IntakeQueue.IntakeQueue;
  readonly workflow: Workflow.Running;
  /** What the schedule does every five minutes. */
  sweep(): Promise<void>;
  /** What the schedule does every hour. */
  sweepTickets(): Promise<Importer.WaitReport>;
  /** What the schedule does every day. */
  writeFeedFiles(): Promise<void>;
  /** Resolves when no upload waits and no import runs. */
  idle(): Promise<void>;
};

const BUCKET = "hamta";

/** Chunks processed at once. DynamoDB Local is slower with more: with four, 30,000 rows took 1.16 times as long. */
const CONCURRENCY = 1;
/** Lambda's maximum. */
const TIMEOUT_SECONDS = 900;

export async function start(options: Options, adopt: Adopt): Promise<BatchJob> {
  const faultInjector = options.faults === undefined ? FaultInjector.none : FaultInjector.start(options.faults);
  const queue = adopt(await Queue.start({ name: "uploads", visibilitySeconds: 30, maxReceiveCount: 5 }));
  const intakeQueue = IntakeQueue.open(queue.url, {
    endpoint: queue.endpoint,
    region: Lambda.region,
    credentials: Queue.credentials,
  });
  adopt({ stop: async () => intakeQueue.close() });
  const bucket = adopt(await startBucket(options.dataDir, queue, faultInjector));
  const s3 = { ...Bucket.client, endpoint: bucket.endpoint, region: Bucket.region, credentials: Bucket.credentials };
  const deps: Importer.Deps = {
    db: Db.open(options.table, options.dynamo, { paced: true }),
    bucket: Objects.open(BUCKET, s3),
    now: () => new Date(),
    waits: Due.LIMITS,
    log: options.log,
    maxBytes: options.maxBytes,
  };
  const clients = [deps.db.client, deps.bucket.client];
  adopt({ stop: async () => clients.forEach((client) => client.destroy()) });
  if (options.faults !== undefined) clients.forEach(Faults.install);
  if (options.limits) limit(deps.db.client, options.limits);

  const environments = createEnvironments(deps, options);
  adopt(environments);
  const workflow = adopt(startWorkflow(environments, faultInjector, options.chunks ?? CONCURRENCY));
  const startImport: Importer.StartWorkflow = async (name, payload) => {
    await workflow.startExecution(name, payload);
  };
  const publish: Parameters<typeof Importer.sweep>[1]["publish"] = async (request) => {
    await faultInjector.invoke(request, () => Importer.publish(deps, request));
  };
  const sweeper = adopt(Sweeper.start(deps, { workflow: startImport, publish }));
  pollUploads(queue, deps, startImport, faultInjector);
  // The last stop has ended running executions with the process.
  if (options.dataDir !== undefined) await resume(deps, startImport);
  return {
    deps,
    queue,
    links: () => Links.open(BUCKET, s3),
    intakeQueue,
    workflow,
    sweep: () => sweeper.sweep(),
    sweepTickets: () => sweeper.sweepTickets(),
    writeFeedFiles: () => sweeper.writeFeedFiles(),
    idle: async () => {
      await queue.idle();
      await workflow.idle();
    },
  };
}

function startBucket(dataDir: string | undefined, queue: Queue.Running, faultInjector: FaultInjector.FaultInjector) {
  return Bucket.start({
    ...(dataDir !== undefined && { dataDir: join(dataDir, "s3") }),
    buckets: [BUCKET],
    onCreated: (record) => {
      if (!record.s3.object.key.startsWith("uploads/")) return;
      const event = JSON.stringify({ Records: [record] });
      void queue.send(event);
      if (faultInjector.isDuplicated()) void queue.send(event);
    },
  });
}

function pollUploads(
  queue: Queue.Running,
  deps: Importer.Deps,
  startImport: Importer.StartWorkflow,
  faultInjector: FaultInjector.FaultInjector,
): void {
  const intake = Importer.intake(deps, startImport);
  const bodies = ({ Records }: Parameters<typeof intake>[0]) => Records.map(({ body }) => body);
  queue.poll((event) => faultInjector.invoke(bodies(event), () => intake(event)), {
    functionName: "intake",
    timeoutSeconds: 5,
    reportsFailures: true,
    concurrency: 2,
    onError: (error) => deps.log.error("Intake failed", { error: error as Error }),
  });
}

/** Gives each invocation that runs a client of its own, as in Lambda: each of them must find its pace. */
type Environments = { deps: Importer.Deps; run<T>(work: (deps: Importer.Deps) => Promise<T>): Promise<T> };

/** Without limits there is no pace to find, and all share one client. */
function createEnvironments(
  deps: Importer.Deps,
  { table, dynamo, limits }: Options,
): Environments & { stop(): Promise<void> } {
  const all: Importer.Deps[] = [];
  const free: Importer.Deps[] = [];
  const create = () => {
    const db = Db.open(table, dynamo, { paced: true });
    if (limits) limit(db.client, limits);
    const own = { ...deps, db };
    all.push(own);
    return own;
  };
  return {
    deps,
    run: async (work) => {
      if (!limits) return work(deps);
      const own = free.pop() ?? create();
      try {
        return await work(own);
      } finally {
        free.push(own);
      }
    },
    stop: async () => all.forEach(({ db }) => db.client.destroy()),
  };
}

function startWorkflow(
  environments: Environments,
  faultInjector: FaultInjector.FaultInjector,
  concurrency: number,
): Workflow.Running {
  const { deps } = environments;
  const names = { inspect: "inspect", reconcile: "reconcile", publish: "publish" };
  return Workflow.start({
    handler: Importer.workflow({ ...names, concurrency }),
    timeoutSeconds: TIMEOUT_SECONDS,
    functions: {
      inspect: (request: Parameters<typeof Importer.inspect>[1], clock) =>
        faultInjector.invoke(request, () => Importer.whileTimeLasts(clock, () => Importer.inspect(deps, request))),
      reconcile: (request: Parameters<typeof Importer.reconcile>[1], clock) =>
        faultInjector.invoke(request, () => environments.run((own) => Importer.reconcile(own, request, clock))),
      publish: (request: Parameters<typeof Importer.publish>[1], clock) =>
        faultInjector.invoke(request, () => Importer.whileTimeLasts(clock, () => Importer.publish(deps, request))),
    },
    log: (message, detail) => deps.log.info(message, detail),
    onEnded: Sweeper.revokeEnded(deps),
  });
}

/** The pause may have been longer than a turn lasts without a heartbeat: all get one before the first list looks. */
async function resume(deps: Importer.Deps, startImport: Importer.StartWorkflow): Promise<void> {
  const turns = await Turns.list(deps.db);
  const imports = await Imports.getMany(
    deps.db,
    turns.map((turn) => turn.import),
    { consistent: true },
  );
  for (const imported of imports.values()) await Turns.heartbeat(deps.db, imported, deps.now());
  for (const { id } of imports.values()) await startImport(id, { import: id });
}
