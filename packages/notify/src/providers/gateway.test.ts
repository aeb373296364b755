import type { Msisdn } from "@hamta/core";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { createServer as createTcp, type AddressInfo, type Server } from "node:net";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { createGateway } from "#providers/gateway";

const SMS = { id: "TicketFiled:8843538805", to: "989121234567" as Msisdn.Msisdn, text: "همتا: درخواست شما ثبت شد." };

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages?line=3`;
}

const http = (listener: RequestListener) => {
  const server = createServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return listen(server);
};

const sendTo = (url: string, timeoutMs?: number) =>
  createGateway({ url, key: "secret", ...(timeoutMs !== undefined && { timeoutMs }) }).send(SMS);

test("posts the SMS with the key, and the event's id for a gateway that recognises repeats", async () => {
  const requests: [string | undefined, string | undefined, IncomingHttpHeaders, unknown][] = [];
  const url = await http((request, response) => {
    void json(request)
      .then((body) => requests.push([request.method, request.url, request.headers, body]))
      .then(() => response.writeHead(202).end());
  });
  expect(await sendTo(url)).toEqual({ outcome: "SENT" });
  expect(requests).toEqual([
    [
      "POST",
      "/messages?line=3",
      expect.objectContaining({
        authorization: "Bearer secret",
        "content-type": "application/json",
        "idempotency-key": SMS.id,
        connection: "close",
      }),
      { id: SMS.id, to: "+989121234567", text: SMS.text },
    ],
  ]);
});

test.each([
  [200, "SENT"],
  [204, "SENT"],
  [400, "REFUSED"],
  [422, "REFUSED"],
  [401, "NOT_SENT"],
  [403, "NOT_SENT"],
  [404, "NOT_SENT"],
  [408, "NOT_SENT"],
  [429, "NOT_SENT"],
  [503, "NOT_SENT"],
  [500, "UNKNOWN"],
  [502, "UNKNOWN"],
  [504, "UNKNOWN"],
])("HTTP %i: %s", async (status, outcome) => {
  const url = await http((_, response) => response.writeHead(status).end());
  expect(await sendTo(url)).toMatchObject({ outcome });
});

test("waits as long as the gateway asks", async () => {
  const url = await http((_, response) => response.writeHead(429, { "retry-after": "90" }).end());
  expect(await sendTo(url)).toEqual({ outcome: "NOT_SENT", why: "HTTP 429", retryAfterSeconds: 90 });
});

test("follows no redirect: it may lead to an address inside of the network", async () => {
  let reached = false;
  const inside = await http((_, response) => {
    reached = true;
    response.writeHead(200).end();
  });
  for (const status of [301, 302, 307, 308]) {
    const url = await http((_, response) => response.writeHead(status, { location: inside }).end());
    expect(await sendTo(url)).toEqual({ outcome: "NOT_SENT", why: `HTTP ${status}` });
  }
  expect(reached).toBe(false);
});

test("a gateway that cannot be reached has not sent it", async () => {
  const server = createTcp();
  const url = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await sendTo(url)).toEqual({ outcome: "NOT_SENT", why: "ECONNREFUSED" });
  // No name ends in .invalid.
  expect(await sendTo("https://sms.invalid/")).toMatchObject({ outcome: "NOT_SENT" });
  // The server does not speak TLS.
  const plain = await listen(createTcp((socket) => socket.end("no")));
  expect(await sendTo(plain.replace("http:", "https:"))).toMatchObject({ outcome: "NOT_SENT" });
});

test("a gateway that breaks the connection or does not answer in time may have sent it", async () => {
  const broken = await http((request) => request.socket.destroy());
  expect(await sendTo(broken)).toEqual({ outcome: "UNKNOWN", why: "ECONNRESET" });
  const silent = await http(() => {});
  expect(await sendTo(silent, 200)).toEqual({ outcome: "UNKNOWN", why: "ABORT_ERR" });
});

test("does not read a body that never ends", async () => {
  const url = await http((_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x".repeat(65_536)), 1);
    response.once("close", () => clearInterval(timer));
  });
  expect(await sendTo(url)).toEqual({ outcome: "SENT" });
});

test("only HTTPS, but on this machine", () => {
  expect(() => createGateway({ url: "http://sms.example.org/", key: "secret" })).toThrow("HTTPS");
  expect(() => createGateway({ url: "http://10.0.0.1/", key: "secret" })).toThrow("HTTPS");
  expect(() => createGateway({ url: "https://sms.example.org/", key: "secret" })).not.toThrow();
});

test("a key that no header takes fails before anything is sent, and is not in the error", () => {
  const create = (key: string) => () => createGateway({ url: "https://sms.example.org/", key });
  expect(create("secret\n")).toThrow(expect.objectContaining({ message: expect.not.stringContaining("secret") }));
  expect(create("secret")).not.toThrow();
});
