import type { ReactNode } from "react";
import { Notice } from "#ui/notice.tsx";

/** What the API would not do, and what to do about each error; those of a field are better shown at the field. */
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
