import { ApolloServer } from "@apollo/server";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { createContext, createHandler, schema } from "@hamta/api";
import { fastify } from "fastify";
import { execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { mercurius } from "mercurius";
import { depsOn, type Handler, type Recorded } from "#bench/serving/record";
import { DOCUMENT, event, VARIABLES, type Told } from "#bench/serving/request";
import { playing } from "#bench/serving/tape";

/**
 * Servers of one schema, one set of resolvers and one table's answers, each as its own guide sets it up; a request of
 * theirs begins with the gateway's event, or with what they take in its place, and ends with the body. The two that
 * are bare have parsed and validated before, and do nothing but execute and write. Those that take a document by its
 * hash as they come are asked by it, as the panel asks, and by its text, too.
 */

/** Not by name: its types change those of graphql's errors for the whole program. */
const YOGA: string = "graphql-yoga";
type CreateYoga = (options: object) => { fetch(url: string, request: object): Promise<Response> };
const { createYoga } = (await import(YOGA)) as { createYoga: CreateYoga };

type Serve = () => Promise<string>;
type Open = (recorded: Recorded) => Promise<Serve>;
export type Rival = keyof typeof RIVALS;

/** The context that our handler makes, made anew for each request. */
function given({ table, tape }: Recorded) {
  const deps = depsOn(playing(table, tape).db);
  const asked = event("text");
  return { deps, context: () => createContext(deps, asked) };
}

const document = parse(DOCUMENT);

export const RIVALS = {
  ours: (recorded) => ours(recorded, "hash"),
  "ours, text": (recorded) => ours(recorded, "text"),
  apollo: (recorded) => apollo(recorded, "hash"),
  "apollo, text": (recorded) => apollo(recorded, "text"),
  yoga: async (recorded) => {
    const yoga = createYoga({ schema, context: given(recorded).context, logging: false });
    return async () => {
      const { body, headers, rawPath, requestContext } = event("text");
      const { method } = requestContext.http;
      const response = await yoga.fetch(`https://api.example.org${rawPath}`, { method, headers, body });
      return response.text();
    };
  },
  mercurius: (recorded) => served(recorded, {}),
  "mercurius, jit": (recorded) => served(recorded, { jit: 1 }),
  "graphql-js": async (recorded) => {
    const { context } = given(recorded);
    return async () => {
      const contextValue = await context();
      return JSON.stringify(await execute({ schema, document, variableValues: VARIABLES, contextValue }));
    };
  },
  "graphql-jit": async (recorded) => {
    const { context } = given(recorded);
    const compiled = compileQuery(schema, document, "Tickets");
    if (!isCompiledQuery(compiled)) throw new Error("graphql-jit does not compile it");
    return async () => JSON.stringify(await compiled.query(undefined, await context(), VARIABLES));
  },
} satisfies Record<string, Open>;

async function ours(recorded: Recorded, told: Told): Promise<Serve> {
  const handler = createHandler(given(recorded).deps) as Handler;
  return async () => (await handler(event(told))).body;
}

async function apollo(recorded: Recorded, told: Told): Promise<Serve> {
  const { context } = given(recorded);
  const handler = startServerAndCreateLambdaHandler(
    new ApolloServer({ schema }),
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
    { context },
  ) as Handler;
  // It keeps a document that it is sent with its hash.
  await handler(event("both"));
  return async () => (await handler(event(told))).body;
}

/** Behind fastify, which is given the request without a socket. */
async function served(recorded: Recorded, options: { jit?: number }): Promise<Serve> {
  const app = fastify();
  await app.register(mercurius, { schema, context: given(recorded).context, ...options });
  await app.ready();
  return async () => {
    const { body: payload, headers, rawPath: url } = event("text");
    return (await app.inject({ method: "POST", url, headers, payload })).body;
  };
}
