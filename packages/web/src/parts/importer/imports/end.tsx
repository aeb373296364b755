import { EndImport, type ImportPageFragment } from "@hamta/client";
import { useRef, useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { attention } from "#import/attention.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Moment } from "#ui/moment.tsx";
import { Notice } from "#ui/notice.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

/** Same limit as in the API. */
const NOTE_MAX = 2000;

/** For ops: ends an import that stands still, or shows that its end was requested. */
export function End({ imported }: { imported: ImportPageFragment }) {
  const { end: words } = useWords(imports);
  const [isConfirming, setConfirming] = useState(false);
  const stands = useStandstill(imported);
  const { id, endRequest } = imported;
  if (endRequest) {
    return (
      <Notice tone="warn" role="status" title={words.asked}>
        <p>
          <Moment at={endRequest.at} time /> — <bdi>{endRequest.note}</bdi>
        </p>
      </Notice>
    );
  }
  if (!stands) return null;
  return (
    <Notice
      tone="warn"
      title={words.stands}
      actions={
        <Button look="danger" onPress={() => setConfirming(true)}>
          {words.button}
        </Button>
      }
    >
      <p>{words.look}</p>
      {isConfirming && <Dialog id={id} onClose={() => setConfirming(false)} />}
    </Notice>
  );
}

/** True while an import that has its list makes no progress. A step that the page has seen counts as progress. */
function useStandstill(imported: ImportPageFragment): boolean {
  const { state, rowsDone, progress } = imported;
  const step = [state, rowsDone, progress?.bytesRead].join();
  const moved = useRef<{ step: string; at: number | null }>({ step, at: null });
  if (moved.current.step !== step) moved.current = { step, at: Date.now() };
  const reason = attention(imported, Date.now(), moved.current.at);
  return reason === "NO_PROGRESS" || reason === "LONG_WAIT";
}

/** What happens, and the reason, which ops read later. */
function Dialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { end: words } = useWords(imports);
  const [note, setNote] = useState("");
  const [isSubmitted, setSubmitted] = useState(false);
  const [errors, setErrors] = useState<readonly { message: string; action: string }[]>([]);
  const { run, busy, error } = useMutation(EndImport);
  const end = async () => {
    setSubmitted(true);
    if (note.trim() === "" || note.length > NOTE_MAX) return;
    const result = await run({ input: { id, note } });
    if (result?.endImport.__typename === "Refusal") setErrors(result.endImport.errors);
    else if (result) onClose();
  };
  return (
    <Confirm
      isOpen
      title={words.title}
      action={words.button}
      busy={busy}
      onConfirm={() => void end()}
      onCancel={onClose}
    >
      <ul>
        {Object.values(words.consequences).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <Field
        label={words.note}
        name="end-note"
        lines={3}
        limit={NOTE_MAX}
        value={note}
        onChange={(note) => {
          setNote(note);
          setErrors([]);
        }}
        problem={isSubmitted && note.trim() === "" ? words.noteNeeded : null}
      />
      <Refusal errors={errors} />
      <Failure error={error} />
    </Confirm>
  );
}
