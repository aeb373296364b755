import { FindTickets, type QueueRowFragment } from "@hamta/client";
import { Imei, Msisdn, Ticket } from "@hamta/core";
import { useState, type ReactNode } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { ticketSearch } from "#ticket/search-words.ts";
import { Button } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Field } from "#ui/field.tsx";
import * as ImeiEntry from "#ui/imei-entry.ts";
import { QueryResult } from "#ui/query-result.tsx";
import { useWords } from "#words/language.tsx";

/** Same limit as in the API. */
const MOST = 50;

/** True for a ticket number, an IMEI or a phone number. */
function canBeFound(typed: string): boolean {
  const text = ImeiEntry.normalise(typed);
  return Ticket.parseNumber(typed) !== null || Imei.parseSeen(text).ok || Msisdn.parseE164(text) !== null;
}

/** The text is not kept in the address, since it may be a phone number. */
export function SearchForm({ onFind }: { onFind: (text: string) => void }) {
  const words = useWords(ticketSearch);
  const [typed, setTyped] = useState("");
  const [isSubmitted, setSubmitted] = useState(false);
  return (
    <form
      className="queue-search"
      role="search"
      aria-label={words.label}
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitted(true);
        if (canBeFound(typed)) onFind(typed.trim());
      }}
    >
      <Field
        code
        label={words.label}
        hint={words.hint}
        name="find"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        problem={isSubmitted && !canBeFound(typed) ? words.wrong : null}
      />
      <Button type="submit" icon="search">
        {words.find}
      </Button>
    </form>
  );
}

type FoundProps = {
  text: string;
  /** The way back to what stood in their place. */
  back?: { label: string; onPress: () => void };
  children: (row: QueueRowFragment) => ReactNode;
};

/** The tickets that a text names, ended ones too. */
export function Found({ text, back, children }: FoundProps) {
  const words = useWords(ticketSearch);
  const answer = useQuery(FindTickets, { text });
  return (
    <section className="found" aria-label={words.found}>
      {back && (
        <Button icon="start" onPress={back.onPress}>
          {back.label}
        </Button>
      )}
      <QueryResult answer={answer}>
        {({ findTickets: found }) =>
          found.length === 0 ? (
            <Empty icon="search" title={words.none}>
              {words.noneWords}
            </Empty>
          ) : (
            <>
              <ol className="queue-list">
                {found.map((row) => (
                  <li key={row.id}>{children(row)}</li>
                ))}
              </ol>
              {found.length === MOST && <p className="hint">{words.most}</p>}
            </>
          )
        }
      </QueryResult>
    </section>
  );
}
