import { useEffect, useRef } from "preact/compat";
import { Notice } from "#ui/notice.tsx";

/** `name`: of the field, whose id it is too. */
export type FieldProblem = { readonly name: string; readonly message: string };

type Props = {
  title: string;
  problems: readonly FieldProblem[];
  /** Number of times that the form was sent with problems. The summary takes the focus each time. */
  attempts: number;
};

/** Above a form: all its problems, each a link to its field. */
export function ErrorSummary({ title, problems, attempts }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: "nearest" });
  }, [attempts]);
  return (
    <div ref={summary} tabIndex={-1} className="error-summary">
      {problems.length > 0 && (
        <Notice tone="bad" role="alert" title={title}>
          <ul className="bullets">
            {problems.map(({ name, message }) => (
              <li key={name}>
                <a
                  href={`#${name}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(name);
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** The box, or the first of a group of radio buttons. */
function focusField(id: string): void {
  const field = document.getElementById(id);
  (field?.querySelector("input") ?? field)?.focus();
}
