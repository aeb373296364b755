import type { ReactNode } from "preact/compat";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

type Props = {
  isOpen: boolean;
  title: string;
  /** Text of the confirm button: the verb, not "yes". */
  action: string;
  /** "danger", the default, if the action removes something. */
  look?: "primary" | "danger";
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
};

/** Confirmation before an action that cannot be undone. Escape cancels; a click outside does not. */
export function Confirm({
  isOpen,
  title,
  action,
  look = "danger",
  busy = false,
  onConfirm,
  onCancel,
  children,
}: Props) {
  const { cancel } = useWords(common);
  if (!isOpen) return null;
  return (
    <Dialog title={title} role="alertdialog" onClose={onCancel}>
      {children}
      <div className="row">
        <Button look={look} isPending={busy} onPress={onConfirm}>
          {action}
        </Button>
        <Button look="secondary" onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </Dialog>
  );
}
