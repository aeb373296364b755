// The editor looks for its workers before anything else of the page runs.
const WORKERS = { editorWorkerService: "editor", json: "json", graphql: "graphql" };

globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => `/graphiql/${WORKERS[label] ?? "editor"}.worker.js`,
};
