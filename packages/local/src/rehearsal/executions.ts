import type * as Gate from "#aws/gate/gate";
import { toText } from "#aws/gate/gate";
import * as Durable from "#aws/lambda/durable/executions";
import * as Api from "#aws/lambda/api";
import type { Function } from "#aws/lambda/functions";
import * as FunctionsOfStage from "#rehearsal/functions";
import { nameIn, type Resource } from "#rehearsal/graph";
import type { Event } from "#rehearsal/rules";

/** The durable functions of a stage: what they invoke, and what becomes of their executions. */

export type Deployed = {
  fn: Function;
  resource: Resource;
  caller: Gate.Caller;
  executions: Durable.Executions | undefined;
};

export type Options = {
  gate: Gate.Running;
  onRefused: (text: string) => void;
  /** On the account's default bus. */
  publish: (event: Event) => void;
  sendAs: (caller: Gate.Caller, queue: string, body: string) => Promise<void>;
  onError: (error: unknown) => void;
};

/** Gives each durable function its executions. */
export function start(deployed: Deployed[], options: Options): void {
  for (const one of deployed) {
    const { durableConfig } = FunctionsOfStage.inputs(one.resource);
    if (durableConfig) one.executions = create(deployed, one, durableConfig.executionTimeout, options);
  }
}

function create(all: Deployed[], { fn, resource, caller }: Deployed, executionSeconds: number, options: Options) {
  const { gate, onRefused, publish, sendAs, onError } = options;
  const { deadLetterConfig } = FunctionsOfStage.inputs(resource);
  const functionArn = String(resource.outputs["qualifiedArn"]);
  return Durable.create({
    functionArn,
    executionSeconds,
    invoke: async (event) => {
      const outcome = await fn.invoke(event, nameIn(functionArn));
      if (!outcome.ok) onError(new Error(`${fn.name}: ${outcome.payload}`));
      return outcome;
    },
    call: async (name, payload) => {
      const denial = gate.check(caller, [{ action: "lambda:InvokeFunction", resource: name, context: {} }]);
      if (denial) {
        onRefused(toText(denial));
        throw new Durable.Refused("AccessDeniedException", toText(denial));
      }
      const { fn, qualifier } = Api.resolve(toApi(all), name);
      const outcome = await fn.invoke(payload, qualifier);
      if (!outcome.ok) onError(new Error(`${fn.name}: ${outcome.payload}`));
      return outcome;
    },
    onEnded: ({ arn, name, payload, status, startedAt }) => {
      publish({
        source: "aws.lambda",
        "detail-type": "Durable Execution Status Change",
        detail: {
          durableExecutionArn: arn,
          durableExecutionName: name,
          functionArn,
          status,
          startTimestamp: startedAt.toISOString(),
          endTimestamp: new Date().toISOString(),
        },
      });
      if (status !== "SUCCEEDED" && deadLetterConfig)
        sendAs(caller, nameIn(deadLetterConfig.targetArn), payload).catch(onError);
    },
  });
}

const toApi = (all: readonly Deployed[]): Api.Deployed[] =>
  all.map(({ fn, executions }) => ({ fn, ...(executions && { executions }) }));
