// The editor reads this before the page's other scripts run.
const WORKERS = { editorWorkerService: "editor", json: "json", graphql: "graphql" };

globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => `/graphiql/${WORKERS[label] ?? "editor"}.worker.js`,
};
