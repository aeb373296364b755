import { CreateMachineCredential } from "@hamta/client";
import { MachineCredential } from "@hamta/core";
import { useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { useDraft } from "#draft.ts";
import type { Shown } from "#parts/importer/machines/secret.tsx";
import { machines } from "#parts/importer/machines/words.ts";
import { useSession } from "#session/session.tsx";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

type Errors = readonly { readonly field: readonly string[]; readonly message: string; readonly action: string }[];
type Draft = { name: string; scopes: readonly MachineCredential.Scope[] };

const EMPTY: Draft = { name: "", scopes: [] };

export function Create({ onCreated }: { onCreated: (shown: Shown) => void }) {
  const words = useWords(machines);
  const { person } = useSession();
  const [draft, change, clear] = useDraft("machine", EMPTY);
  const [errors, setErrors] = useState<Errors>([]);
  const { run, busy, error } = useMutation(CreateMachineCredential);
  const allowed = (["IMPORTER", "OPERATOR"] as const)
    .filter((role) => person?.roles.includes(role))
    .flatMap((role) => MachineCredential.scopesOf(role));
  const put = (part: Partial<Draft>) => {
    setErrors([]);
    change(part);
  };
  const create = async () => {
    const result = (await run({ input: { name: draft.name, scopes: [...draft.scopes] } }))?.createMachineCredential;
    if (!result) return;
    if (result.__typename === "Refusal") return setErrors(result.errors);
    const { credential, secret } = result;
    change(EMPTY);
    clear();
    setErrors([]);
    onCreated({ name: draft.name, clientId: credential.clientId, secret });
  };
  const ofName = errors.find(({ field }) => field[0] === "name");
  const ofScopes = errors.find(({ field }) => field[0] === "scopes");
  return (
    <form
      className="card"
      aria-labelledby="new-credential"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2 id="new-credential">{words.form}</h2>
      <Field
        label={words.name}
        hint={words.nameHint}
        name="name"
        autoComplete="off"
        value={draft.name}
        onChange={(name) => put({ name })}
        problem={ofName && `${ofName.message} ${ofName.action}`}
      />
      <fieldset className="field" aria-describedby="scopes-hint">
        <legend>{words.scopes}</legend>
        <span id="scopes-hint" className="hint">
          {words.scopesHint}
        </span>
        {allowed.map((scope) => (
          <label key={scope} className="check">
            <input
              type="checkbox"
              name={scope}
              checked={draft.scopes.includes(scope)}
              onChange={({ currentTarget: { checked } }) =>
                put({ scopes: allowed.filter((one) => (one === scope ? checked : draft.scopes.includes(one))) })
              }
            />
            {words.scope[scope]}
          </label>
        ))}
        <span className="said" aria-live="polite">
          {ofScopes && <span className="problem">{`${ofScopes.message} ${ofScopes.action}`}</span>}
        </span>
      </fieldset>
      <Refusal errors={errors.filter((one) => one !== ofName && one !== ofScopes)} />
      <Failure error={error} />
      <div className="row">
        <Button look="primary" type="submit" isPending={busy}>
          {words.create}
        </Button>
      </div>
    </form>
  );
}
