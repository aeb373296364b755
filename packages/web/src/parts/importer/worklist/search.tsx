import { Ticket } from "@hamta/core";
import { useState } from "preact/compat";
import { useLocation } from "wouter-preact";
import { worklist } from "#parts/importer/worklist/words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Imei } from "#ui/imei.tsx";
import { read } from "#ui/imei-entry.ts";
import { useWords } from "#words/language.tsx";

const imeiOf = (typed: string) => {
  const entry = read(typed, true);
  return entry.state === "RIGHT" ? entry.imei : null;
};

type Props = { imei: string | null; onChange: (imei: string | null) => void };

/**
 * Not the form of experts: a module of three parts is in the first load of all, also of owners, who do not search.
 *
 * A ticket number opens the ticket's page; an IMEI filters the list. Importers see no phone number of an owner, so they
 * find none by it. The IMEI stays out of the address, which browsers and proxies store.
 */
export function Search({ imei, onChange }: Props) {
  const words = useWords(worklist);
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const find = () => {
    const [number, imei] = [Ticket.parseNumber(typed), imeiOf(typed)];
    setWrong(number === null && imei === null);
    if (number !== null) navigate(`/importer/tickets/${number}`);
    else if (imei !== null) onChange(imei);
  };
  return (
    <div className="worklist-search">
      <form
        role="search"
        aria-label={words.search.label}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field
          code
          label={words.search.label}
          hint={words.search.hint}
          name="find"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          problem={isWrong ? words.search.wrong : null}
        />
        <Button type="submit" icon="search">
          {words.search.find}
        </Button>
      </form>
      {imei !== null && (
        <div className="row" role="status">
          <span>{words.search.by}</span>
          <Imei value={imei} copy={false} />
          <Button look="quiet" onPress={() => onChange(null)}>
            {words.search.all}
          </Button>
        </div>
      )}
    </div>
  );
}
