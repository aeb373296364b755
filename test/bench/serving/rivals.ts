import { ApolloServer } from "@apollo/server";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { createContext, createHandler, createInstance, schema, type Deps } from "@hamta/api";
import { fastify } from "fastify";
import { execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { mercurius } from "mercurius";
import { depsOn, type Handler, type Recorded } from "#bench/serving/record";
import { DOCUMENT, event, VARIABLES, type Asked, type DocumentForm } from "#bench/serving/request";
import { replaying } from "#bench/serving/tape";

/**
 * Servers with the same schema, resolvers and table answers, each set up by its own guide. A request starts with the
 * gateway's event, or the server's equivalent, and ends with the body. The two bare ones have parsed and validated
 * before; they only execute and serialise. Servers that accept a hash are measured with the hash, as sent by the panel,
 * and with the text.
 */

/** Imported by a variable: the package's types change graphql's error types for the whole program. */
const YOGA: string = "graphql-yoga";
type CreateYoga = (options: object) => { fetch(url: string, request: object): Promise<Response> };
const { createYoga } = (await import(YOGA)) as { createYoga: CreateYoga };

export type Serve = () => Promise<string>;
type Open = (recorded: Recorded) => Promise<Serve>;
export type Rival = keyof typeof RIVALS;

/** The context of our handler, created for each request. */
function depsFor({ table, tape }: Recorded) {
  const deps = depsOn(replaying(table, tape).db);
  const request = event("text");
  const instance = createInstance(deps);
  return { deps, context: () => createContext(instance, request) };
}

const document = parse(DOCUMENT);

export const RIVALS = {
  ours: (recorded) => ours(recorded, "hash"),
  "ours, text": (recorded) => ours(recorded, "text"),
  "ours, off": (recorded) => ours(recorded, "hash", { executor: null }),
  apollo: (recorded) => apollo(recorded, "hash"),
  "apollo, text": (recorded) => apollo(recorded, "text"),
  yoga: async (recorded) => {
    const yoga = createYoga({ schema, context: depsFor(recorded).context, logging: false });
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
    const { context } = depsFor(recorded);
    return async () => {
      const contextValue = await context();
      return JSON.stringify(await execute({ schema, document, variableValues: VARIABLES, contextValue }));
    };
  },
  "graphql-jit": async (recorded) => {
    const { context } = depsFor(recorded);
    const compiled = compileQuery(schema, document, "Tickets");
    if (!isCompiledQuery(compiled)) throw new Error("graphql-jit does not compile it");
    return async () => JSON.stringify(await compiled.query(undefined, await context(), VARIABLES));
  },
} satisfies Record<string, Open>;

async function ours(recorded: Recorded, form: DocumentForm, deps: Partial<Deps> = {}): Promise<Serve> {
  const handler = createHandler({ ...depsFor(recorded).deps, ...deps }) as Handler;
  return async () => (await handler(event(form))).body;
}

function apollo(recorded: Recorded, form: DocumentForm): Promise<Serve> {
  return plainApollo(depsFor(recorded).deps, form);
}

/** Apollo with our schema and resolvers, as its guide sets it up. */
export async function plainApollo(deps: Deps, form: DocumentForm, asked?: Asked): Promise<Serve> {
  const [instance, request] = [createInstance(deps), event("text", asked)];
  const handler = startServerAndCreateLambdaHandler(
    new ApolloServer({ schema }),
    handlers.createAPIGatewayProxyEventV2RequestHandler(),
    { context: () => createContext(instance, request) },
  ) as Handler;
  // Stores the document that is sent with its hash.
  await handler(event("both", asked));
  return async () => (await handler(event(form, asked))).body;
}

/** With fastify, which gets the request without a socket. */
async function served(recorded: Recorded, options: { jit?: number }): Promise<Serve> {
  const app = fastify();
  await app.register(mercurius, { schema, context: depsFor(recorded).context, ...options });
  await app.ready();
  return async () => {
    const { body: payload, headers, rawPath: url } = event("text");
    return (await app.inject({ method: "POST", url, headers, payload })).body;
  };
}
