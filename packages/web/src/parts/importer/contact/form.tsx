import { UpdateContact, type UpdateContactInput } from "@hamta/client";
import { useState, type ReactNode } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { contactForm } from "#parts/importer/contact/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";
import "#parts/importer/contact/contact.css";

type Errors = readonly { readonly field: readonly string[]; readonly message: string; readonly action: string }[];
type Typed = { readonly phone: string; readonly site: string };
export type ProblemOf = (field: string) => string | undefined;

type Props = {
  /** Id of the heading that names the form. */
  label: string;
  /** Null: of the viewer's own. */
  company: Pick<UpdateContactInput, "organisation" | "guarantor"> | null;
  typed: Typed;
  onChange: (typed: Typed) => void;
  /** Above the boxes: the heading, and which company. */
  children: (problemOf: ProblemOf) => ReactNode;
};

/** Sets the phone and the site of a company. */
export function ContactForm({ label, company, typed, onChange, children }: Props) {
  const words = useWords(contactForm);
  const [errors, setErrors] = useState<Errors>([]);
  const [saved, setSaved] = useState<string | null>(null);
  const { run, busy, error } = useMutation(UpdateContact);
  const save = async () => {
    setSaved(null);
    const result = await run({ input: { ...company, ...typed } });
    if (!result) return;
    const { updateContact: answer } = result;
    if (answer.__typename === "Refusal") return setErrors(answer.errors);
    setErrors([]);
    const { name, phone, site } = answer.contact;
    onChange({ phone: phone ?? "", site: site ?? "" });
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
      onChange={(value) => onChange({ ...typed, [field]: value })}
      problem={problemOf(field)}
    />
  );
  const general = problemOf("");
  return (
    <form
      className="card contact-form"
      aria-labelledby={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {children(problemOf)}
      {box("phone", words.phoneHint)}
      {box("site", words.siteHint)}
      <Failure error={error} />
      <div role="status">
        {general && <Notice tone="bad" title={general} />}
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
      </div>
    </form>
  );
}
