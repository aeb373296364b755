import { OwnContact, type ReachedFragment } from "@hamta/client";
import { useState } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { ContactForm } from "#parts/importer/contact/form.tsx";
import { contactForm } from "#parts/importer/contact/words.ts";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/importer.css";

/** An importer sets how people reach it. */
export default function ContactPage() {
  const words = useWords(contactForm);
  const { worklist } = useWords(menu);
  const answer = useQuery(OwnContact, {});
  return (
    <Page title={words.title} lead={words.lead} back={{ to: "/importer", label: worklist }} narrow>
      <QueryResult answer={answer}>
        {({ me }) =>
          me?.contact ? (
            <Own contact={me.contact} />
          ) : (
            <Empty icon="person" title={words.none}>
              {words.noneWords}
            </Empty>
          )
        }
      </QueryResult>
    </Page>
  );
}

function Own({ contact }: { contact: ReachedFragment }) {
  const [turn, setTurn] = useState(0);
  return (
    <ContactForm
      key={turn}
      label="own-contact"
      company={null}
      contact={contact}
      // The refused change has loaded the page's queries again.
      onReload={() => setTurn(turn + 1)}
    >
      <h2 id="own-contact">
        <bdi>{contact.name}</bdi>
      </h2>
    </ContactForm>
  );
}
