import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Refused, type Executions } from "#aws/lambda/durable/executions";
import { toJson, type Update } from "#aws/lambda/durable/operation";
import { NotFound, Throttled, type Function } from "#aws/lambda/functions";

/**
 * Lambda's API over HTTP, as far as functions and people of ops call it: Invoke, GetFunctionConfiguration, and the two
 * calls of a durable execution.
 */

/** A function, and its executions if it is durable. */
export type Deployed = { fn: Function; executions?: Executions };

export type Running = { readonly endpoint: string; stop(): Promise<void> };

export async function serve(deployed: readonly Deployed[]): Promise<Running> {
  const server = createServer((request, response) => {
    handle(deployed, request, response).catch((error: Error) => refuse(response, error));
  });
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(deployed: readonly Deployed[], request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://lambda");
  const [, , kind, id = "", operation = ""] = pathname.split("/");
  const name = decodeURIComponent(id);
  const body = await readBody(request);
  const answer = (status: number, text: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(text);
  };
  if (kind === "durable-executions") {
    const executions = deployed.flatMap(({ executions }) => executions ?? []).at(0);
    if (!executions) throw new NotFound(`There is no execution ${name}`);
    if (operation === "state") return answer(200, toJson(executions.state(name, searchParams.get("Marker") ?? "0")));
    const { CheckpointToken, Updates = [] } = JSON.parse(body) as { CheckpointToken: string; Updates?: Update[] };
    return answer(200, toJson(executions.checkpoint(name, CheckpointToken, Updates)));
  }
  const { fn, executions, qualifier } = resolve(deployed, name, searchParams.get("Qualifier") ?? undefined);
  if (operation === "configuration") {
    const { name: FunctionName, arn: FunctionArn, environment: Variables } = fn;
    return answer(200, JSON.stringify({ FunctionName, FunctionArn, Environment: { Variables } }));
  }
  const type = request.headers["x-amz-invocation-type"];
  if (type === "DryRun") return answer(204, "");
  const isEvent = type === "Event";
  if (executions) {
    const started = request.headers["x-amz-durable-execution-name"];
    if (!isEvent || typeof started !== "string" || qualifier === undefined)
      throw new Refused(
        "InvalidParameterValueException",
        `${name}: a durable function is started here by name, as an event, in a version`,
      );
    const { arn } = executions.start(started, body);
    return answer(202, "", { "x-amz-durable-execution-arn": arn });
  }
  if (isEvent) {
    fn.invokeAsync(body);
    return answer(202, "");
  }
  const { ok, payload } = await fn.invoke(body, qualifier);
  answer(200, payload, ok ? {} : { "x-amz-function-error": "Unhandled" });
}

/** By name, name and version, or ARN with or without a version. */
export function resolve(deployed: readonly Deployed[], name: string, asked?: string) {
  const [fn = "", version] = name.startsWith("arn:") ? name.split(":").slice(6) : name.split(":");
  const found = deployed.find((one) => one.fn.name === fn);
  if (!found) throw new NotFound(`Function not found: ${name}`);
  return { ...found, qualifier: asked ?? version };
}

function refuse(response: ServerResponse, error: Error): void {
  const status = error instanceof Throttled ? 429 : error instanceof NotFound ? 404 : 400;
  const type = error instanceof RangeError ? "InvalidParameterValueException" : error.name;
  response.writeHead(status, { "content-type": "application/json", "x-amzn-errortype": type });
  response.end(JSON.stringify({ Type: "User", message: error.message }));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
