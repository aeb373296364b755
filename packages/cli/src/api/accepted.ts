import type { RefusedFragment } from "@hamta/client";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";

/** The result of a mutation. @throws Failure if the API refused it */
export function accepted<Result extends { __typename: string }>(
  result: Result,
): Exclude<Result, { __typename: "Refusal" }> {
  if (result.__typename !== "Refusal") return result as Exclude<Result, { __typename: "Refusal" }>;
  const { errors } = result as unknown as RefusedFragment;
  const [first] = errors;
  throw new Failure(EXIT.REFUSED, first?.code ?? "REFUSED", errors.map(({ message }) => message).join("\n"), {
    action: first?.action ?? null,
  });
}
