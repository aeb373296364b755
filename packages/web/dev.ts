import { createServer } from "vite";

/**
 * `node dev.ts PORT API`: development server of the panel with hot reload. GraphQL requests, those for
 * the token of a machine and the stage settings go to the system on this machine, at port API.
 */

const [port, api] = process.argv.slice(2);
const target = `http://127.0.0.1:${api}`;

const server = await createServer({
  root: import.meta.dirname,
  logLevel: "warn",
  server: { port: Number(port), strictPort: true, proxy: { "/graphql": target, "/token": target, "/config": target } },
});
await server.listen();
