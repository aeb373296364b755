import { UpdateContact, type ReachedFragment, type UpdateContactInput } from "@hamta/client";
import { useState, type ReactNode } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { contactForm } from "#parts/importer/contact/words.ts";
import { Button } from "#ui/button.tsx";
import { Confirm } from "#ui/confirm.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";
import "#parts/importer/contact/contact.css";

type Errors = readonly {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
  readonly action: string;
}[];

type Props = {
  /** Id of the heading that names the form. */
  label: string;
  /** Null: of the viewer's own. */
  company: Pick<UpdateContactInput, "organisation" | "guarantor"> | null;
  /** What is saved now: the boxes open with it. */
  contact: Pick<ReachedFragment, "phone" | "site">;
  /** Opens the form again with what is saved by then. */
  onReload: () => void;
  /** Beside the button that saves. */
  actions?: ReactNode;
  /** The heading. */
  children: ReactNode;
};

/** Changes the phone and the site of a company. What is saved goes only by a confirmation that shows it. */
export function ContactForm({ label, company, contact, onReload, actions, children }: Props) {
  const words = useWords(contactForm);
  const [former, setFormer] = useState({ phone: contact.phone, site: contact.site });
  const [typed, setTyped] = useState({ phone: contact.phone ?? "", site: contact.site ?? "" });
  const [errors, setErrors] = useState<Errors>([]);
  const [saved, setSaved] = useState<string | null>(null);
  const [isConfirming, setConfirming] = useState(false);
  const { run, busy, error } = useMutation(UpdateContact);
  const removed = (["phone", "site"] as const).filter((part) => former[part] !== null && typed[part].trim() === "");
  const save = async () => {
    setSaved(null);
    const result = await run({ input: { ...company, ...typed, former } });
    setConfirming(false);
    if (!result) return;
    const { updateContact: answer } = result;
    if (answer.__typename === "Refusal") return setErrors(answer.errors);
    setErrors([]);
    const { name, phone, site } = answer.contact;
    setFormer({ phone, site });
    setTyped({ phone: phone ?? "", site: site ?? "" });
    setSaved(name);
  };
  const problemOf = (field: string) =>
    errors.filter((error) => error.field.join(".") === field).map(({ message, action }) => `${message} ${action}`)[0];
  const box = (field: "phone" | "site", hint: string) => (
    <Field
      code
      label={words[field]}
      hint={hint}
      name={field}
      autoComplete="off"
      {...(field === "phone" && { inputMode: "tel" as const })}
      value={typed[field]}
      onChange={(value) => setTyped({ ...typed, [field]: value })}
      problem={problemOf(field)}
    />
  );
  const general = errors.find(({ field }) => field.length === 0);
  return (
    <form
      className="card contact-form"
      aria-labelledby={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (removed.length > 0) setConfirming(true);
        else void save();
      }}
    >
      {children}
      {box("phone", words.phoneHint)}
      {box("site", words.siteHint)}
      <Failure error={error} />
      <div role="status">
        {general && (
          <Notice
            tone="bad"
            title={general.message}
            actions={general.code === "CONTACT_CHANGED" && <Button onPress={onReload}>{words.reload}</Button>}
          >
            <p>{general.action}</p>
          </Notice>
        )}
        {saved !== null && (
          <Notice tone="good" title={words.saved(saved)}>
            <p>{words.within}</p>
          </Notice>
        )}
      </div>
      <div className="row">
        <Button look="primary" type="submit" isPending={busy}>
          {words.save}
        </Button>
        {actions}
      </div>
      <Confirm
        isOpen={isConfirming}
        title={words.removes[removed.length > 1 ? "both" : (removed[0] ?? "both")]}
        action={words.remove}
        busy={busy}
        onConfirm={() => void save()}
        onCancel={() => setConfirming(false)}
      >
        <p>{words.removeWords}</p>
        <ul className="removed">
          {removed.map((part) => (
            <li key={part}>
              <bdi dir="ltr">{former[part]}</bdi>
            </li>
          ))}
        </ul>
      </Confirm>
    </form>
  );
}
