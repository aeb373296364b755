import type { Options } from "#aws/gateway/http";
import type * as Issuer from "#aws/issuer";
import { findSampleIds } from "#graphiql/sample-ids";
import { people } from "#people";

export type Pages = NonNullable<Options["pages"]>;

/** Pages of the first source that has the address. */
export function firstOf(...sources: readonly (Pages | false | undefined)[]): Pages {
  return async (url, headers) => {
    for (const pages of sources) {
      const page = pages && (await pages(url, headers));
      if (page) return page;
    }
    return null;
  };
}

/** GraphiQL is 9 MB of text, so it is loaded only on demand. */
export async function graphiqlPages(issuer: Issuer.Running, url: () => string): Promise<Pages> {
  const { graphiql } = await import("#graphiql/graphiql");
  return graphiql({
    token: (name) => issuer.token(people[name], { expiresIn: "12h" }),
    sampleIds: () => findSampleIds(url(), issuer),
  });
}
