import type { Logger } from "@aws-lambda-powertools/logger";
import { Msisdn } from "@hamta/core";
import { metrics } from "@hamta/store/metrics";
import type { Decrypt } from "#codes/decrypt";
import type { Limits } from "#codes/limits";
import type { Provider } from "#provider";

/** Cognito's custom SMS sender: sends a code by the stage's gateway, because AWS sends no SMS to Iran. */

export type Deps = {
  decrypt: Decrypt;
  limits: Limits;
  provider: Provider;
  now: () => Date;
  log: Pick<Logger, "info" | "warn" | "error">;
};

/** As much as is needed of it. `code`: encrypted, in base64. */
export type CodeEvent = {
  triggerSource: string;
  userName: string;
  request: { code: string | null; userAttributes: { phone_number?: string } };
};

/** One part each: 70 characters. */
export const TEXTS = {
  signIn: (code: string) => `کد ورود به همتا: ${code}\nHamta sign-in code`,
  other: (code: string) => `کد همتا: ${code}\nHamta code`,
};

const SIGN_IN = "CustomSMSSender_Authentication";

/**
 * Throws if the code was certainly not sent: Cognito calls the function asynchronously, and Lambda then calls it twice more
 * within three minutes, while a code is valid for five. A code is sent at any time, and to everybody, within the limits.
 *
 * If counting fails, the call fails and is tried again: who makes DynamoDB throttle the counters does not bypass the limits.
 */
export function handler({ decrypt, limits, provider, now, log }: Deps) {
  return async ({ triggerSource, userName, request }: CodeEvent, context: Context): Promise<void> => {
    const { code, userAttributes } = request;
    const to = Msisdn.parse(userAttributes.phone_number ?? "");
    if (!code || !to) {
      log.error("No code, or no number to send it to", { triggerSource, userName });
      return;
    }
    const at = now();
    const failed = (Outcome: string) => metrics({ Outcome }, { SmsFailed: [1, "Count"] }, at);
    const over = await limits.count(to, at);
    if (over) return log.warn("Code refused", { triggerSource, userName, ...failed(over) });
    const plain = await decrypt(code);
    const text = triggerSource === SIGN_IN ? TEXTS.signIn(plain) : TEXTS.other(plain);
    const result = await provider.send({ id: context.awsRequestId, to, text });
    if (result.outcome === "SENT") return log.info("Code sent", { triggerSource, userName });
    if (result.outcome === "NOT_SENT") {
      await limits.giveBack(to, at);
      throw new Error(`The code was not sent: ${result.why}`);
    }
    log.error("Code given up", { triggerSource, userName, why: result.why, ...failed(result.outcome) });
  };
}

type Context = { awsRequestId: string };
