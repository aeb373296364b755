import { Contact as ContactDocument, type ReachedFragment } from "@hamta/client";
import { useEffect, useRef, useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { ContactForm } from "#parts/importer/contact/form.tsx";
import { contactForm } from "#parts/importer/contact/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { useWords } from "#words/language.tsx";
import "#parts/importer/contact/contact.css";

/** `company`: an importer's id or a guarantor's name. */
type Asked = { readonly kind: "IMPORTER" | "GUARANTOR"; readonly company: string };
type Found = { readonly asked: Asked; readonly contact: ReachedFragment; readonly turn: number };

const EMPTY: Asked = { kind: "IMPORTER", company: "" };

const toInput = ({ kind, company }: Asked) =>
  kind === "IMPORTER" ? { organisation: company } : { guarantor: company };

/** The company whose form is open, read when it is asked for and never from what the page keeps. */
export function useContacts() {
  const { run, busy, error } = useMutation(ContactDocument);
  const [asked, setAsked] = useState(EMPTY);
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const show = async (next: Asked) => {
    setAsked(next);
    setFound(null);
    setProblem(null);
    const contact = (await run(toInput(next)))?.contact;
    if (contact?.__typename === "Contact") setFound((last) => ({ asked: next, contact, turn: (last?.turn ?? 0) + 1 }));
    else if (contact) setProblem(contact.errors.map(({ message, action }) => `${message} ${action}`)[0] ?? null);
  };
  const change = (next: Asked) => {
    setProblem(null);
    setAsked(next);
  };
  return { asked, found, problem, busy, error, show, change, close: () => setFound(null) };
}

/** Ops choose an importer or a guarantor, see its phone and site, and change them. */
export function Contacts({ contacts }: { contacts: ReturnType<typeof useContacts> }) {
  const { found } = contacts;
  return found ? <OnFile key={found.turn} contacts={contacts} found={found} /> : <Choice contacts={contacts} />;
}

type Props = { contacts: ReturnType<typeof useContacts> };

function Choice({ contacts: { asked, problem, busy, error, show, change } }: Props) {
  const words = useWords(contactForm);
  const isImporter = asked.kind === "IMPORTER";
  return (
    <form
      className="card contact-form"
      aria-labelledby="contact-choice"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void show(asked);
      }}
    >
      <h2 id="contact-choice">{words.ofCompany}</h2>
      <Select
        label={words.kind}
        value={asked.kind}
        options={[
          ["IMPORTER", words.importer],
          ["GUARANTOR", words.guarantor],
        ]}
        onChange={(kind) => change({ kind, company: "" })}
      />
      <Field
        code={isImporter}
        label={isImporter ? words.organisation : words.guarantorName}
        hint={isImporter ? words.organisationHint : words.guarantorHint}
        name="company"
        autoComplete="off"
        value={asked.company}
        onChange={(company) => change({ ...asked, company })}
        problem={problem}
      />
      <Failure error={error} />
      <div className="row">
        <Button type="submit" isPending={busy}>
          {words.show}
        </Button>
      </div>
    </form>
  );
}

function OnFile({ contacts: { show, close }, found: { asked, contact } }: Props & { found: Found }) {
  const words = useWords(contactForm);
  const form = useRef<HTMLDivElement>(null);
  // The button that opened the form is gone or far away.
  useEffect(() => form.current?.querySelector<HTMLElement>("[name=phone]")?.focus(), []);
  return (
    <div ref={form}>
      <ContactForm
        label="contact-form"
        company={toInput(asked)}
        contact={contact}
        onReload={() => void show(asked)}
        actions={<Button onPress={close}>{words.other}</Button>}
      >
        <h2 id="contact-form">{words.title}</h2>
        <p>
          {asked.kind === "IMPORTER" ? words.importer : words.guarantor}: <bdi>{contact.name}</bdi>
        </p>
        {contact.phone === null && contact.site === null && <p className="hint">{words.nothing}</p>}
      </ContactForm>
    </div>
  );
}
