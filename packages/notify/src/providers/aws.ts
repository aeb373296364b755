import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
  type PinpointSMSVoiceV2ClientConfig,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { Agent } from "node:https";
import type { Provider, Result } from "#provider";

/** AWS End User Messaging. It sends no SMS to Iran (docs/operations.md). */

/** `origin`: the phone number, the pool or the sender id that sends, by its ARN. */
export type Options = { origin: string; config?: PinpointSMSVoiceV2ClientConfig };

/** Of this SMS, whenever it is sent: the number is not valid, or has opted out at AWS. */
const REFUSED = new Set(["ValidationException", "ConflictException"]);
/** Answers by which AWS says that it did not take the SMS. */
const NOT_SENT = new Set([
  "AccessDeniedException",
  "ResourceNotFoundException",
  "ServiceQuotaExceededException",
  "ThrottlingException",
  "UnrecognizedClientException",
]);
/** Errors of a connection that never stood. */
const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

export function createAws({ origin, config = {} }: Options): Provider {
  const client = new PinpointSMSVoiceV2Client({
    // The SDK's own retries follow errors after which the SMS may have been sent.
    maxAttempts: 1,
    // A connection that is kept breaks while Lambda freezes the process.
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 5_000,
      throwOnRequestTimeout: true,
      httpsAgent: new Agent({ keepAlive: false }),
    },
    ...config,
  });
  return {
    async send({ to, text }) {
      try {
        await client.send(
          new SendTextMessageCommand({
            DestinationPhoneNumber: `+${to}`,
            OriginationIdentity: origin,
            MessageBody: text,
            MessageType: "TRANSACTIONAL",
          }),
        );
        return { outcome: "SENT" };
      } catch (error) {
        return resultOf(error as Error & { code?: string });
      }
    },
  };
}

function resultOf({ name, code = "" }: Error & { code?: string }): Result {
  const why = code || name;
  if (REFUSED.has(name)) return { outcome: "REFUSED", why };
  return { outcome: NOT_SENT.has(name) || NOT_CONNECTED.has(code) ? "NOT_SENT" : "UNKNOWN", why };
}
