import type { ReactNode } from "preact/compat";
import { Notice } from "#ui/notice.tsx";

/** Errors of the API with the action for each. Errors of a field are better shown at the field. */
export function Refusal({
  errors,
  title,
  actions,
}: {
  errors: readonly { readonly message: string; readonly action: string }[];
  title?: string;
  actions?: ReactNode;
}) {
  if (errors.length === 0) return null;
  return (
    <Notice tone="bad" role="alert" title={title} actions={actions}>
      <ul className="refusals">
        {errors.map(({ message, action }) => (
          <li key={message}>
            <strong>{message}</strong> {action}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
