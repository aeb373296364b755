/**
 * What Lambda runs in a sandbox for Node 24: loads the handler, asks the Runtime API for invocations one after another,
 * and posts what becomes of each. Plain JavaScript, because Node's TypeScript would cost each process 40 MB.
 */
import { Agent, request } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const variables = process.env;
const [module = "", name = ""] = (variables["_HANDLER"] ?? "").split(".");
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

// The parent holds the other end: a sandbox ends with it, however it ends.
process.stdin.on("close", () => process.exit(0)).resume();

process.on("uncaughtException", (error) => void fail("Runtime.UncaughtException", error, 129));
process.on("unhandledRejection", (error) => void fail("Runtime.UnhandledPromiseRejection", error, 128));

let running = null;

const handler = await load().catch(async (error) => {
  await post("init/error", toError(error, error.errorType));
  process.exit(1);
});

for (;;) {
  const { headers, body } = await call("GET", "invocation/next");
  running = headers["lambda-runtime-aws-request-id"];
  variables["_X_AMZN_TRACE_ID"] = headers["lambda-runtime-trace-id"];
  try {
    const result = await handler(JSON.parse(body), contextOf(headers));
    await post(`invocation/${running}/response`, JSON.stringify(result === undefined ? null : result));
  } catch (error) {
    await post(`invocation/${running}/error`, toError(error));
  }
  running = null;
}

async function load() {
  const file = pathToFileURL(join(variables.LAMBDA_TASK_ROOT ?? ".", `${module}.mjs`)).href;
  const found = (await import(file))[name];
  if (typeof found !== "function")
    throw Object.assign(new Error(`${module}.${name} is undefined or not exported`), {
      errorType: "Runtime.HandlerNotFound",
    });
  if (found.length >= 3)
    throw Object.assign(new Error("Node 24 does not support callback-based handlers"), {
      errorType: "Runtime.CallbackHandlerDeprecated",
    });
  return found;
}

function contextOf(headers) {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: variables.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: variables.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: variables.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: variables.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: variables.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

async function fail(type, error, code) {
  await post(running === null ? "init/error" : `invocation/${running}/error`, toError(error, type));
  process.exit(code);
}

function toError(error, type) {
  const isError = error instanceof Error;
  return JSON.stringify({
    errorType: type ?? (isError ? error.name : typeof error),
    errorMessage: isError ? error.message : String(error),
    trace: isError ? (error.stack ?? "").split("\n") : [],
  });
}

function post(path, body) {
  return call("POST", path, body);
}

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const url = `http://${variables.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/${path}`;
    const sent = request(url, { method, agent, headers: { "content-type": "application/json" } }, (response) => {
      const pieces = [];
      response.on("data", (piece) => pieces.push(piece));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(pieces).toString() }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
