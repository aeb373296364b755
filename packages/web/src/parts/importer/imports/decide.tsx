import type { Document } from "@hamta/client";
import { useState, type ReactNode } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Refusal } from "#ui/refusal.tsx";

type Errors = readonly { readonly message: string; readonly action: string }[];

/** Result of cancel, commit and undo: this import, the import that follows it, or errors. */
type Decided = Readonly<Record<string, { __typename: string; import?: { id: string }; errors?: Errors } | undefined>>;

type Props<Result extends object> = {
  document: Document<Result, { input: { id: string } }>;
  id: string;
  button: string;
  look?: "primary" | "secondary" | "danger";
  title: string;
  /** @param id of the resulting import */
  onDone: (id: string) => void;
  /** The consequences of the decision. */
  children: ReactNode;
};

/** A button for a decision about an import, with a confirmation. */
export function Decide<Result extends object>(props: Props<Result>) {
  const { document, id, button, look = "danger", title, onDone, children } = props;
  const [isConfirming, setConfirming] = useState(false);
  const [refused, setRefused] = useState<Errors>([]);
  const { run, busy, error, reset } = useMutation(document);
  const close = () => {
    setConfirming(false);
    setRefused([]);
    reset();
  };
  const decide = async () => {
    const result = (await run({ input: { id } })) as Decided | null;
    const [answer] = result ? Object.values(result) : [];
    if (answer?.errors) setRefused(answer.errors);
    else if (answer?.import) {
      close();
      onDone(answer.import.id);
    }
  };
  return (
    <>
      <Button look={look} onPress={() => setConfirming(true)}>
        {button}
      </Button>
      <Confirm
        isOpen={isConfirming}
        onCancel={close}
        title={title}
        action={button}
        look={look === "danger" ? "danger" : "primary"}
        busy={busy}
        onConfirm={() => void decide()}
      >
        {children}
        <Refusal errors={refused} />
        <Failure error={error} />
      </Confirm>
    </>
  );
}
