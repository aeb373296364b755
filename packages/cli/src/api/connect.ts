import { createClient, type Client } from "@hamta/client";
import { tokenOf, urlOf } from "#credentials";
import type { Context } from "#frame/app";

/** The API, as the caller of the command. @throws Failure without an address or a token */
export function connect({ env, language }: Pick<Context, "env" | "language">): Client {
  return createClient({ url: urlOf(env, language), token: tokenOf(env, language), language });
}
