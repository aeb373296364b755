import { Db } from "@hamta/store";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";

/** Connections to the table that are opened before the first request. */

async function refusingTable() {
  const connections: unknown[] = [];
  const server = createServer((request, response) => {
    // The client keeps a connection only if its request was read to the end.
    request.resume().on("end", () => response.writeHead(400).end("{}"));
  }).on("connection", (socket) => connections.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const db = Db.open("table", { endpoint: `http://127.0.0.1:${port}`, region: "local", credentials });
  onTestFinished(async () => {
    db.client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { db, connections };
}

test("a request finds the connections that were opened before, though opening them failed", async () => {
  const { db, connections } = await refusingTable();
  await Db.connect(db);
  expect(connections).toHaveLength(4);
  const reads = await Promise.allSettled([1, 2, 3, 4].map((n) => Db.get(db, { pk: String(n), sk: "1" })));
  expect(reads.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
  expect(connections).toHaveLength(4);
});
