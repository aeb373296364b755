import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/**
 * A port that was free a moment ago, on every address: a server that cannot be told its address takes them all.
 * Another process may take it first, so a caller that fails to bind asks again.
 */
export const free = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** This port of 127.0.0.1 if it is free, and any free one if not. */
export const preferred = (port: number): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(free()));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(port)));
  });
