import { ReviewTicket, type ReviewedTicketFragment, type TicketPageFragment, type Verdict } from "@hamta/client";
import { VerdictText } from "@hamta/core";
import { useImperativeHandle, useRef, useState, type Ref } from "react";
import { useAction } from "#asking/action.ts";
import { useDraft } from "#draft.ts";
import { VERDICTS } from "#parts/expert/shortcuts.ts";
import { expert } from "#parts/expert/words.ts";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** As the API has it. */
const NOTE_MAX = 2000;

/** What the desk's keys do here. */
export type Controls = { choose: (verdict: Verdict) => void; note: () => void; send: () => void };

type Draft = { readonly verdict: Verdict | null; readonly note: string };
type Errors = readonly {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly action: string;
}[];

export const useReviewDraft = (number: string) => useDraft<Draft>(`review.${number}`, { verdict: null, note: "" });

type Props = {
  ticket: ReviewedTicketFragment;
  controls: Ref<Controls>;
  onDecided: (ticket: TicketPageFragment) => void;
};

/** A verdict and a note, and what the owner will read of them. */
export function Decide({ ticket, controls, onDecided }: Props) {
  const { decide: words } = useWords(expert);
  const [draft, change, clear] = useReviewDraft(ticket.number);
  const [tried, setTried] = useState(false);
  const [errors, setErrors] = useState<Errors>([]);
  const { run, busy, error } = useAction(ReviewTicket);
  const form = useRef<HTMLFormElement>(null);
  const { verdict, note } = draft;
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  const put = (part: Partial<Draft>) => {
    setErrors([]);
    change(part);
  };

  const send = async () => {
    if (busy) return;
    setTried(true);
    if (verdict === null) return focus("[name=verdict]");
    if (note.trim() === "" || note.length > NOTE_MAX) return focus("[name=note]");
    const result = await run({ input: { number: ticket.number, verdict, note } });
    if (!result) return;
    if (result.reviewTicket.__typename === "Refusal") return setErrors(result.reviewTicket.errors);
    clear();
    onDecided(result.reviewTicket.ticket);
  };
  useImperativeHandle(controls, () => ({
    choose: (verdict) => {
      put({ verdict });
      focus(`[value=${verdict}]`);
    },
    note: () => focus("[name=note]"),
    send: () => void send(),
  }));

  const at = (field: string) => errors.filter((error) => error.field?.join(".") === field);
  const said = (field: string) => at(field).map(({ message, action }) => `${message} ${action}`)[0];
  const elsewhere = errors.filter((error) => !["verdict", "note"].includes(error.field?.join(".") ?? ""));
  return (
    <form
      className="card decide"
      ref={form}
      aria-labelledby="decide"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="decide">{words.title}</h2>
      <Verdicts
        chosen={verdict}
        onChange={(verdict) => put({ verdict })}
        problem={said("verdict") ?? (tried && verdict === null ? words.verdictNeeded : null)}
      />
      <Field
        label={words.note}
        hint={words.noteHint}
        name="note"
        lines={4}
        limit={NOTE_MAX}
        value={note}
        onChange={(note) => put({ note })}
        problem={said("note") ?? (tried && note.trim() === "" ? words.noteNeeded : null)}
      />
      <Preview ticket={ticket} draft={draft} />
      <Refusal errors={elsewhere} />
      <Failure error={error} />
      <div className="decide-foot">
        <Button look="primary" type="submit" isPending={busy} trailing="end">
          {words.send}
        </Button>
        <kbd dir="ltr" aria-hidden="true">
          Ctrl + Enter
        </kbd>
        <p className="hint">{words.final}</p>
      </div>
    </form>
  );
}

type VerdictsProps = { chosen: Verdict | null; onChange: (verdict: Verdict) => void; problem: string | null };

function Verdicts({ chosen, onChange, problem }: VerdictsProps) {
  const { decide: words } = useWords(expert);
  const { language, digits } = useLanguage();
  return (
    <fieldset className="verdicts" aria-describedby="verdict-problem">
      <legend>{words.verdict}</legend>
      <div className="verdict-grid">
        {VERDICTS.map((verdict, at) => (
          <label key={verdict} className={verdict === "APPROVED" ? "ruling approve" : "ruling"}>
            <input
              type="radio"
              name="verdict"
              value={verdict}
              checked={chosen === verdict}
              aria-keyshortcuts={String(at + 1)}
              onChange={() => onChange(verdict)}
            />
            <span>{VerdictText.label(verdict, language)}</span>
            <kbd aria-hidden="true">{digits(at + 1)}</kbd>
          </label>
        ))}
      </div>
      <p id="verdict-problem" className="problem" aria-live="polite">
        {problem}
      </p>
    </fieldset>
  );
}

/** In the users' guide's own words. */
function Preview({ ticket: { device }, draft: { verdict, note } }: { ticket: ReviewedTicketFragment; draft: Draft }) {
  const { decide: words } = useWords(expert);
  const ticket = useWords(ticketWords);
  const { language } = useLanguage();
  const contact = { importer: device?.importer?.name ?? null, guarantor: device?.guarantor ?? null };
  return (
    <section className="preview" aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {verdict === null ? (
        <p className="hint">{words.previewEmpty}</p>
      ) : (
        <Notice tone={verdict === "APPROVED" ? "good" : "bad"} title={VerdictText.words(verdict, language)}>
          <p>
            <strong>{ticket.remedy}: </strong>
            {VerdictText.remedy(verdict, language, contact)}
          </p>
          {note.trim() !== "" && (
            <blockquote>
              <span className="hint">{ticket.note}</span>
              <p className="typed" dir="auto">
                {note}
              </p>
            </blockquote>
          )}
        </Notice>
      )}
    </section>
  );
}
