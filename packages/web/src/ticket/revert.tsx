import { RevertTicket, type ReviewedTicketFragment } from "@hamta/client";
import { useRef, useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { revertWords } from "#ticket/staff-words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

/** Same limit as in the API. */
const NOTE_MAX = 2000;

type Props = { ticket: Pick<ReviewedTicketFragment, "number" | "revertPreview"> };

/** For experts and ops: takes the approval of a ticket back, or shows why it cannot be. */
export function Revert({ ticket: { number, revertPreview } }: Props) {
  const words = useWords(revertWords);
  const [isConfirming, setConfirming] = useState(false);
  if (!revertPreview) return null;
  const { refusal, now, after } = revertPreview;
  return (
    <section className="card" aria-labelledby="revert">
      <h2 id="revert">{words.section}</h2>
      {refusal && (
        <p>
          {refusal.message} <span className="hint">{refusal.action}</span>
        </p>
      )}
      {now && after && (
        <div className="row">
          <Button look="danger" onPress={() => setConfirming(true)}>
            {words.action}
          </Button>
        </div>
      )}
      {now && after && isConfirming && <Dialog {...{ number, now, after }} onClose={() => setConfirming(false)} />}
    </section>
  );
}

type DialogProps = { number: string; now: readonly string[]; after: readonly string[]; onClose: () => void };

/** The pair before and after, and the note. */
function Dialog({ number, now, after, onClose }: DialogProps) {
  const words = useWords(revertWords);
  const [note, setNote] = useState("");
  const [isSubmitted, setSubmitted] = useState(false);
  const [errors, setErrors] = useState<readonly { message: string; action: string }[]>([]);
  // Of this note: a repeat after a lost answer is the same request.
  const key = useRef(crypto.randomUUID());
  const { run, busy, error } = useMutation(RevertTicket);
  const revert = async () => {
    setSubmitted(true);
    if (note.trim() === "" || note.length > NOTE_MAX) return;
    const result = await run({ input: { number, note, idempotencyKey: key.current } });
    if (result?.revertTicket.__typename === "Refusal") setErrors(result.revertTicket.errors);
    else if (result) onClose();
  };
  return (
    <Confirm
      isOpen
      title={words.title}
      action={words.action}
      busy={busy}
      onConfirm={() => void revert()}
      onCancel={onClose}
    >
      <p>{words.consequence}</p>
      <Pairs registered={now} correct={after} titles={words.pairs} copy={false} />
      <Field
        label={words.note}
        name="revert-note"
        lines={3}
        limit={NOTE_MAX}
        value={note}
        onChange={(note) => {
          setNote(note);
          setErrors([]);
          key.current = crypto.randomUUID();
        }}
        problem={isSubmitted && note.trim() === "" ? words.noteNeeded : null}
      />
      <Refusal errors={errors} />
      <Failure error={error} />
    </Confirm>
  );
}
