import { HeaderMap } from "@apollo/server";
import { RefusalText } from "@hamta/core";
import { Rates } from "@hamta/store";
import { GraphQLError } from "graphql";
import { refusal, userError } from "#claim";
import type { Context } from "#context";
import type { Refusal } from "#generated/resolvers";
import type { Counted } from "#limits";

/**
 * How often a caller may do what costs much or tells of IMEIs. Each field of a document counts, whatever its alias.
 *
 * A call that cannot be counted fails: the counter stands in the table that the answer comes from, so an honest caller
 * loses nothing by it, and one who calls so fast that DynamoDB throttles their counter gets no way round it.
 */

type What = Exclude<Counted, "ENQUIRY_ANONYMOUS">;

/** Of a field whose type has no place for a refusal: an error of the field. */
export async function demandCall(context: Context, what: What): Promise<void> {
  const seconds = await wait(context, what);
  if (seconds === 0) return;
  const { language } = context;
  const limited = limitedFor(context, seconds);
  throw new GraphQLError(RefusalText.message(limited, language), {
    extensions: {
      code: limited.code,
      action: RefusalText.action(limited, language),
      retryAfterSeconds: seconds,
      http: { headers: new HeaderMap([["retry-after", String(seconds)]]) },
    },
  });
}

/** Of one that has: the refusal, or null when the call is let through. */
export async function overCalled(context: Context, what: What): Promise<(Refusal & { __typename: "Refusal" }) | null> {
  const seconds = await wait(context, what);
  return seconds === 0 ? null : refusal(userError(limitedFor(context, seconds), [], context.language));
}

async function wait({ db, rates, viewer, address, now }: Context, what: What): Promise<number> {
  if (!rates) return 0;
  if (viewer) return Rates.count(db, what, `VIEWER#${viewer.id}`, rates[what], now());
  const counted = what === "ENQUIRY" ? "ENQUIRY_ANONYMOUS" : what;
  return Rates.count(db, counted, `ADDRESS#${address()}`, rates[counted], now());
}

function limitedFor({ viewer }: Context, seconds: number) {
  return { code: "RATE_LIMITED", seconds, anonymous: viewer === null } as const;
}
