import { createServer } from "vite";

/**
 * `node dev.ts PORT API`: the panel as it is written, each change shown at once. It asks the system on this machine, at
 * port API, for GraphQL and for what it must know of its stage.
 */

const [port, api] = process.argv.slice(2);
const target = `http://127.0.0.1:${api}`;

const server = await createServer({
  root: import.meta.dirname,
  logLevel: "warn",
  server: { port: Number(port), strictPort: true, proxy: { "/graphql": target, "/config": target } },
});
await server.listen();
