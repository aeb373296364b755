import { useId, useLayoutEffect, useRef, type ReactNode } from "preact/compat";
import "#ui/dialog.css";

type Props = {
  title: string;
  /** `alertdialog`: a question that has to be answered. */
  role?: "dialog" | "alertdialog";
  /** A click outside closes it too. */
  isDismissable?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A modal dialog, open while it is rendered. Escape calls `onClose`. */
export function Dialog({ title, role = "dialog", isDismissable = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Not the first button, which may remove something.
    opened?.focus();
    // Closed before it is removed: only then does the focus return to where it was.
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={role}
      aria-labelledby={titleId}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target, currentTarget }) => isDismissable && target === currentTarget && onClose()}
    >
      <div className="dialog-body">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
