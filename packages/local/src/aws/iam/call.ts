import type { Context } from "#aws/iam/condition";

/** One thing that a request does, as IAM decides on it. All of a request's calls must be allowed. */
export type Call = { action: string; resource: string; context: Context };
