import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HANDLERS, type Noun } from "./handler.ts";
import { logs, type Permission } from "./permission.ts";
import { name, stage } from "./name.ts";

/** How long a ticket may wait, for the functions that tell when it is due. */
export const waits = { WAIT_LIMITS: JSON.stringify(stage.waits) };

interface Shape {
  environment: Record<string, $util.Input<string>>;
  permissions: Permission[];
}

// Lambda passes credentials in the environment, so the SDK never loads these providers: 130 kB of each bundle.
const credentials = ["http", "ini", "login", "process", "sso", "web-identity"].map(
  (source) => `@aws-sdk/credential-provider-${source}`,
);

// Plugins that report to Apollo's service. The server switches them off and never imports them: 285 kB of the API's bundle.
const reports = ["usageReporting", "inlineTrace", "schemaReporting"].map((plugin) => `*/plugin/${plugin}/index.js`);

// SST's own trust policy also lets the account's root assume every role.
const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } }],
});

// The SDK imports it only in a browser, to parse the browser's name: 34 kB of each bundle.
const browsers = ["bowser"];

/** Arguments that all functions share. arm64 costs 20 % less than x86; source maps give stack traces of the sources. */
export function functionArgs(noun: Noun, args: Shape) {
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
      // A dynamic import is a file of its own, read on first use: for the API, the half that presigns URLs.
      splitting: true,
      esbuild: {
        external: [...credentials, "@smithy/credential-provider-imds", ...reports, ...browsers],
        // `require` finds ES modules too: Apollo's Lambda adapter is CommonJS and would bring a second copy of Apollo and of
        // @graphql-tools, 200 kB of the API's bundle. A list replaces esbuild's default, "module". `plain`: the schema
        // without descriptions, 35 kB, where nobody can ask for them.
        conditions: ["module", "import", ...($app.stage === "production" ? ["plain"] : [])],
        // Two bytes for a Persian letter; esbuild's default escapes it in six.
        charset: "utf8" as const,
        // 27 kB of a bundle. The durable SDK identifies its errors by class name.
        keepNames: noun === "workflow",
      },
    },
    hook: { postbuild: dropSources },
  };
}

/** Removes the source text, two thirds of a source map: Node parses the map at every cold start and needs positions only. */
async function dropSources(dir: string): Promise<void> {
  for (const name of await readdir(dir, { recursive: true })) {
    if (!name.endsWith(".map")) continue;
    const file = join(dir, name);
    const { sourcesContent: _, ...map } = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
    await writeFile(file, JSON.stringify(map));
  }
}

/** Only Lambda may assume the role, and it has only our own statements: AWS's managed policies allow every resource. */
export function role(args: aws.iam.RoleArgs): undefined {
  args.assumeRolePolicy = trust;
  args.managedPolicyArns = [];
}
