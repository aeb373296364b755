/** Operations of a durable execution, as the workflow's SDK checkpoints them and as Lambda returns them. */

export type Operation = {
  Id: string;
  ParentId?: string;
  Name?: string;
  Type: string;
  SubType?: string;
  Status: "STARTED" | "SUCCEEDED" | "FAILED";
  StartTimestamp: Date;
  EndTimestamp?: Date;
  ExecutionDetails?: { InputPayload: string };
  ContextDetails?: Details & { ReplayChildren?: boolean };
  WaitDetails?: { ScheduledEndTimestamp: Date };
  ChainedInvokeDetails?: Details;
};

export type Details = { Result?: string; Error?: Failure };
export type Failure = { ErrorType?: string; ErrorMessage?: string };

export type Update = {
  Id: string;
  ParentId?: string;
  Name?: string;
  Type: string;
  SubType?: string;
  Action: "START" | "SUCCEED" | "FAIL" | "RETRY" | "CANCEL";
  Payload?: string;
  Error?: Failure;
  WaitOptions?: { WaitSeconds: number };
  ContextOptions?: { ReplayChildren?: boolean };
  ChainedInvokeOptions?: { FunctionName: string };
};

/** Lambda's limit of a payload and of a result. */
const MAX_BYTES = 256 * 1024;

/** The operation that an update starts or ends. Throws on what no workflow here uses, rather than to guess. */
export function applied(known: Operation | undefined, update: Update): Operation {
  const { Id, Type, Action, Payload, Error: failure } = update;
  if (Buffer.byteLength(Payload ?? "") > MAX_BYTES)
    throw new RangeError(`${Id} has a payload of over ${MAX_BYTES} bytes`);
  const now = new Date();
  const operation: Operation = known ?? {
    Id,
    Type,
    Status: "STARTED",
    StartTimestamp: now,
    ...(update.ParentId !== undefined && { ParentId: update.ParentId }),
    ...(update.Name !== undefined && { Name: update.Name }),
    ...(update.SubType !== undefined && { SubType: update.SubType }),
  };
  if (known && known.Status !== "STARTED") throw new RangeError(`${Id} has ended and is updated again`);
  if (Type === "WAIT" && Action === "START") {
    const end = new Date(now.getTime() + (update.WaitOptions?.WaitSeconds ?? 0) * 1000);
    return { ...operation, WaitDetails: { ScheduledEndTimestamp: end } };
  }
  if (Type === "CHAINED_INVOKE" && Action === "START") return { ...operation, ChainedInvokeDetails: {} };
  if (Type === "CONTEXT" && Action === "START") return { ...operation, ContextDetails: {} };
  if (Type === "CONTEXT" && (Action === "SUCCEED" || Action === "FAIL")) {
    const { ReplayChildren } = update.ContextOptions ?? {};
    return {
      ...operation,
      Status: Action === "SUCCEED" ? "SUCCEEDED" : "FAILED",
      EndTimestamp: now,
      ContextDetails: {
        ...(ReplayChildren !== undefined && { ReplayChildren }),
        ...(Payload !== undefined && { Result: Payload }),
        ...(failure && { Error: failure }),
      },
    };
  }
  throw new RangeError(`The rehearsal does not know ${Action} of a ${Type} operation`);
}

/** Operations that a later invocation needs: not those inside a context that has ended, unless it replays them. */
export function visible(operations: ReadonlyMap<string, Operation>): Operation[] {
  const hidden = new Set<string>();
  return [...operations.values()].filter(({ Id, ParentId }) => {
    const parent = operations.get(ParentId ?? "");
    const isOver = parent?.Type === "CONTEXT" && parent.Status !== "STARTED";
    if (!isOver || (parent.ContextDetails?.ReplayChildren === true && !hidden.has(parent.Id))) return true;
    hidden.add(Id);
    return false;
  });
}

/** As REST-JSON writes it: times in seconds. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, function replace(this: Record<string, unknown>, key: string, text: unknown) {
    const raw = this[key];
    return raw instanceof Date ? raw.getTime() / 1000 : text;
  });
