import { MachineCredentials } from "@hamta/client";
import { useState } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { Create } from "#parts/importer/machines/create.tsx";
import { Credential } from "#parts/importer/machines/credential.tsx";
import { Secret, type Shown } from "#parts/importer/machines/secret.tsx";
import { machines } from "#parts/importer/machines/words.ts";
import { Empty } from "#ui/empty.tsx";
import { focusTitle, Page } from "#ui/page.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#parts/importer/machines/machines.css";

/** The credentials of a company's machines. A secret is only here, until the person leaves the page. */
export default function Machines() {
  const words = useWords(machines);
  const { machines: title } = useWords(menu);
  const answer = useQuery(MachineCredentials, {});
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = () => {
    setShown(null);
    focusTitle();
  };
  return (
    <Page title={title} lead={words.lead} narrow>
      <div className="stack machines">
        {shown && <Secret key={shown.secret} shown={shown} onStored={hide} />}
        <Create onCreated={setShown} />
        <section className="stack" aria-labelledby="credentials">
          <h2 id="credentials">{words.list}</h2>
          <QueryResult answer={answer}>
            {({ machineCredentials }) =>
              machineCredentials.length === 0 ? (
                <Empty icon="key" title={words.none}>
                  {words.noneWords}
                </Empty>
              ) : (
                <ul className="stack">
                  {machineCredentials.map((credential) => (
                    <Credential key={credential.clientId} credential={credential} onRotated={setShown} />
                  ))}
                </ul>
              )
            }
          </QueryResult>
        </section>
      </div>
    </Page>
  );
}
