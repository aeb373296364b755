/** An operation with the types of its variables and result. `hash`: SHA-256 of `text`, in hex. */
export type Document<Result, Variables> = {
  readonly name: string;
  readonly kind: "query" | "mutation";
  readonly hash: string;
  readonly text: string;
  /** True if its input has an idempotency key. */
  readonly creates?: true;
  /** Never set: it exists only for the types. */
  readonly "~types"?: (variables: Variables) => Result;
};

export type ResultOf<D> = D extends Document<infer Result, never> ? Result : never;
export type VariablesOf<D> = D extends Document<unknown, infer Variables> ? Variables : never;
