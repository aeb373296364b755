import { basename, dirname } from "node:path";
import * as Functions from "#aws/lambda/functions";
import { inputsOf, ofType, type Graph, type Resource } from "#rehearsal/graph";
import { keysOf } from "#rehearsal/roles";

/** The functions of a stage, each with its production bundle. */

export type Inputs = {
  name: string;
  handler: string;
  role: string;
  timeout: number;
  memorySize: number;
  publish: boolean;
  environment: { variables: Record<string, string> };
  reservedConcurrentExecutions?: number;
  durableConfig?: { executionTimeout: number };
  deadLetterConfig?: { targetArn: string };
};

const OBEYED = [
  "name",
  "handler",
  "role",
  "timeout",
  "memorySize",
  "publish",
  "environment",
  "reservedConcurrentExecutions",
  "durableConfig",
  "deadLetterConfig",
  "runtime",
];
const IGNORED = [
  "architectures",
  "description",
  "ephemeralStorage",
  "loggingConfig",
  "packageType",
  "s3Bucket",
  "s3Key",
];

/** Lambda's limit of an account, shared by all functions that reserve nothing. */
const ACCOUNT_CONCURRENCY = 1_000;

export type Place = {
  region: string;
  /** Where every call of the SDK goes. */
  endpoint: string;
  /** Addresses of AWS in variables, and what they are here. */
  addresses: readonly (readonly [string, string])[];
  /** Variables that have another value here. */
  overrides: Readonly<Record<string, string>>;
  onLine: (name: string, line: string) => void;
};

export const inputs = (fn: Resource) => inputsOf<Inputs>(fn, OBEYED, IGNORED);

export function create(graph: Graph, fn: Resource, place: Place): Functions.Function {
  const { name, handler, role, timeout, memorySize, publish, environment, reservedConcurrentExecutions } = inputs(fn);
  const { accessKeyId, secretAccessKey, sessionToken } = keysOf(role);
  return Functions.create({
    name,
    arn: String(fn.outputs["arn"]),
    version: publish ? String(fn.outputs["version"]) : null,
    folder: folderOf(graph, fn),
    handler,
    timeoutSeconds: timeout,
    memoryMb: memorySize,
    concurrency: reservedConcurrentExecutions ?? ACCOUNT_CONCURRENCY - reserved(graph),
    environment: {
      ...Object.fromEntries(
        Object.entries(environment.variables).map(([key, value]) => [
          key,
          place.overrides[key] ?? localised(place, `${name}'s ${key}`, value),
        ]),
      ),
      AWS_REGION: place.region,
      AWS_DEFAULT_REGION: place.region,
      AWS_ENDPOINT_URL: place.endpoint,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    },
    onLine: (line) => place.onLine(name, line),
  });
}

/** The CLI builds each function into a folder with the name of its component. */
function folderOf({ bundles }: Graph, { name }: Resource): string {
  const bundle = Object.values(bundles).find(({ file }) => `${basename(dirname(file))}Function` === name);
  if (!bundle) throw new Error(`${name} has no bundle`);
  return dirname(bundle.file);
}

const reserved = (graph: Graph) =>
  ofType(graph, "aws:lambda/function:Function").reduce(
    (sum, { inputs }) => sum + ((inputs["reservedConcurrentExecutions"] as number | undefined) ?? 0),
    0,
  );

/** Throws if an address of AWS remains: the function would call AWS itself. */
function localised({ addresses }: Place, what: string, value: string): string {
  const local = addresses.reduce((text, [address, here]) => text.replaceAll(address, here), value);
  if (local.includes("amazonaws.com")) throw new Error(`${what} is ${value}, which is not on this machine`);
  return local;
}
