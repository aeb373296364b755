import type { Verdict } from "@hamta/client";
import { NoteText, type Language } from "@hamta/core";
import { useState } from "preact/compat";
import * as BrowserStorage from "#browser-storage.ts";
import { expert } from "#parts/expert/words.ts";
import { Select } from "#ui/select.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Kept in this browser: an expert who reads English may write to owners in Persian. */
const KEY = "note-language";

export function useNoteLanguage(): [Language, (language: Language) => void] {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState(() => BrowserStorage.read(BrowserStorage.local, KEY));
  const change = (language: Language) => {
    BrowserStorage.write(BrowserStorage.local, KEY, language);
    setChosen(language);
  };
  return [chosen === "fa" || chosen === "en" ? chosen : language, change];
}

type Props = {
  verdict: Verdict;
  language: Language;
  onLanguage: (language: Language) => void;
  onPick: (note: 0 | 1) => void;
};

/** Notes for the chosen verdict. A picked one goes into the note, where it can be changed. */
export function ReadyNotes({ verdict, language, onLanguage, onPick }: Props) {
  const { readyNotes: words } = useWords(expert);
  const notes = NoteText.ready(verdict, language);
  return (
    <fieldset className="ready-notes">
      <legend>{words.title}</legend>
      {notes.map((note, at) => (
        <button
          key={note}
          type="button"
          className="ready-note"
          aria-keyshortcuts={KEYS[at]}
          onClick={() => onPick(at === 0 ? 0 : 1)}
        >
          <span lang={language} dir="auto">
            {note}
          </span>
          <kbd aria-hidden="true">{KEYS[at]}</kbd>
        </button>
      ))}
      <Select<Language>
        label={words.language}
        value={language}
        options={[
          ["fa", words.persian],
          ["en", words.english],
        ]}
        onChange={onLanguage}
      />
    </fieldset>
  );
}

const KEYS = ["A", "S"] as const;
