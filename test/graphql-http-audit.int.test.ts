import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { auditServer, type AuditResult } from "graphql-http";
import { expect } from "vitest";
import { test } from "#kit/system";

/**
 * GraphQL over HTTP by the audits of graphql-http, compared with plain Apollo Server. Some audits query the schema, so
 * the stage shows it.
 */

const audit = (url: string) => auditServer({ url, fetchFn: fetch });
const named = (results: readonly AuditResult[], status: AuditResult["status"]) =>
  results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);

test("the audits find no error, and no warning that plain Apollo Server does not have", async ({ system }) => {
  const apollo = new ApolloServer({ typeDefs: "type Query { me: String }", includeStacktraceInErrorResponses: false });
  const plain = await startStandaloneServer(apollo, { listen: { port: 0, host: "127.0.0.1" } });
  const theirs = await audit(plain.url);
  await apollo.stop();
  const ours = await audit(system.url);
  expect(ours).toHaveLength(theirs.length);
  expect(named(ours, "error")).toEqual([]);
  const theirWarnings = named(theirs, "warn");
  expect(named(ours, "warn").filter((warning) => !theirWarnings.includes(warning))).toEqual([]);
  expect(theirWarnings.length).toBeLessThan(4);
});
