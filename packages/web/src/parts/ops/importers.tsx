import { NameImporter, type SenderFragment } from "@hamta/client";
import { useRef, useState } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { useDraft } from "#draft.ts";
import { contactForm as contactFormWords } from "#parts/importer/contact/words.ts";
import { Contacts, useContacts } from "#parts/ops/contacts.tsx";
import { usePeriod } from "#parts/ops/current-imports.ts";
import { ops } from "#parts/ops/words.ts";
import { Button } from "#ui/button.tsx";
import { Contact } from "#ui/contact.tsx";
import { Empty } from "#ui/empty.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Badge, Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Table } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

type Errors = readonly {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly action: string;
}[];

/** Names of importers. The register has no list of importers: recent senders are shown. */
export function Importers() {
  const { importers: words } = useWords(ops);
  const { operations } = useWords(menu);
  const { number } = useLanguage();
  const period = usePeriod();
  const contactWords = useWords(contactFormWords);
  const form = useRef<HTMLFormElement>(null);
  const contacts = useContacts();
  const [draft, change, clear] = useDraft("importer", { organisation: "", name: "" });
  const [errors, setErrors] = useState<Errors>([]);
  const [saved, setSaved] = useState<string | null>(null);
  const { run, busy, error } = useMutation(NameImporter);
  const put = (part: Partial<typeof draft>) => {
    setErrors([]);
    setSaved(null);
    change(part);
  };
  const save = async () => {
    const result = await run({ input: draft });
    if (!result) return;
    if (result.nameImporter.__typename === "Refusal") return setErrors(result.nameImporter.errors);
    change({ organisation: "", name: "" });
    clear();
    setSaved(result.nameImporter.importer.name);
  };
  const problemOf = (field: string) =>
    errors.filter((error) => error.field?.join(".") === field).map(({ message, action }) => `${message} ${action}`)[0];
  return (
    <Page title={words.title} lead={words.lead} back={{ to: "/ops", label: operations }}>
      <form
        ref={form}
        className="card name-form"
        aria-labelledby="name-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 id="name-form">{words.form}</h2>
        <Field
          code
          label={words.organisation}
          hint={words.organisationHint}
          name="organisation"
          autoComplete="off"
          value={draft.organisation}
          onChange={(organisation) => put({ organisation })}
          problem={problemOf("organisation")}
        />
        <Field
          label={words.name}
          name="name"
          autoComplete="off"
          value={draft.name}
          onChange={(name) => put({ name })}
          problem={problemOf("name")}
        />
        <Failure error={error} />
        <div role="status">{saved !== null && <Notice tone="good" title={words.saved(saved)} />}</div>
        <div className="row">
          <Button look="primary" type="submit" isPending={busy}>
            {words.save}
          </Button>
        </div>
      </form>
      <Contacts contacts={contacts} />
      <section className="stack" aria-labelledby="importers">
        <h2 id="importers">{words.list}</h2>
        <QueryResult answer={period}>
          {({ imports }) => {
            const rows = importersOf(imports);
            if (rows.length === 0) {
              return (
                <Empty icon="person" title={words.none}>
                  {words.noneWords}
                </Empty>
              );
            }
            return (
              <Table
                label={words.list}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: "name",
                    header: words.name,
                    weight: "main",
                    cell: ({ name, organisation }) =>
                      name === organisation ? <Badge tone="warn">{words.unnamed}</Badge> : <bdi>{name}</bdi>,
                  },
                  {
                    name: "organisation",
                    header: words.organisation,
                    cell: ({ organisation }) => <code dir="ltr">{organisation}</code>,
                  },
                  { name: "lists", header: words.lists, cell: ({ lists }) => number(lists) },
                  {
                    name: "contact",
                    header: contactWords.change,
                    cell: ({ organisation, name, contact }) => (
                      <>
                        <Contact of={contact} />
                        <Button
                          look="quiet"
                          aria-label={`${contactWords.edit}: ${name}`}
                          onPress={() => void contacts.show({ kind: "IMPORTER", company: organisation })}
                        >
                          {contactWords.edit}
                        </Button>
                      </>
                    ),
                  },
                  {
                    name: "change",
                    header: words.change,
                    cell: ({ name, organisation }) => (
                      <Button
                        look="quiet"
                        aria-label={`${words.change}: ${name}`}
                        onPress={() => {
                          put({ organisation, name: name === organisation ? "" : name });
                          form.current?.querySelector<HTMLElement>("[name=name]")?.focus();
                        }}
                      >
                        {words.change}
                      </Button>
                    ),
                  },
                ]}
              />
            );
          }}
        </QueryResult>
      </section>
    </Page>
  );
}

type Sent = Pick<SenderFragment, "importer">;
type Importer = NonNullable<Sent["importer"]>;

function importersOf(imports: readonly Sent[]) {
  const byId = new Map<string, Importer & { lists: number }>();
  for (const { importer } of imports) {
    if (importer) byId.set(importer.id, { ...importer, lists: (byId.get(importer.id)?.lists ?? 0) + 1 });
  }
  return [...byId.values()].toSorted((a, b) => a.organisation.localeCompare(b.organisation));
}
