import { setTimeout as delay } from "node:timers/promises";
import * as Sandbox from "#aws/lambda/runtime/sandbox";

/** A deployed function: as many sandboxes as are needed at once, up to its concurrency. */

export type Definition = Omit<Sandbox.Definition, "environment" | "onLine"> & {
  name: string;
  arn: string;
  /** The published version that a qualified ARN names; null if only `$LATEST` exists. */
  version: string | null;
  environment: Readonly<Record<string, string>>;
  /** Sandboxes at once. */
  concurrency: number;
  onLine: (line: string) => void;
};

export type Function = Definition & {
  /** Throws {@link Throttled} if all sandboxes are busy. */
  invoke(payload: string, qualifier?: string): Promise<Sandbox.Outcome>;
  /** Queues the event: tries three times if the function fails, and for as long as it is throttled. */
  invokeAsync(payload: string): void;
  stop(): void;
};

export class Throttled extends Error {
  override readonly name = "TooManyRequestsException";
}

/** The version or alias is not there. */
export class NotFound extends Error {
  override readonly name = "ResourceNotFoundException";
}

/** The rehearsal has ended; an event that waits for its next try is dropped. */
class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Waits before the second and the third try of an event. */
const RETRY_MS = [60_000, 120_000];
const THROTTLED_MS = 1_000;

export function create(definition: Definition): Function {
  const { name, arn, version, concurrency } = definition;
  const free = new Map<string, Sandbox.Sandbox[]>();
  const all = new Set<Sandbox.Sandbox>();
  const state = { busy: 0, isStopped: false };

  const take = async (of: string): Promise<Sandbox.Sandbox> => {
    const idle = free.get(of) ?? [];
    for (let sandbox = idle.pop(); sandbox; sandbox = idle.pop()) if (sandbox.isAlive()) return sandbox;
    const sandbox = await Sandbox.start({ ...definition, environment: environmentOf(definition, of) });
    all.add(sandbox);
    return sandbox;
  };

  const invoke = async (payload: string, qualifier?: string): Promise<Sandbox.Outcome> => {
    if (qualifier !== undefined && qualifier !== "$LATEST" && qualifier !== version)
      throw new NotFound(`Function not found: ${arn}:${qualifier}`);
    if (state.isStopped) throw new Stopped(`${name} is stopped`);
    if (state.busy >= concurrency) throw new Throttled(`Rate Exceeded: ${name} has a concurrency of ${concurrency}`);
    state.busy += 1;
    const of = qualifier ?? "$LATEST";
    try {
      const sandbox = await take(of);
      const outcome = await sandbox.invoke(payload, qualifier === undefined ? arn : `${arn}:${qualifier}`);
      if (sandbox.isAlive()) free.set(of, [...(free.get(of) ?? []), sandbox]);
      else all.delete(sandbox);
      return outcome;
    } finally {
      state.busy -= 1;
    }
  };

  const invokeUnthrottled = async (payload: string): Promise<boolean> => {
    for (;;) {
      try {
        return (await invoke(payload)).ok;
      } catch (error) {
        if (!(error instanceof Throttled)) throw error;
        await delay(THROTTLED_MS, undefined, { ref: false });
      }
    }
  };

  const deliver = async (payload: string): Promise<void> => {
    for (const wait of RETRY_MS) {
      if (await invokeUnthrottled(payload)) return;
      await delay(wait, undefined, { ref: false });
    }
    await invokeUnthrottled(payload);
  };

  return {
    ...definition,
    invoke,
    invokeAsync: (payload) => void deliver(payload).catch(() => {}),
    stop: () => {
      state.isStopped = true;
      for (const sandbox of all) sandbox.stop();
    },
  };
}

/** The function's own variables and those that Lambda adds. */
function environmentOf({ name, environment, memoryMb }: Definition, version: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    ...environment,
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: version,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: `rehearsal/[${version}]`,
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  };
}
