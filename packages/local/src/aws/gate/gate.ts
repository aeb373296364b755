import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as Policy from "#aws/iam/policy";
import * as DynamoCalls from "#aws/iam/dynamodb-calls";
import * as S3Calls from "#aws/iam/s3-calls";
import * as ServiceCalls from "#aws/iam/service-calls";
import type { Call } from "#aws/iam/call";
import * as Credential from "#aws/gate/credential";
import * as Forward from "#aws/gate/forward";
import { refusal } from "#aws/gate/refusal";

/**
 * Stands before the engines as AWS does: knows who asks by the access key, and refuses what the policies of the role and
 * of the resource do not allow. It does not check signatures.
 */

export type Service = "dynamodb" | "s3" | "sqs" | "events" | "lambda" | "cognito-idp";

/** A role, with the policies that it has. */
export type Caller = { role: string; arn: string; policies: readonly Policy.Policy[] };

export type Denial = { role: string; action: string; resource: string };

export type Options = {
  /** Endpoint of each service. Those that call back are added once they have started. */
  engines: Map<Service, string>;
  /** By access key. */
  callers: ReadonlyMap<string, Caller>;
  tables: DynamoCalls.Tables;
  arn: ServiceCalls.Arn;
  /** Policy of a bucket or a queue. */
  policiesOf: (resource: string) => readonly Policy.Policy[];
  onDenied: (denial: Denial) => void;
  /** A request that the gate does not understand, which it refuses. */
  onUnknown: (error: Error) => void;
};

export type Running = {
  readonly endpoint: string;
  /** Null if the role may. */
  check(caller: Caller, calls: readonly Call[]): Denial | null;
  stop(): Promise<void>;
};

export async function start(options: Options): Promise<Running> {
  const server = createServer((request, response) => {
    handle(options, request, response).catch((error: unknown) => {
      if (error instanceof Forward.Broken) return response.destroy();
      options.onUnknown(error as Error);
      return answer(response, refusal("dynamodb", "UnknownOperationException", (error as Error).message));
    });
  });
  server.keepAliveTimeout = 600_000;
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    check: (caller, calls) => check(options, caller, calls),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function handle(options: Options, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://gate");
  const form = Credential.isForm(request) ? await Credential.readForm(request) : null;
  const credential = form ? form.credential : Credential.credentialOf(request, url);
  // A browser asks S3 before it sends a form.
  if (request.method === "OPTIONS") return Forward.send(endpointOf(options, "s3"), request, response, {});

  const service = (credential?.service ?? "s3") as Service;
  const caller = options.callers.get(credential?.key ?? "");
  if (!credential || !caller) {
    return answer(response, refusal(service, "UnrecognizedClientException", "The access key is not of this stage"));
  }
  const endpoint = endpointOf(options, service);
  if (service === "s3") {
    const asked = { method: request.method ?? "", url, headers: request.headers };
    const denial = check(options, caller, S3Calls.calls(asked, form?.key));
    if (denial) return deny(options, response, service, denial);
    const mayList = check(options, caller, [S3Calls.listCall(asked)]) === null;
    return Forward.send(endpoint, request, response, {
      ...(form && { body: form.body }),
      key: credential.key,
      ...(!mayList && { missing: refusal("s3", "AccessDeniedException", "Access Denied") }),
    });
  }
  const body = await Forward.read(request);
  const denial = check(options, caller, callsOf(options, service, request, url, body));
  return denial
    ? deny(options, response, service, denial)
    : Forward.send(endpoint, request, response, { body, caller: caller.arn });
}

function callsOf(
  { tables, arn }: Options,
  service: Exclude<Service, "s3">,
  { headers, method = "" }: IncomingMessage,
  url: URL,
  body: Buffer,
): Call[] {
  if (service === "lambda") return ServiceCalls.lambdaCalls(arn, method, url);
  const [api = "", operation = ""] = String(headers["x-amz-target"]).split(".");
  if (api.startsWith("DynamoDBStreams")) return DynamoCalls.streamCalls(tables, operation);
  const input = JSON.parse(body.toString()) as object;
  if (service === "dynamodb") return DynamoCalls.calls(tables, operation, input);
  return ServiceCalls.CALLS[service](arn, operation, input);
}

function check({ policiesOf }: Options, { role, arn, policies }: Caller, calls: readonly Call[]): Denial | null {
  const principal = { kind: "AWS", id: arn } as const;
  const denied = calls.find(
    (call) => Policy.decide([...policies, ...policiesOf(call.resource)], { ...call, principal }) !== "ALLOW",
  );
  return denied ? { role, action: denied.action, resource: denied.resource } : null;
}

function endpointOf({ engines }: Options, service: Service): string {
  const endpoint = engines.get(service);
  if (!endpoint) throw new Error(`There is no ${service} on this machine`);
  return endpoint;
}

/** As AWS words it. */
export const toText = ({ role, action, resource }: Denial) =>
  `${role} is not authorized to perform: ${action} on resource: ${resource}`;

function deny({ onDenied }: Options, response: ServerResponse, service: string, denial: Denial): void {
  onDenied(denial);
  answer(response, refusal(service, "AccessDeniedException", `User: ${toText(denial)}`));
}

function answer(response: ServerResponse, { status, headers, body }: ReturnType<typeof refusal>): void {
  response.writeHead(status, headers);
  response.end(body);
}
