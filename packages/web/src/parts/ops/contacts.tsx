import { ContactForm } from "#parts/importer/contact/form.tsx";
import { contactForm } from "#parts/importer/contact/words.ts";
import { Field } from "#ui/field.tsx";
import { Select } from "#ui/select.tsx";
import { useWords } from "#words/language.tsx";

/** `company`: an importer's id or a guarantor's name. */
export type Draft = { kind: "IMPORTER" | "GUARANTOR"; company: string; phone: string; site: string };
export const EMPTY: Draft = { kind: "IMPORTER", company: "", phone: "", site: "" };

/** Ops set how people reach an importer or a guarantor. */
export function Contacts({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const words = useWords(contactForm);
  const { kind, company, phone, site } = draft;
  const isImporter = kind === "IMPORTER";
  return (
    <ContactForm
      label="contact-form"
      company={isImporter ? { organisation: company } : { guarantor: company }}
      typed={{ phone, site }}
      onChange={(typed) => onChange({ ...draft, ...typed })}
    >
      {(problemOf) => (
        <>
          <h2 id="contact-form">{words.ofCompany}</h2>
          <Select
            label={words.kind}
            value={kind}
            options={[
              ["IMPORTER", words.importer],
              ["GUARANTOR", words.guarantor],
            ]}
            onChange={(kind) => onChange({ ...EMPTY, kind })}
          />
          <Field
            code={isImporter}
            label={isImporter ? words.organisation : words.guarantorName}
            hint={isImporter ? words.organisationHint : words.guarantorHint}
            name="company"
            autoComplete="off"
            value={company}
            onChange={(company) => onChange({ ...draft, company })}
            problem={problemOf("organisation") ?? problemOf("guarantor")}
          />
        </>
      )}
    </ContactForm>
  );
}
