import { useId, type ReactNode } from "preact/compat";
import "#ui/options.css";

type Props<Value extends string> = {
  label: ReactNode;
  hint?: ReactNode;
  /** Also its id, so a name is on a page once. */
  name?: string;
  problem?: string | null;
  value: Value | null;
  options: readonly { value: Value; content: ReactNode }[];
  onChange?: (value: Value) => void;
  isDisabled?: boolean;
  /** `rows`: one below another; `tiles`: side by side where there is space; `small`: as wide as their words. */
  layout?: "rows" | "tiles" | "small";
};

/** A choice of one of a few, all visible: the browser's own radio buttons. */
export function Options<Value extends string>({
  label,
  hint,
  name,
  problem = null,
  value,
  options,
  onChange,
  isDisabled = false,
  layout = "rows",
}: Props<Value>) {
  const ownId = useId();
  const id = name ?? ownId;
  const described = [hint ? `${id}-hint` : "", problem === null ? "" : `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div
      id={id}
      className="options"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={described || undefined}
      aria-invalid={problem !== null || undefined}
    >
      <div id={`${id}-label`} className="options-label">
        {label}
      </div>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      <span className="said" aria-live="polite">
        {problem !== null && (
          <span id={`${id}-problem`} className="problem">
            {problem}
          </span>
        )}
      </span>
      <div className={`options-${layout}`}>
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type="radio"
              className="unseen"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={isDisabled}
              onChange={() => onChange?.(option.value)}
            />
            <span className="option-mark" aria-hidden="true" />
            {option.content}
          </label>
        ))}
      </div>
    </div>
  );
}
