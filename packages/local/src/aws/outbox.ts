import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** Every SMS of this machine: a gateway over HTTP that sends nothing and keeps all, and the codes of the sign-in. */

export type Sms = { to: string; text: string };

/** The gateway's status code for an SMS, instead of 202; "BROKEN": it takes the SMS and breaks the connection. */
export type Answer = (sms: Sms) => number | "BROKEN" | null;

export type Options = {
  /** The key that a request must have. */
  key: string;
  onSms?: (sms: Sms) => void;
  answer?: Answer;
};

export type Running = {
  /** Address of the gateway. */
  readonly url: string;
  readonly key: string;
  add(sms: Sms): void;
  /** Texts to a number, oldest first. */
  to(msisdn: string): string[];
  stop(): Promise<void>;
};

export async function start({ key, onSms, answer }: Options): Promise<Running> {
  const all: Sms[] = [];
  const add = (sms: Sms) => {
    all.push(sms);
    onSms?.(sms);
  };
  const take = async (request: IncomingMessage): Promise<number | "BROKEN"> => {
    if (request.headers.authorization !== `Bearer ${key}`) return 401;
    const { to, text } = (await json(request)) as Sms;
    if (!/^\+\d+$/.test(to) || typeof text !== "string") return 400;
    const sms = { to: to.slice(1), text };
    const status = answer?.(sms) ?? 202;
    if (status === "BROKEN" || status === 202) add(sms);
    return status;
  };
  const server = createServer((request, response) => {
    void take(request).then((status) =>
      status === "BROKEN" ? request.socket.destroy() : response.writeHead(status).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    key,
    add,
    to: (msisdn) => all.filter(({ to }) => to === msisdn).map(({ text }) => text),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The message of a sign-in: `smsAuthenticationMessage` of infra/users.ts. */
export const codeText = (code: string) => `کد ورود به همتا: ${code}\nHamta sign-in code`;
