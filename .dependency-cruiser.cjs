/** Imports go one way: core ← store ← api, importer, events; client ← api, web; local ← all of these; nothing imports test. */
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
    only("api-imports-store-core-and-what-clients-ask", "api", "api|client|store|core"),
    only("importer-imports-store-and-core", "importer", "importer|store|core"),
    only("events-imports-store-and-core", "events", "events|store|core"),
    only("local-imports-the-product", "local", "local|api|client|events|importer|store|core"),
    only("web-imports-core-and-client", "web", "web|client|core"),
    {
      name: "core-is-pure",
      comment: "no AWS, no clock, no I/O",
      severity: "error",
      from: { path: "^packages/core/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional"], pathNot: "^(buffer|node:buffer)$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^aws-lambda$" } },
    {
      name: "through-the-package",
      comment: "across packages by name",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: {
        path: "^packages/([^/]+)/src/",
        pathNot: ["^packages/$1/", "src/(list/)?index\\.ts$", "src/(links|trusted)\\.ts$"],
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
