import type { Context } from "aws-lambda";
import { randomUUID } from "node:crypto";

export const region = "us-east-1";
export const account = "000000000000";

export type Options = {
  /** Lambda's own default is 3, SST's 20; 900 at most. */
  timeoutSeconds?: number;
  memoryMb?: number;
  /** Kept when one invocation is retried, as Lambda keeps it. */
  requestId?: string;
};

/** The second argument of a handler, as Lambda gives it; the clock starts now. */
export const context = (name: string, options: Options = {}): Context => {
  const { timeoutSeconds = 20, memoryMb = 1024, requestId = randomUUID() } = options;
  const deadline = Date.now() + timeoutSeconds * 1000;
  return {
    functionName: name,
    functionVersion: "$LATEST",
    invokedFunctionArn: arn(name),
    memoryLimitInMB: String(memoryMb),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: `${new Date().toISOString().slice(0, 10).replaceAll("-", "/")}/[$LATEST]local`,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    // Of older Node runtimes; present in the type, gone from Node 24.
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
};

export const arn = (name: string): string => `arn:aws:lambda:${region}:${account}:function:${name}`;

export class TimedOut extends Error {
  override readonly name = "TimedOut";
}

/**
 * What `run` gives, or {@link TimedOut} after as long as Lambda would wait.
 * Unlike Lambda, which ends the process, the handler itself runs on.
 */
export const within = async <T>(timeoutSeconds: number, requestId: string, run: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
    timer = setTimeout(() => reject(new TimedOut(message)), timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
};
