#!/usr/bin/env node
import { COMMANDS } from "#commands/index";
import { App } from "#frame/app";
import { completeNode20 } from "#frame/node-20";

completeNode20();

// Who reads the output may stop before its end, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const app = new App(process.env, process.argv.slice(2), COMMANDS);
process.exitCode = await app.run();
