/**
 * CloudWatch reads metrics from a line of the log (embedded metric format), so a function needs no right to put them. A
 * name with other dimensions is another metric, $0.30 a month.
 */

export const NAMESPACE = "Hamta";

type Unit = "Count" | "Count/Second" | "Seconds";

/** To be logged with any message. The function's name is a dimension too: it tells the stages apart. */
export function metrics(
  dimensions: Readonly<Record<string, string>>,
  values: Readonly<Record<string, readonly [value: number, unit: Unit]>>,
  now: Date,
) {
  const names = ["FunctionName", ...Object.keys(dimensions)];
  const Metrics = Object.entries(values).map(([Name, [, Unit]]) => ({ Name, Unit }));
  return {
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [{ Namespace: NAMESPACE, Dimensions: [names], Metrics }],
    },
    FunctionName: process.env["AWS_LAMBDA_FUNCTION_NAME"] ?? "local",
    ...dimensions,
    ...Object.fromEntries(Object.entries(values).map(([name, [value]]) => [name, value])),
  };
}
