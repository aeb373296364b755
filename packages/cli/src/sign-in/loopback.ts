import { createServer, Server, type ServerResponse } from "node:http";
import type { Context } from "#frame/app";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { addressOf, PORTS } from "#sign-in/addresses";
import { errors } from "#texts/errors";
import { signInWords } from "#texts/sign-in";

/** Receives the browser after its sign-in, on this machine alone. */

export type Loopback = {
  readonly redirect: string;
  /** The code of the answer to the request with this state. @throws Failure if the sign-in page refused */
  code(state: string): Promise<string>;
  close(): void;
};

/** @throws Failure if other programs use all ports */
export async function listen(context: Pick<Context, "language">): Promise<Loopback> {
  for (const port of PORTS) {
    const servers = await serve(port);
    if (servers) return loopback(servers, addressOf(port), context);
  }
  throw new Failure(EXIT.SIGN_IN, "NO_PORT", errors.noPort[context.language](PORTS.join(", ")));
}

function loopback(servers: Server[], redirect: string, { language }: Pick<Context, "language">): Loopback {
  return {
    redirect,
    code: (state) =>
      new Promise((resolve, reject) => {
        for (const server of servers)
          server.on("request", ({ method, url }, response) => {
            const answer = method === "GET" ? read(new URL(url ?? "/", redirect).href, state) : null;
            const words = answer === null ? "refused" : "code" in answer ? "done" : "failed";
            send(response, answer === null ? 404 : 200, signInWords.page[words][language], language);
            if (answer === null) return;
            if ("code" in answer) resolve(answer.code);
            else reject(failure(answer.error, language));
          });
      }),
    close: () => {
      for (const server of servers) {
        server.close();
        // Until the page of the sign-in has arrived; a browser keeps its connection open.
        server.closeIdleConnections();
      }
    },
  };
}

/**
 * Of the address that the browser was sent to, also as a person copied it. Null if it does not answer this sign-in: any
 * page can send the browser here, so that it must not end the sign-in either.
 */
export function read(address: string, state: string): { code: string } | { error: string } | null {
  if (!URL.canParse(address)) return null;
  const { searchParams } = new URL(address);
  if (searchParams.get("state") !== state) return null;
  const code = searchParams.get("code");
  return code ? { code } : { error: searchParams.get("error") ?? "" };
}

export function failure(error: string, language: Context["language"]): Failure {
  const message = `${errors.signInFailed[language]} ${error}`.trim();
  return new Failure(EXIT.SIGN_IN, "SIGN_IN_FAILED", message, { action: errors.signInAgain[language] });
}

/** A browser asks for `localhost` by IPv6 or by IPv4: null if another program has one of the two. */
async function serve(port: number): Promise<Server[] | null> {
  const servers = await Promise.all(["127.0.0.1", "::1"].map((host) => start(port, host)));
  const started = servers.filter((server) => server instanceof Server);
  if (!servers.includes("EADDRINUSE") && started.length > 0) return started;
  for (const server of started) server.close();
  return null;
}

/** The code of its error if it does not start: a machine may have one of the two protocols alone. */
function start(port: number, host: string): Promise<Server | string> {
  const server = createServer({ keepAlive: false });
  return new Promise((resolve) => {
    server.once("error", ({ code = "" }: NodeJS.ErrnoException) => resolve(code));
    server.listen({ port, host }, () => resolve(server));
  });
}

function send(response: ServerResponse, status: number, text: string, language: Context["language"]): void {
  const direction = language === "fa" ? "rtl" : "ltr";
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "referrer-policy": "no-referrer",
    connection: "close",
  });
  const style = "font: 1.2rem/1.8 sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem";
  response.end(
    `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>hamta</title>` +
      `<meta name="viewport" content="width=device-width"><body style="${style}"><p>${text}</p></body></html>`,
  );
}
