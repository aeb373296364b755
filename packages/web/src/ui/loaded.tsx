import type { ReactNode } from "react";
import type { Answer } from "#asking/answer.ts";
import { Failure } from "#ui/failure.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

type Props<Result> = {
  answer: Answer<Result>;
  /** What stands there until the first answer: lines of a list, unless told otherwise. */
  skeleton?: ReactNode;
  children: (data: Result) => ReactNode;
};

/** The first answer's waiting, its failure, and then what it says; later failures stand above what was there. */
export function Loaded<Result>({ answer, skeleton = <Skeleton />, children }: Props<Result>) {
  const { data, busy, error, reload, stale } = answer;
  if (data === undefined) return error ? <Failure error={error} retry={reload} /> : skeleton;
  return (
    <>
      {error !== null && <Failure error={error} retry={reload} />}
      <div className={stale && busy ? "loaded stale" : "loaded"} aria-busy={stale && busy}>
        {children(data)}
      </div>
    </>
  );
}
