import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Lambda's Runtime API for one sandbox: gives its process one invocation after another, and takes the results. */

export type Invocation = { requestId: string; payload: string; functionArn: string; deadline: number };

export type Posted =
  { kind: "ready" } | { kind: "init error" | "error"; body: string } | { kind: "response"; body: string };

export type Running = {
  /** Host and port, as in AWS_LAMBDA_RUNTIME_API. */
  readonly address: string;
  /** The process gets it as soon as it asks for the next one. */
  give(invocation: Invocation): void;
  stop(): void;
};

const ROOT = "/2018-06-01/runtime";

/** `onPosted` is called with each thing that the process says; "ready" each time it asks for an invocation. */
export async function start(onPosted: (posted: Posted) => void): Promise<Running> {
  let asking: ServerResponse | null = null;
  let waiting: Invocation | null = null;
  const give = () => {
    if (!asking || !waiting) return;
    const { requestId, payload, functionArn, deadline } = waiting;
    asking.writeHead(200, {
      "content-type": "application/json",
      "lambda-runtime-aws-request-id": requestId,
      "lambda-runtime-deadline-ms": String(deadline),
      "lambda-runtime-invoked-function-arn": functionArn,
      "lambda-runtime-trace-id": `Root=1-${seconds()}-${randomBytes(12).toString("hex")};Sampled=0`,
    });
    asking.end(payload);
    asking = waiting = null;
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").slice(ROOT.length);
    if (path === "/invocation/next") {
      asking = response;
      give();
      return onPosted({ kind: "ready" });
    }
    void readBody(request).then((body) => {
      response.writeHead(202).end();
      const kind = path === "/init/error" ? "init error" : path.endsWith("/response") ? "response" : "error";
      return onPosted({ kind, body });
    });
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    give: (invocation) => {
      waiting = invocation;
      give();
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const seconds = () => Math.floor(Date.now() / 1000).toString(16);

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
