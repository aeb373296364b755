import { InvitePerson, type InvitedRole } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { useDraft } from "#draft.ts";
import { people } from "#parts/ops/people/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Select } from "#ui/select.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Draft = { name: string; email: string; role: InvitedRole; organisation: string };
const EMPTY: Draft = { name: "", email: "", role: "IMPORTER", organisation: "" };
const ROLES: readonly InvitedRole[] = ["IMPORTER", "OPERATOR", "EXPERT", "OPS"];

type Errors = readonly { readonly field: readonly string[]; readonly message: string; readonly action: string }[];

/** Invites a person. `onSent`: the list of invitations has a new one. */
export function InvitationForm({ onSent }: { onSent: () => void }) {
  const words = useWords(people);
  const { language } = useLanguage();
  const [draft, change, clear] = useDraft("invitation", EMPTY);
  const [errors, setErrors] = useState<Errors>([]);
  const [sent, setSent] = useState<string | null>(null);
  const { run, busy, error } = useMutation(InvitePerson);
  const { name, email, role, organisation } = draft;
  const isOfCompany = role === "IMPORTER" || role === "OPERATOR";
  const put = (part: Partial<Draft>) => {
    setErrors([]);
    setSent(null);
    change(part);
  };
  const send = async () => {
    setSent(null);
    const input = { name, email, role, ...(isOfCompany && { organisation }) };
    const result = await run({ input });
    if (!result) return;
    onSent();
    if (result.invitePerson.__typename === "Refusal") return setErrors(result.invitePerson.errors);
    change({ name: "", email: "" });
    clear();
    setSent(result.invitePerson.invitation.email);
  };
  const problemOf = (field: string) =>
    errors.filter((error) => error.field.join(".") === field).map(({ message, action }) => `${message} ${action}`)[0];
  const general = problemOf("");
  return (
    <form
      className="card name-form"
      aria-labelledby="invitation-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="invitation-form">{words.form}</h2>
      <Field
        label={words.name}
        name="name"
        autoComplete="off"
        value={name}
        onChange={(name) => put({ name })}
        problem={problemOf("name")}
      />
      <Field
        code
        label={words.email}
        hint={words.emailHint}
        name="email"
        inputMode="email"
        autoComplete="off"
        value={email}
        onChange={(email) => put({ email })}
        problem={problemOf("email")}
      />
      <Select
        label={words.role}
        value={role}
        options={ROLES.map((role) => [role, NameText.role(role, language)] as const)}
        onChange={(role) => put({ role })}
      />
      {isOfCompany && (
        <Field
          code
          label={words.organisation}
          hint={words.organisationHint}
          name="organisation"
          autoComplete="off"
          value={organisation}
          onChange={(organisation) => put({ organisation })}
          problem={problemOf("organisation")}
        />
      )}
      <Failure error={error} />
      <div role="status">
        {general && <Notice tone="bad" title={general} />}
        {sent !== null && <Notice tone="good" title={words.sent(sent)} />}
      </div>
      <div className="row">
        <Button look="primary" type="submit" isPending={busy}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
