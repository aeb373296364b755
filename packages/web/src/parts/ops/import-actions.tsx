import { CancelImport, CommitImport, type ImportState } from "@hamta/client";
import { useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { QUEUED, RUNNING } from "#parts/ops/current-imports.ts";
import { ops } from "#parts/ops/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

type Acted = { id: string; state: ImportState; mode: string; followedBy: string | null };
type Errors = readonly { message: string; action: string }[];

/** Actions of ops on an import in its current state: cancel it, or commit a held list or a dry run. */
export function ImportActions({ imported: { id, state, mode, followedBy } }: { imported: Acted }) {
  const { actions: words } = useWords(ops);
  const [dialog, setDialog] = useState<"CANCEL" | "COMMIT" | null>(null);
  const [errors, setErrors] = useState<Errors>([]);
  const cancel = useMutation(CancelImport);
  const commit = useMutation(CommitImport);
  // Before the upload there is nothing to stop.
  const canCancel = state !== "AWAITING_UPLOAD" && [...QUEUED, ...RUNNING].includes(state);
  const canCommit = followedBy === null && (state === "HELD" || (state === "COMPLETED" && mode === "DRY_RUN"));
  const close = () => {
    setDialog(null);
    setErrors([]);
    cancel.reset();
    commit.reset();
  };
  const act = async () => {
    const input = { input: { id } };
    const result =
      dialog === "CANCEL" ? (await cancel.run(input))?.cancelImport : (await commit.run(input))?.commitImport;
    if (result?.__typename === "Refusal") setErrors(result.errors);
    else if (result) close();
  };
  if (!canCancel && !canCommit && dialog === null) return null;
  return (
    <div className="row">
      {canCommit && <Button onPress={() => setDialog("COMMIT")}>{words.commit}</Button>}
      {canCancel && (
        <Button look="danger" onPress={() => setDialog("CANCEL")}>
          {words.cancel}
        </Button>
      )}
      <Confirm
        isOpen={dialog !== null}
        title={dialog === "CANCEL" ? words.cancelTitle : words.commitTitle}
        action={dialog === "CANCEL" ? words.cancel : words.commit}
        busy={cancel.busy || commit.busy}
        onConfirm={() => void act()}
        onCancel={close}
      >
        <p>{dialog === "CANCEL" ? words.cancelWords : words.commitWords}</p>
        <Refusal errors={errors} />
        <Failure error={cancel.error ?? commit.error} />
      </Confirm>
    </div>
  );
}
