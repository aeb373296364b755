import { matches } from "#aws/iam/glob";

/** Compares with a pattern of an ARN. A wildcard never spans two of its first six parts. */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === "*") return true;
  const [expected, parts] = [split(pattern), split(arn)];
  return expected.length === parts.length && expected.every((part, index) => matches(part, parts[index] ?? ""));
}

function split(arn: string): string[] {
  const parts = arn.split(":");
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(":")];
}
