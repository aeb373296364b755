/** Imports go one way: core ← store ← api, importer, events ← notify; client ← api, web, cli; executor ← api; local ← all of these; nothing imports test. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: `^packages/${from}/` },
  to: { path: "^(packages|test|infra)/", pathNot: `^packages/(${allowed})/` },
});

module.exports = {
  forbidden: [
    only("core-imports-nothing", "core", "core"),
    only("store-imports-core", "store", "store|core"),
    only("client-imports-nothing", "client", "client"),
    only("executor-imports-nothing-of-ours", "executor", "executor"),
    only("api-imports-store-core-and-what-clients-ask", "api", "api|client|executor|store|core"),
    only("importer-imports-store-and-core", "importer", "importer|store|core"),
    only("events-imports-store-and-core", "events", "events|store|core"),
    only("notify-imports-events-store-and-core", "notify", "notify|events|store|core"),
    only("local-imports-the-product", "local", "local|api|client|events|executor|importer|notify|store|core"),
    only("cli-imports-core-and-client", "cli", "cli|client|core"),
    only("web-imports-core-and-client", "web", "web|client|core"),
    {
      name: "importer-files-are-the-ground",
      comment: "steps call rows, rows call files",
      severity: "error",
      from: { path: "^packages/importer/src/files/" },
      to: { path: "^packages/importer/src/(rows|steps|lambda)/" },
    },
    {
      name: "importer-rows-know-no-step",
      comment: "steps call rows, rows call files",
      severity: "error",
      from: { path: "^packages/importer/src/rows/" },
      to: { path: "^packages/importer/src/(steps|lambda)/" },
    },
    {
      name: "core-is-pure",
      comment: "no AWS, no clock, no I/O",
      severity: "error",
      from: { path: "^packages/core/src/", pathNot: "\\.test\\.ts$" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional"],
        pathNot: ["^(buffer|node:buffer)$", "/fflate/"],
      },
    },
    {
      name: "executor-needs-graphql-alone",
      severity: "error",
      from: { path: "^packages/executor/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional"], pathNot: "node_modules/graphql/" },
    },
    { name: "no-cycles", comment: "imports of types too", severity: "error", from: {}, to: { circular: true } },
    {
      name: "resolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(aws-lambda|@graphql-typed-document-node/core)$" },
    },
    {
      name: "through-the-package",
      comment: "across packages by name",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: {
        path: "^packages/([^/]+)/src/",
        pathNot: [
          "^packages/$1/",
          "src/(list/)?index\\.ts$",
          "src/list/(check|mend|workbook)/(index|fixture)\\.ts$",
          "src/list/proposal/proposal\\.ts$",
          "src/texts/guide\\.ts$",
          "src/(environment|links|intake-queue|accounts|metrics|trusted)\\.ts$",
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // dist and sst-env.d.ts are written by builds and by SST.
    exclude: { path: ["/(generated|dist)/", "sst-env\\.d\\.ts$"] },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".mjs", ".json"],
    },
  },
};
