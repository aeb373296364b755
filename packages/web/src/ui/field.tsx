import { useId, type ReactNode } from "preact/compat";
import { useLanguage } from "#words/language.tsx";

type Props = {
  /** Also its id, so a name is on a page once. */
  name?: string;
  label: string;
  /** What the label is about, for screen readers, where the eye sees it from the heading above. */
  context?: string | undefined;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** Current problem of the value; announced when it changes. */
  problem?: ReactNode;
  /** Shown if the value is valid. */
  good?: ReactNode;
  /** A code, copied from elsewhere and read digit by digit. */
  code?: boolean;
  /** Lines of a multi-line text; the characters up to `limit` are counted below it. */
  lines?: number;
  limit?: number;
  autoComplete?: "off" | "tel" | "one-time-code";
  inputMode?: "numeric" | "tel" | "email";
  onFocus?: () => void;
  onBlur?: () => void;
};

/** A labelled box with a hint, its problem or its confirmation. */
export function Field({
  label,
  context,
  hint,
  value,
  onChange,
  problem,
  good,
  code = false,
  lines,
  limit,
  onFocus,
  onBlur,
  ...props
}: Props) {
  const { number } = useLanguage();
  const ownId = useId();
  const id = props.name ?? ownId;
  const isInvalid = problem !== undefined && problem !== null && problem !== false;
  const described = [hint ? `${id}-hint` : "", isInvalid ? `${id}-problem` : ""].filter(Boolean).join(" ");
  const box = {
    ...props,
    id,
    className: "input",
    value,
    onFocus: () => onFocus?.(),
    onBlur: () => onBlur?.(),
    "aria-invalid": isInvalid || undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <div className={code ? "field code" : "field"}>
      <label htmlFor={id}>
        {label}
        {context && <span className="unseen"> ({context})</span>}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {lines === undefined ? (
        <input {...box} {...(code && { dir: "ltr" })} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <textarea
          {...box}
          rows={lines}
          // An empty box has the direction of the page.
          {...(value !== "" && { dir: "auto" })}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      {limit !== undefined && (
        <span className={value.length > limit ? "count over" : "count"} aria-hidden="true">
          {number(value.length)} / {number(limit)}
        </span>
      )}
      <span className="said" aria-live="polite">
        {isInvalid && (
          <span id={`${id}-problem`} className="problem">
            {problem}
          </span>
        )}
        {!isInvalid && good && <span className="good-words">{good}</span>}
      </span>
    </div>
  );
}
