import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import * as Forward from "#aws/gate/forward";
import {
  cancellation,
  intercept,
  operationOf,
  readWhole,
  refusal,
  sendPart,
  textOf,
  type Answer,
  type Request,
  type Send,
} from "#aws/exchange";
import type { Call, Limits } from "#aws/dynamodb/limits";

/** DynamoDB Local with the limits of a table in AWS, as AWS answers them. */

/** For one client of this process. */
export function limit(client: { config: object }, limits: Limits): void {
  intercept(client, (request, send) => answerWithin(limits, request, send));
}

/** For every client of the endpoint that is returned. */
export async function serve(endpoint: string, limits: Limits): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    handle(endpoint, limits, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 600_000;
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

async function handle(
  endpoint: string,
  limits: Limits,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request: Request = {
    method: incoming.method ?? "POST",
    path: incoming.url ?? "/",
    headers: incoming.headers as Record<string, string>,
    body: await Forward.read(incoming),
  };
  const { response } = await answerWithin(limits, request, (changed = request) => Forward.ask(endpoint, changed));
  outgoing.writeHead(response.statusCode, response.headers);
  await pipeline(response.body, outgoing);
}

async function answerWithin(limits: Limits, request: Request, send: Send): Promise<Answer> {
  const operation = operationOf(request);
  if (operation === null || !LIMITED.test(operation)) return send();
  const input = JSON.parse(textOf(request.body)) as Call["input"];
  const admission = limits.admit({ operation, input });
  await limits.delay(operation);
  switch (admission.kind) {
    case "REFUSED":
      return refusal("ThrottlingException", {
        message: `Throughput exceeds the current capacity: ${admission.resource}`,
      });
    case "CANCELLED":
      return cancellation(admission.reasons);
    case "PARTIAL": {
      const answer = await sendPart(request, send, admission.sent, admission.unprocessed);
      admission.answered(0);
      return answer;
    }
    case "SENT": {
      const answer = await readWhole(send);
      if (answer.response.statusCode === 200)
        admission.answered(Number(answer.response.headers["content-length"] ?? 0));
      return answer;
    }
  }
}

const LIMITED = /^(GetItem|BatchGetItem|Query|Scan|PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)$/;
