import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HANDLERS, type Noun } from "./handler.ts";
import { logs, type Permission } from "./permission.ts";
import { name, stage } from "./name.ts";

interface Shape {
  environment: Record<string, $util.Input<string>>;
  permissions: Permission[];
}

// Lambda hands credentials over in its environment, so the SDK never gets to these; left in they are 130 kB of each bundle.
const credentials = ["http", "ini", "login", "process", "sso", "web-identity"].map(
  (source) => `@aws-sdk/credential-provider-${source}`,
);

// What reports to Apollo's own service. The server has it switched off, and so never imports it; 279 kB of the API's bundle.
const reports = ["usageReporting", "inlineTrace"].map((plugin) => `*/plugin/${plugin}/index.js`);

// SST lets the account's root assume every role too.
const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
});

/** What every function has in common: arm64 is a fifth cheaper than x86, and an error's stack names our own lines. */
export function shape(noun: Noun, args: Shape) {
  return {
    name: name(noun),
    handler: HANDLERS[noun],
    runtime: "nodejs24.x" as const,
    architecture: "arm64" as const,
    memory: `${stage.memory[noun]} MB` as const,
    logging: { format: "json" as const, retention: stage.logs },
    environment: { ...args.environment, STAGE: $app.stage, NODE_OPTIONS: "--enable-source-maps" },
    permissions: [...args.permissions, logs(name(noun))],
    nodejs: {
      minify: true,
      sourcemap: true,
      // What is imported late is read late: for the API, the half that signs links.
      splitting: true,
      esbuild: {
        external: [...credentials, "@smithy/credential-provider-imds", ...reports],
        // 27 kB of a bundle. The durable SDK tells its errors apart by their classes' names.
        keepNames: noun === "workflow",
      },
    },
    hook: { postbuild: dropSources },
  };
}

/** Node reads the source maps at every cold start. It needs the places in them, not the text, which is two thirds. */
async function dropSources(dir: string): Promise<void> {
  for (const name of await readdir(dir, { recursive: true })) {
    if (!name.endsWith(".map")) continue;
    const file = join(dir, name);
    const { sourcesContent: _, ...map } = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
    await writeFile(file, JSON.stringify(map));
  }
}

/** The role: Lambda alone may take it, and it holds our own statements alone (AWS's managed ones are on every resource). */
export function role(args: aws.iam.RoleArgs): undefined {
  args.assumeRolePolicy = trust;
  args.managedPolicyArns = [];
}
