/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  async app({ stage }) {
    const { REGION, settings } = await import("./infra/stage.ts");
    const { removal, protect } = settings(stage);
    return {
      name: "hamta",
      home: "aws",
      removal,
      protect,
      providers: { aws: { region: REGION } },
      // One sst-env.d.ts at the root is enough: the handlers read plain environment variables.
      types: { ignore: ["packages", "test"] },
    };
  },
  async run() {
    const { gateway } = await import("./infra/gateway.ts");
    const { panel } = await import("./infra/panel.ts");
    const { pool, client } = await import("./infra/users.ts");
    const { table } = await import("./infra/table.ts");
    const { bucket } = await import("./infra/bucket.ts");
    await import("./infra/api.ts");
    await import("./infra/intake.ts");
    await import("./infra/sweep.ts");
    await import("./infra/overdue.ts");
    await import("./infra/feed.ts");
    const { bus } = await import("./infra/events.ts");
    await import("./infra/changes.ts");
    await import("./infra/backup.ts");
    await import("./infra/notify.ts");
    await import("./infra/alarms.ts");
    await import("./infra/dashboard.ts");
    await import("./infra/budget.ts");
    return {
      panel: panel.url,
      api: $interpolate`${gateway.url}/graphql`,
      table: table.name,
      bucket: bucket.name,
      bus: bus.name,
      userPool: pool.id,
      client: client.id,
    };
  },
});
