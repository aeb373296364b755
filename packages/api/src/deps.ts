import type { Logger } from "@aws-lambda-powertools/logger";
import type { Due, SiteText } from "@hamta/core";
import type { Execute } from "@hamta/executor";
import type { Db } from "@hamta/store";
import type { Accounts } from "@hamta/store/accounts";
import type { IntakeQueue } from "@hamta/store/intake-queue";
import type { Links } from "@hamta/store/links";
import type { VerifyToken } from "#auth";
import type { Rates } from "#limits";

/** The dependencies of the API. lambda.ts creates them from the environment; tests and the local system create their own. */
export type Deps = {
  db: Db.Db;
  /** Loaded by the first request that needs a link: few do. */
  links: () => Promise<Links>;
  /** Loaded by the first commit or undo, so that no other request pays for it. */
  intakeQueue: () => Promise<IntakeQueue>;
  /** Loaded by the first sign-in, so that no other request pays for it. */
  accounts: () => Promise<Pick<Accounts, "create" | "invite">>;
  verify: VerifyToken;
  now: () => Date;
  /** How long a ticket may wait. */
  waits: Due.Limits;
  /** The sites that texts name. */
  sites: SiteText.Sites;
  /** A random integer from 0 to `below` − 1. */
  random: (below: number) => number;
  log: Pick<Logger, "info" | "warn" | "error">;
  /** The largest list that an upload form accepts, in bytes. */
  maxUploadBytes: number;
  /** True if introspection is allowed: everywhere but in production. */
  introspection: boolean;
  /** Documents of our own clients, by the hexadecimal SHA-256 of their text. */
  documents: ReadonlyMap<string, string>;
  /** True if a caller who is not signed in can use only `documents`: in production. */
  trustedOnly: boolean;
  /** Rate limits of each caller; null: no limits. */
  rates: Rates | null;
  /** Secret of the stage. It proves that a request came through CloudFront, and keys the digests of addresses. */
  edgeKey: string;
  /** True if a request that did not come through CloudFront is refused. */
  edgeOnly: boolean;
  /** Executes documents instead of Apollo; null: Apollo executes them with graphql-js. */
  executor: Execute | null;
};
