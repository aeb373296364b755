import type { Context } from "aws-lambda";
import { randomUUID } from "node:crypto";

export const region = "us-east-1";
export const account = "000000000000";

export type Options = {
  /** In seconds: Lambda's default is 3, SST's 20, the maximum 900. */
  timeoutSeconds?: number;
  memoryMb?: number;
  /** Lambda keeps it when it retries an invocation. */
  requestId?: string;
};

/** The context argument of a handler. Its remaining time counts from now. */
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
    // The type still has these functions of older runtimes; Node 24 does not.
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
};

export const arn = (name: string): string => `arn:aws:lambda:${region}:${account}:function:${name}`;

export class TimedOut extends Error {
  override readonly name = "TimedOut";
}

/** Result of `run`. Throws {@link TimedOut} after the timeout; unlike in Lambda, the handler continues to run. */
export const withTimeout = async <T>(timeoutSeconds: number, requestId: string, run: () => Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const message = `${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
    timer = setTimeout(() => reject(new TimedOut(message)), timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([run(), timeout]);
  } finally {
    clearTimeout(timer);
  }
};
