import type { Document } from "@hamta/client";
import { useState, type ReactNode } from "react";
import { useAction } from "#asking/action.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Refusal } from "#ui/refusal.tsx";

type Errors = readonly { readonly message: string; readonly action: string }[];

/** What the three decisions about an import answer: it, another that follows it, or why not. */
type Decided = Readonly<Record<string, { __typename: string; import?: { id: string }; errors?: Errors } | undefined>>;

type Props<Result extends object> = {
  document: Document<Result, { input: { id: string } }>;
  id: string;
  button: string;
  look?: "primary" | "secondary" | "danger";
  title: string;
  /** @param id of the import that came of it */
  onDone: (id: string) => void;
  /** What will happen. */
  children: ReactNode;
};

/** A decision about an import: a button, and a question before it is done. */
export function Decide<Result extends object>(props: Props<Result>) {
  const { document, id, button, look = "danger", title, onDone, children } = props;
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Errors>([]);
  const { run, busy, error, reset } = useAction(document);
  const close = () => {
    setAsking(false);
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
      <Button look={look} onPress={() => setAsking(true)}>
        {button}
      </Button>
      <Confirm
        isOpen={asking}
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
