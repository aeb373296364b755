/**
 * Everything that differs by stage, on one page. Pure: tests and `pnpm infra` read it too.
 * A stage whose name is not in the table is somebody's own: `personal`.
 */

import type { Noun } from "./handler.ts";

/** Where the system runs. Lambda durable functions must be offered there. */
export const REGION = "us-east-1";

/** A Route 53 zone in this account, such as "hamta.example.org"; undefined: AWS's own host names. */
export const ZONE = undefined as string | undefined;

export interface Settings {
  /** What `sst remove` does to the table and the buckets. */
  removal: "remove" | "retain";
  /** Refuses `sst remove` altogether. */
  protect: boolean;
  /** AWS itself refuses to delete the table and the user pool. */
  deletionProtection: boolean;
  /** Days to which the table can be restored, to the second; 0: none. */
  recoveryDays: number;
  logs: "1 week" | "1 month" | "3 months" | "1 year";
  alarms: boolean;
  /** MB. inspect keeps up to 400 MB of keys for ten million rows; 1,769 MB is one whole vCPU. */
  memory: Record<Noun, number>;
  /** Chunks of one import reconciled at once: 16 × 250 rows/s stays under a new table's 4,000 writes/s. */
  chunks: number;
  /** Lambdas kept for reconcile across all imports, and its ceiling; undefined: the account's own limit. */
  reconcilers: number | undefined;
  /** Requests a second, and the burst, that the API lets in. */
  throttle: { rate: number; burst: number };
  domain: string | undefined;
  /** Origins of other pages that may call the API; the panel itself is on the API's own origin. */
  origins: string[];
  /** US dollars a month; a mail at 80 % of it and when the forecast passes it. */
  budget: number;
  /** A table restored beside the stage's own, its stream switched on (docs/operations.md, Restoring); undefined: its own. */
  restored: string | undefined;
}

const memory = { api: 1024, intake: 512, workflow: 512, inspect: 2048, reconcile: 1024, publish: 1769, events: 512 };

const personal: Settings = {
  removal: "remove",
  protect: false,
  deletionProtection: false,
  recoveryDays: 0,
  logs: "1 week",
  alarms: false,
  memory: { ...memory, api: 512, publish: 1024 },
  chunks: 4,
  reconcilers: undefined,
  throttle: { rate: 50, burst: 100 },
  domain: undefined,
  origins: ["http://localhost:5173"],
  budget: 10,
  restored: undefined,
};

const dev: Settings = {
  ...personal,
  recoveryDays: 7,
  logs: "1 month",
  alarms: true,
  chunks: 8,
  domain: ZONE && `dev.${ZONE}`,
  budget: 50,
};

const staging: Settings = {
  removal: "retain",
  protect: true,
  deletionProtection: true,
  recoveryDays: 35,
  logs: "3 months",
  alarms: true,
  memory: { ...memory, reconcile: 1769 },
  chunks: 16,
  reconcilers: 32,
  throttle: { rate: 500, burst: 1000 },
  domain: ZONE && `staging.${ZONE}`,
  origins: [],
  budget: 150,
  restored: undefined,
};

const production: Settings = {
  ...staging,
  logs: "1 year",
  reconcilers: 64,
  throttle: { rate: 2000, burst: 4000 },
  domain: ZONE,
  budget: 1500,
};

export const stages = { personal, dev, staging, production };

export function settings(stage: string): Settings {
  return Object.hasOwn(stages, stage) ? stages[stage as keyof typeof stages] : personal;
}
