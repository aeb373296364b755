import { CancelImport, CommitImport, type ImportState } from "@hamta/client";
import { useState } from "react";
import { useAction } from "#asking/action.ts";
import { QUEUED, RUNNING } from "#parts/ops/watched.ts";
import { ops } from "#parts/ops/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

type Acted = { id: string; state: ImportState; mode: string; followedBy: string | null };
type Errors = readonly { message: string; action: string }[];

/** What ops may do with an import as it stands: stop it, or apply what is held or was only tried. */
export function Acts({ imported: { id, state, mode, followedBy } }: { imported: Acted }) {
  const { actions: words } = useWords(ops);
  const [asked, setAsked] = useState<"CANCEL" | "COMMIT" | null>(null);
  const [errors, setErrors] = useState<Errors>([]);
  const cancel = useAction(CancelImport);
  const commit = useAction(CommitImport);
  // Without its file there is nothing to stop.
  const mayCancel = state !== "AWAITING_UPLOAD" && [...QUEUED, ...RUNNING].includes(state);
  const mayCommit = followedBy === null && (state === "HELD" || (state === "COMPLETED" && mode === "DRY_RUN"));
  const close = () => {
    setAsked(null);
    setErrors([]);
    cancel.reset();
    commit.reset();
  };
  const act = async () => {
    const input = { input: { id } };
    const result =
      asked === "CANCEL" ? (await cancel.run(input))?.cancelImport : (await commit.run(input))?.commitImport;
    if (result?.__typename === "Refusal") setErrors(result.errors);
    else if (result) close();
  };
  if (!mayCancel && !mayCommit && asked === null) return null;
  return (
    <div className="row">
      {mayCommit && <Button onPress={() => setAsked("COMMIT")}>{words.commit}</Button>}
      {mayCancel && (
        <Button look="danger" onPress={() => setAsked("CANCEL")}>
          {words.cancel}
        </Button>
      )}
      <Confirm
        isOpen={asked !== null}
        title={asked === "CANCEL" ? words.cancelTitle : words.commitTitle}
        action={asked === "CANCEL" ? words.cancel : words.commit}
        busy={cancel.busy || commit.busy}
        onConfirm={() => void act()}
        onCancel={close}
      >
        <p>{asked === "CANCEL" ? words.cancelWords : words.commitWords}</p>
        <Refusal errors={errors} />
        <Failure error={cancel.error ?? commit.error} />
      </Confirm>
    </div>
  );
}
