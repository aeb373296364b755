import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "#context";
import { COUNT_NAMES } from "#limits";

/**
 * RateLimit-Policy and RateLimit of draft-ietf-httpapi-ratelimit-headers-10, for each count of the request. An answer
 * that counted nothing has neither: its caller has no limit to keep.
 */
export const rateHeadersPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { quotas }, response: { http } }) {
        if (quotas.size === 0) return;
        const items = [...quotas].map(([counted, { calls, seconds, remaining, reset }]) => {
          const name = `"${COUNT_NAMES[counted]}"`;
          return [`${name};q=${calls};w=${seconds}`, `${name};r=${remaining};t=${reset}`] as const;
        });
        http.headers.set("ratelimit-policy", items.map(([policy]) => policy).join(", "));
        http.headers.set("ratelimit", items.map(([, left]) => left).join(", "));
      },
    };
  },
};
