/**
 * All settings that differ by stage. No imports: tests and `pnpm infra` read this file too.
 * A stage whose name is not in the table belongs to one developer: `personal`.
 */

import type { Noun } from "./handler.ts";

/** The region. It must offer Lambda durable functions. */
export const REGION = "us-east-1";

/** Write units a second of one reconciler: assumed, until AWS has measured it. */
export const RECONCILER_WRITES = 250;

/** A Route 53 zone in this account, such as "hamta.example.org"; undefined: AWS's own host names. */
export const ZONE = undefined as string | undefined;

/** The site of the register, whose users' guide the panel shows. */
const SITE = "https://hamta.ntsww.ir";

export interface Settings {
  /** What `sst remove` does to the table and the buckets. */
  removal: "remove" | "retain";
  /** `sst remove` is refused. */
  protect: boolean;
  /** AWS refuses to delete the table and the user pool. */
  deletionProtection: boolean;
  /** Days of point-in-time recovery of the table; 0: none. */
  recoveryDays: number;
  /** Days that a daily copy of the table is kept, apart from it, and cannot be deleted; 0: no copies. */
  backupDays: number;
  /** ARN of a backup vault in another account that gets each copy too; undefined: none. */
  backupCopies: string | undefined;
  /** At most 90 days: logs name tickets and addresses of callers. */
  logs: "1 week" | "1 month" | "3 months";
  /** Days for which events are kept to be sent again, at most 90: they name phone numbers. 0: none. */
  archiveDays: number;
  alarms: boolean;
  /** Urgent alarms call the on-call service too: the secret PagerUrl. */
  pager: boolean;
  /** In MB. inspect holds up to 400 MB of keys for ten million rows; 1,769 MB gives one full vCPU. */
  memory: Record<Noun, number>;
  /** Chunks of one import reconciled at once: 16 × RECONCILER_WRITES stays under a new table's 4,000 writes/s. */
  chunks: number;
  /** Reserved concurrency of reconcile for all imports, also its maximum; undefined: the account's limit. */
  reconcilers: number | undefined;
  /**
   * Write units a second that a new table takes at once, and three times as many read units; undefined: AWS's 4,000,
   * which doubles within half an hour of load. An index sees at most one write for six of the table, so its own 4,000
   * are enough up to 24,000 here. AWS charges the difference once.
   */
  warmWrites: number | undefined;
  /** Of GraphQL, packages/executor; "off": Apollo executes, with the same answers at about 0.2 ms more per request. */
  executor: "on" | "off";
  /** "on": the API refuses a request that did not come through CloudFront. A page on a developer's machine sends such. */
  edgeOnly: "on" | "off";
  /** Rules of AWS WAF before CloudFront: $8 a month and $0.60 per million requests. */
  firewall: boolean;
  /** Address of the site that step one of the users' guide names: https. */
  site: string;
  /** Page of repair registration, to which texts that name it link: https; undefined: texts name it without a link. */
  repair: string | undefined;
  /** IANA time zone of times in lists that state none. */
  timeZone: string;
  /**
   * Days that a ticket waits for its importer before it goes to the experts; that it waits for an expert before that is an
   * alarm; and that the importer is reminded before its time ends, fewer than the first.
   */
  waits: { importerDays: number; expertDays: number; reminderDays: number };
  /**
   * Who hands SMS to the network. GATEWAY: a gateway over HTTP, whose address and key are secrets; it also sends the codes
   * of the sign-in. AWS: the phone number, pool or sender ID with this ARN. NONE: no SMS of events is sent.
   */
  sms: { provider: "GATEWAY" } | { provider: "AWS"; origin: string } | { provider: "NONE" };
  /** Times of day in `timeZone` between which no SMS of an event is sent, 11 hours at most; null: none. */
  quietHours: { from: string; until: string } | null;
  /** Requests a second that the API admits, and the burst. */
  throttle: { rate: number; burst: number };
  domain: string | undefined;
  /** Origins of other pages that may call the API; the panel is on the API's own origin. */
  origins: string[];
  /**
   * Files with the documents of other frontends, by path from the root: callers who are not signed in may run them as the
   * panel's own (docs/limits.md, Trusted documents).
   */
  documents: string[];
  /** US dollars a month; ops get a mail at 80 % and when the forecast exceeds it. */
  budget: number;
  /** Name of a restored table with its stream enabled (docs/operations.md, Restoring); undefined: the stage's own table. */
  restored: string | undefined;
}

const small = {
  intake: 512,
  workflow: 512,
  sweep: 512,
  overdue: 512,
  feed: 512,
  events: 512,
  changes: 512,
  notify: 512,
  codes: 512,
};
const waits = { importerDays: 14, expertDays: 3, reminderDays: 3 };
const memory = { ...small, api: 1024, inspect: 2048, reconcile: 1024, publish: 1769 };

const personal: Settings = {
  removal: "remove",
  protect: false,
  deletionProtection: false,
  recoveryDays: 0,
  backupDays: 0,
  backupCopies: undefined,
  logs: "1 week",
  archiveDays: 0,
  alarms: false,
  pager: false,
  memory: { ...memory, api: 512, publish: 1024 },
  chunks: 4,
  reconcilers: undefined,
  warmWrites: undefined,
  executor: "on",
  edgeOnly: "off",
  firewall: false,
  site: SITE,
  // The guide has it as a part of the site.
  repair: SITE,
  timeZone: "Asia/Tehran",
  waits,
  sms: { provider: "NONE" },
  quietHours: null,
  throttle: { rate: 50, burst: 100 },
  domain: undefined,
  origins: ["http://localhost:5173"],
  documents: [],
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
  backupDays: 0,
  backupCopies: undefined,
  logs: "3 months",
  archiveDays: 90,
  alarms: true,
  pager: false,
  memory: { ...memory, reconcile: 1769 },
  chunks: 16,
  reconcilers: 32,
  warmWrites: 32 * RECONCILER_WRITES,
  executor: "on",
  edgeOnly: "on",
  firewall: true,
  site: SITE,
  // The guide has it as a part of the site.
  repair: SITE,
  timeZone: "Asia/Tehran",
  waits,
  // AWS sends no SMS to Iran.
  sms: { provider: "GATEWAY" },
  quietHours: { from: "22:00", until: "08:00" },
  throttle: { rate: 500, burst: 1000 },
  domain: ZONE && `staging.${ZONE}`,
  origins: [],
  documents: [],
  budget: 150,
  restored: undefined,
};

const production: Settings = {
  ...staging,
  backupDays: 35,
  reconcilers: 64,
  warmWrites: 64 * RECONCILER_WRITES,
  throttle: { rate: 2000, burst: 4000 },
  domain: ZONE,
  budget: 1500,
};

export const stages = { personal, dev, staging, production };

export function settings(stage: string): Settings {
  return Object.hasOwn(stages, stage) ? stages[stage as keyof typeof stages] : personal;
}
