import { HeaderMap } from "@apollo/server";
import { RefusalText } from "@hamta/core";
import { Rates } from "@hamta/store";
import { GraphQLError } from "graphql";
import { refusal, userError } from "#input";
import { hasRole, type Context } from "#context";
import type { RateLimitQuota, Refusal } from "#generated/resolvers";
import { COUNT_NAMES, type CountedField } from "#limits";

/**
 * Rate limits of fields that cost much or return facts of IMEIs. Each field of a document counts, also under an alias.
 *
 * A call is counted beside the first reads of its answer, so that counting costs no round trip. A call over its rate is
 * refused as soon as it is counted, whatever was read by then: if the refusal waited for the reads, its time would tell
 * what they found, and enquiries over the rate would go on.
 *
 * If counting fails, the call fails. The counter is in the same table as the answer, so an honest caller loses nothing,
 * and one who makes DynamoDB throttle the counter does not bypass the limit.
 */

type Limited = Exclude<CountedField, "ENQUIRY_ANONYMOUS">;
type Refused = Refusal & { __typename: "Refusal" };

/** For a field whose type has no Refusal. Throws an error of the field if the rate is exceeded. */
export async function requireRate<T>(context: Context, limited: Limited, read: () => Promise<T>): Promise<T> {
  const counted = await countBeside(context, limited, read);
  if ("found" in counted) return counted.found;
  const { language } = context;
  const { seconds } = counted;
  const details = refusalDetails(context, seconds);
  throw new GraphQLError(RefusalText.message(details, language), {
    extensions: {
      code: details.code,
      action: RefusalText.action(details, language),
      retryAfterSeconds: seconds,
      http: { headers: new HeaderMap([["retry-after", String(seconds)]]) },
    },
  });
}

/** For a field whose type has a Refusal. */
export async function withinRate<T>(
  context: Context,
  limited: Limited,
  read: () => Promise<T>,
): Promise<{ found: T } | { limited: Refused }> {
  const counted = await countBeside(context, limited, read);
  if ("found" in counted) return counted;
  return { limited: refusal(userError(refusalDetails(context, counted.seconds), [], context.language)) };
}

async function countBeside<T>(
  { db, rates, viewer, address, now, overRate, quotas }: Context,
  limited: Limited,
  read: () => Promise<T>,
): Promise<{ found: T } | { seconds: number }> {
  if (!rates) return { found: await read() };
  const counted = limited === "ENQUIRY" && !viewer ? "ENQUIRY_ANONYMOUS" : limited;
  const caller = callerOf({ viewer, address });
  const at = now();
  // One who goes on after a refusal is counted first: the calls that are refused would cost ten times as much as counting.
  const isOver = overRate.has(`${counted}#${caller}`, at);
  const reading = isOver ? null : read();
  // Nobody waits for it if the call is refused.
  reading?.catch(() => {});
  const quota = await Rates.count(db, counted, caller, rates[counted], at);
  quotas.set(counted, { ...rates[counted], ...quota });
  const { wait: seconds } = quota;
  if (seconds === 0) return { found: await (reading ?? read()) };
  overRate.add(`${counted}#${caller}`, at.getTime() + seconds * 1000);
  return { seconds };
}

/** What is left of each rate that the caller comes under: one read of all of them. */
export async function readQuotas(context: Context): Promise<RateLimitQuota[]> {
  const { db, rates, now } = context;
  if (!rates) return [];
  const at = now();
  const counts = countsOf(context);
  const quotas = await Rates.read(
    db,
    callerOf(context),
    counts.map((counted) => [counted, rates[counted]]),
    at,
  );
  return counts.map((counted, index) => ({
    name: COUNT_NAMES[counted],
    limit: rates[counted].calls,
    seconds: rates[counted].seconds,
    remaining: quotas[index]!.remaining,
    resetAt: new Date(at.getTime() + quotas[index]!.reset * 1000).toISOString(),
  }));
}

/** The counts that a caller's roles lead to. */
function countsOf({ viewer }: Context): CountedField[] {
  if (!viewer) return ["ENQUIRY_ANONYMOUS", "SIGN_IN"];
  if (viewer.scopes) return [];
  const counts: CountedField[] = ["ENQUIRY"];
  if (hasRole(viewer, "SUBSCRIBER")) counts.push("FILE", "PRECHECK");
  if (hasRole(viewer, "IMPORTER") || hasRole(viewer, "OPERATOR")) counts.push("MACHINE");
  if (hasRole(viewer, "IMPORTER") || hasRole(viewer, "OPS")) counts.push("CONTACT");
  if (hasRole(viewer, "OPS")) counts.push("INVITATION");
  return counts;
}

const callerOf = ({ viewer, address }: Pick<Context, "viewer" | "address">) =>
  viewer ? `VIEWER#${viewer.id}` : `ADDRESS#${address()}`;

function refusalDetails({ viewer }: Context, seconds: number) {
  return { code: "RATE_LIMITED", seconds, anonymous: viewer === null } as const;
}
