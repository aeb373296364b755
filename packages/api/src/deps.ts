import type { Logger } from "@aws-lambda-powertools/logger";
import type { Db } from "@hamta/store";
import type { Links } from "@hamta/store/links";
import type { VerifyToken } from "#auth";
import type { Rates } from "#limits";

/** What the API works with. The handler in lambda.ts makes it from the environment, tests and the local system by hand. */
export type Deps = {
  db: Db.Db;
  /** Few requests need a link: what signs them is loaded by the first one that does. */
  links: () => Promise<Links>;
  verify: VerifyToken;
  now: () => Date;
  /** A whole number from 0 to below its argument. */
  random: (below: number) => number;
  log: Pick<Logger, "info" | "warn" | "error">;
  /** Bytes of the largest list that an upload form lets through. */
  maxUploadBytes: number;
  /** Whether the schema may be asked for: everywhere but in production. */
  introspection: boolean;
  /** Documents of our own clients, by the SHA-256 of their text in hexadecimal digits. */
  documents: ReadonlyMap<string, string>;
  /** Whether who is not signed in must use one of these: in production. */
  trustedOnly: boolean;
  /** How often a caller may file and ask; null: as often as they like. */
  rates: Rates | null;
  /** A secret of the stage: what proves that a request came by CloudFront, and hides the addresses that are counted. */
  edgeKey: string;
  /** How often a document is met before it is compiled; twice when absent, Infinity for never. */
  compileFrom?: number | undefined;
};
