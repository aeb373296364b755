import { request as openPlain, validateHeaderValue, type IncomingMessage } from "node:http";
import { request as openSecure } from "node:https";
import type { Provider, Result, Sms } from "#provider";

/**
 * A gateway of SMS over HTTP: `POST {"id", "to": "+98912…", "text"}` with the key as a bearer token. 2xx: it took the SMS.
 * It answers 429 or 503 if it did not, and may say when to try again.
 */

export type Options = { url: string; key: string; timeoutMs?: number };

/** Ten messages of a batch then take 50 s at most, within the function's time. */
const TIMEOUT_MS = 5_000;

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

export function createGateway({ url, key, timeoutMs = TIMEOUT_MS }: Options): Provider {
  const address = new URL(url);
  if (address.protocol !== "https:" && !LOOPBACK.has(address.hostname))
    throw new Error("The SMS gateway must be reached by HTTPS: its key and people's numbers would be readable");
  // With a key that no header takes, such as one with a line break, each SMS would fail after its event is claimed.
  validateHeaderValue("authorization", authorizationOf(key));
  return {
    async send(sms) {
      const { isConnected, answer } = post(address, key, timeoutMs, sms);
      try {
        return resultOf(await answer);
      } catch (error) {
        // The request is written once the connection stands.
        const why = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
        return { outcome: isConnected() ? "UNKNOWN" : "NOT_SENT", why };
      }
    },
  };
}

const authorizationOf = (key: string) => `Bearer ${key}`;

function post(address: URL, key: string, timeoutMs: number, { id, to, text }: Sms) {
  const isSecure = address.protocol === "https:";
  const body = JSON.stringify({ id, to: `+${to}`, text });
  const sent = (isSecure ? openSecure : openPlain)(address, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      authorization: authorizationOf(key),
      "idempotency-key": id,
    },
    // A connection that is kept breaks while Lambda freezes the process; nobody would know then whether the SMS was sent.
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
  });
  let isConnected = false;
  sent.once("socket", (socket) => socket.once(isSecure ? "secureConnect" : "connect", () => (isConnected = true)));
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  sent.end(body);
  return { isConnected: () => isConnected, answer };
}

function resultOf(answer: IncomingMessage): Result {
  const { statusCode: status = 0, headers } = answer;
  // Its body says nothing that is needed, and may have any length.
  answer.destroy();
  const why = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { outcome: "SENT" };
  if (status === 429 || status === 503) {
    const seconds = Number(headers["retry-after"]);
    return { outcome: "NOT_SENT", why, ...(seconds > 0 && { retryAfterSeconds: seconds }) };
  }
  if (status >= 500) return { outcome: "UNKNOWN", why };
  // Wrong for every SMS: the key, the address, or a redirect, which is never followed: it could lead into a network of ours.
  if (status < 400 || [401, 402, 403, 404, 405, 408].includes(status)) return { outcome: "NOT_SENT", why };
  return { outcome: "REFUSED", why };
}
