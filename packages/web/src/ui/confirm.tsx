import type { ReactNode } from "react";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "#ui/button.tsx";
import { common } from "#words/common.ts";
import { useWords } from "#words/language.tsx";

type Props = {
  isOpen: boolean;
  title: string;
  /** What the button that does it says: the verb, not "yes". */
  action: string;
  /** Unless it takes something away. */
  look?: "primary" | "danger";
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children?: ReactNode;
};

/** Asks before what cannot be undone. Escape cancels; a click beside it does not. */
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
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onCancel()}>
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title">{title}</Heading>
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
      </Modal>
    </ModalOverlay>
  );
}
