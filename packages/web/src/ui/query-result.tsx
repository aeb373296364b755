import type { ReactNode } from "preact/compat";
import { isUnauthenticated } from "#api/unauthenticated.ts";
import type { QueryState } from "#api/query.ts";
import { Failure } from "#ui/failure.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

type Props<Result> = {
  answer: QueryState<Result>;
  /** Placeholder until the first answer; lines of a list by default. */
  skeleton?: ReactNode;
  children: (data: Result) => ReactNode;
};

/**
 * Shows the loading of the first answer, its failure, or the answer. A later failure appears above the earlier answer.
 */
export function QueryResult<Result>({ answer, skeleton = <Skeleton />, children }: Props<Result>) {
  const { data, busy, error, reload, stale } = answer;
  // The frame says once for all queries of a page that the session has expired.
  const failure = error !== null && !isUnauthenticated(error) && <Failure error={error} retry={reload} />;
  if (data === undefined) return error === null ? skeleton : failure;
  return (
    <>
      {failure}
      <div className={stale && busy ? "loaded stale" : "loaded"} aria-busy={stale && busy}>
        {children(data)}
      </div>
    </>
  );
}
