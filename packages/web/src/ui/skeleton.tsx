import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

/** Placeholder of loading content, with a text for screen readers. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { states } = useWords(common);
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{states.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="bone" aria-hidden="true" />
      ))}
    </div>
  );
}
