interface Mapping {
  batchSize: number;
  /** Seconds in which a batch is filled; by default Lambda sends what there is. */
  windowSeconds?: number;
  /** Seconds after which a record is given up. */
  maxAgeSeconds: number;
}

/** How a function reads the stream of the table. `lost`: a queue for the records that Lambda gives up, with the function's role. */
export const readerArgs = (
  filters: object[],
  { batchSize, windowSeconds, maxAgeSeconds }: Mapping,
  lost: sst.aws.Queue,
) => ({
  filters,
  transform: {
    eventSourceMapping: {
      // From the oldest record, so that changes before the mapping existed are read too.
      startingPosition: "TRIM_HORIZON",
      batchSize,
      ...(windowSeconds !== undefined && { maximumBatchingWindowInSeconds: windowSeconds }),
      functionResponseTypes: ["ReportBatchItemFailures"],
      // A batch whose function crashes is delivered in halves, so that a record that always fails is given up alone.
      bisectBatchOnFunctionError: true,
      maximumRecordAgeInSeconds: maxAgeSeconds,
      destinationConfig: { onFailure: { destinationArn: lost.arn } },
    },
  },
});
