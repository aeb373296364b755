import { RevokeMachineCredential, RotateMachineCredential, type MachineCredentialFragment } from "@hamta/client";
import { useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import type { Shown } from "#parts/importer/machines/secret.tsx";
import { machines } from "#parts/importer/machines/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Moment } from "#ui/moment.tsx";
import { Badge } from "#ui/notice.tsx";
import { focusTitle } from "#ui/page.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useWords } from "#words/language.tsx";

type Props = { credential: MachineCredentialFragment; onRotated: (shown: Shown) => void };

/** One credential: what it may do, when it was used, who changed it, and the ways to change it. */
export function Credential({ credential, onRotated }: Props) {
  const words = useWords(machines);
  const { clientId, name, scopes, lastUsedAt, earlierSecretsEndAt, revokedAt, history } = credential;
  return (
    <li className="card">
      <div className="card-head">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {revokedAt === null ? <Badge tone="good">{words.valid}</Badge> : <Badge tone="quiet">{words.revoked}</Badge>}
      </div>
      <dl className="facts">
        <dt>{words.clientId}</dt>
        <dd>
          <code dir="ltr">{clientId}</code>
        </dd>
        <dt>{words.scopes}</dt>
        <dd>
          <ul>
            {scopes.map((scope) => (
              <li key={scope}>{words.scope[scope as keyof typeof words.scope] ?? scope}</li>
            ))}
          </ul>
        </dd>
        <dt>{words.lastUsed}</dt>
        <dd>{lastUsedAt === null ? words.unused : <Moment at={lastUsedAt} time />}</dd>
        {earlierSecretsEndAt !== null && (
          <>
            <dt>{words.earlierUntil}</dt>
            <dd>
              <Moment at={earlierSecretsEndAt} time />
            </dd>
          </>
        )}
      </dl>
      <details>
        <summary>{words.history}</summary>
        <ul>
          {history.map(({ at, act, by }) => (
            <li key={`${at}${act}`}>
              {words.acts[act]} {words.by} <bdi>{by}</bdi>, <Moment at={at} time />
            </li>
          ))}
        </ul>
      </details>
      {revokedAt === null && <Actions credential={credential} onRotated={onRotated} />}
    </li>
  );
}

type Errors = readonly { readonly message: string; readonly action: string }[];

function Actions({ credential: { clientId, name }, onRotated }: Props) {
  const words = useWords(machines);
  const [dialog, setDialog] = useState<"ROTATE" | "REVOKE" | null>(null);
  const [errors, setErrors] = useState<Errors>([]);
  const rotate = useMutation(RotateMachineCredential);
  const revoke = useMutation(RevokeMachineCredential);
  const input = { input: { clientId } };
  const close = () => {
    setDialog(null);
    setErrors([]);
    rotate.reset();
    revoke.reset();
  };
  const confirmRotation = async () => {
    const result = (await rotate.run(input))?.rotateMachineCredential;
    if (result?.__typename === "Refusal") return setErrors(result.errors);
    if (!result) return;
    close();
    onRotated({ name, clientId, secret: result.secret });
  };
  const confirmRevocation = async () => {
    const result = (await revoke.run(input))?.revokeMachineCredential;
    if (result?.__typename === "Refusal") return setErrors(result.errors);
    if (!result) return;
    close();
    focusTitle();
  };
  const isRevocation = dialog === "REVOKE";
  return (
    <div className="row">
      <Button aria-label={`${words.rotate}: ${name}`} onPress={() => setDialog("ROTATE")}>
        {words.rotate}
      </Button>
      <Button look="danger" aria-label={`${words.revoke}: ${name}`} onPress={() => setDialog("REVOKE")}>
        {words.revoke}
      </Button>
      <Confirm
        isOpen={dialog !== null}
        title={isRevocation ? words.revokeTitle(name) : words.rotateTitle(name)}
        action={isRevocation ? words.revoke : words.rotate}
        look={isRevocation ? "danger" : "primary"}
        busy={rotate.busy || revoke.busy}
        onConfirm={() => void (isRevocation ? confirmRevocation() : confirmRotation())}
        onCancel={close}
      >
        <p>{isRevocation ? words.revokeWords : words.rotateWords}</p>
        <Refusal errors={errors} />
        <Failure error={rotate.error ?? revoke.error} />
      </Confirm>
    </div>
  );
}
