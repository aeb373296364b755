import type { ReviewedTicketFragment, Verdict } from "@hamta/client";
import { NoteText, VerdictText } from "@hamta/core";
import { useImperativeHandle, useRef, useState, type Ref } from "preact/compat";
import { useDraft } from "#draft.ts";
import { draftOf, type Decision } from "#parts/expert/decisions.ts";
import { typeInto } from "#parts/expert/key-queue.ts";
import { ReadyNotes, useNoteLanguage } from "#parts/expert/ready-notes.tsx";
import { VERDICTS, type Pressed } from "#parts/expert/shortcuts.ts";
import { expert } from "#parts/expert/words.ts";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Same limit as in the API. */
const NOTE_MAX = 2000;

/** Actions of this form that keyboard shortcuts call. */
export type Controls = {
  choose: (verdict: Verdict) => void;
  /** Picks a ready note of the chosen verdict. */
  pick: (note: 0 | 1) => void;
  note: () => void;
  /** A key that was pressed before the note was there. */
  type: (pressed: Pressed) => void;
  send: () => void;
};

type Draft = { readonly verdict: Verdict | null; readonly note: string };
export const useReviewDraft = (number: string) => useDraft<Draft>(draftOf(number), { verdict: null, note: "" });

type Props = {
  ticket: ReviewedTicketFragment;
  controls: Ref<Controls>;
  onDecide: (decision: Decision) => void;
};

/** Form for a verdict and a note, with a preview of the owner's message. */
export function Decide({ ticket, controls, onDecide }: Props) {
  const { decide: words } = useWords(expert);
  const [draft, change] = useReviewDraft(ticket.number);
  const [noteLanguage, setNoteLanguage] = useNoteLanguage();
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { verdict, note } = draft;
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();

  const send = () => {
    setSubmitted(true);
    if (verdict === null) return focus("[name=verdict]");
    if (note.trim() === "" || note.length > NOTE_MAX) return focus("[name=note]");
    onDecide({ number: ticket.number, verdict, note });
  };
  const pick = (picked: 0 | 1) => {
    if (verdict === null) return focus("[name=verdict]");
    change({ note: NoteText.pick(note, NoteText.ready(verdict, noteLanguage)[picked], verdict) });
  };
  useImperativeHandle(controls, () => ({
    choose: (verdict) => {
      change({ verdict });
      focus(`[value=${verdict}]`);
    },
    pick,
    note: () => focus("[name=note]"),
    type: (pressed) => change(({ note }) => ({ note: typeInto(note, pressed) })),
    send,
  }));

  return (
    <form
      className="card decide"
      ref={form}
      aria-labelledby="decide"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="decide">{words.title}</h2>
      <Verdicts
        chosen={verdict}
        onChange={(verdict) => change({ verdict })}
        problem={isSubmitted && verdict === null ? words.verdictNeeded : null}
      />
      <Field
        label={words.note}
        hint={words.noteHint}
        name="note"
        lines={2}
        limit={NOTE_MAX}
        value={note}
        onChange={(note) => change({ note })}
        problem={isSubmitted && note.trim() === "" ? words.noteNeeded : null}
      />
      {verdict !== null && (
        <ReadyNotes verdict={verdict} language={noteLanguage} onLanguage={setNoteLanguage} onPick={pick} />
      )}
      <Preview ticket={ticket} draft={draft} />
      <div className="decide-foot">
        <Button look="primary" type="submit" trailing="end">
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
            <span>{VerdictText.verdictName(verdict, language)}</span>
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

/** Preview of the owner's message, in the wording of the users' guide. */
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
        <Notice tone={verdict === "APPROVED" ? "good" : "bad"} title={VerdictText.message(verdict, language)}>
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
