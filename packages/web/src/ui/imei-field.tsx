import { Typo, ReasonText, type Imei } from "@hamta/core";
import { useState, type ReactNode } from "preact/compat";
import { Field } from "#ui/field.tsx";
import { Imei as Shown } from "#ui/imei.tsx";
import { imeisIn, normalise, read } from "#ui/imei-entry.ts";
import { dictionary } from "#words/dictionary.ts";
import { useLanguage, useWords } from "#words/language.tsx";

const words = dictionary({
  count: { fa: (typed: string) => `${typed} رقم از ۱۵ رقم`, en: (typed: string) => `${typed} of 15 digits` },
  right: { fa: "قالب شناسه درست است", en: "Valid IMEI format" },
  candidates: {
    fa: "شاید اشتباه تایپی باشد؛ به این شناسه بسیار نزدیک است:",
    en: "This may be a typing mistake. It is very close to:",
  },
});

type Props = {
  label: string;
  context?: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** Both IMEIs of a phone were pasted: the other belongs into the other box. */
  onPair?: (first: string, second: string) => void;
  /** A further problem of the value. */
  problem?: ReactNode;
  /** The form was sent: check the value although the box has the focus. */
  isSubmitted?: boolean;
  /** IMEIs that the value may be a typo of. */
  candidates?: readonly string[];
  name?: string;
};

/** A box for an IMEI: counts the digits while the person types, and shows its problem and the likely intended IMEI. */
export function ImeiField({
  label,
  context,
  hint,
  value,
  onChange,
  onPair,
  problem,
  isSubmitted = false,
  candidates = [],
  name,
}: Props) {
  const [done, setDone] = useState(value !== "");
  const { language, digits } = useLanguage();
  const texts = useWords(words);
  const entry = read(value, done || isSubmitted);
  // What is typed stays as it is typed; of a text that comes at once, the IMEIs are taken out.
  const enter = (text: string) => {
    const [first, second] = text.length > value.length + 1 ? imeisIn(text) : [];
    if (first !== undefined && second !== undefined && onPair) onPair(first, second);
    else onChange(first ?? text);
  };
  const invalid = entry.state === "WRONG" && (
    <>
      {ReasonText.problem(entry.problem, language, { column: null })}{" "}
      <SuggestedImei
        typed={normalise(value)}
        candidates={candidates}
        label={texts.candidates}
        fallback={entry.suggestion}
      />
    </>
  );
  return (
    <Field
      code
      label={label}
      context={context}
      hint={hint}
      value={value}
      onChange={enter}
      onFocus={() => setDone(false)}
      onBlur={() => setDone(true)}
      inputMode="numeric"
      autoComplete="off"
      {...(name !== undefined && { name })}
      problem={problem || invalid || null}
      good={
        entry.state === "RIGHT"
          ? `✓ ${texts.right}`
          : entry.state === "TYPING" && <span className="hint">{texts.count(digits(entry.digits))}</span>
      }
    />
  );
}

/** Shown, never applied: the IMEI read from the phone counts. */
function SuggestedImei({
  typed,
  candidates,
  label,
  fallback,
}: {
  typed: string;
  candidates: readonly string[];
  label: string;
  fallback: Imei.Suggested | undefined;
}) {
  const { language } = useLanguage();
  const likely = candidates.find((imei) => Typo.isOneTypoApart(imei, typed));
  if (likely) {
    return (
      <>
        {label} <Shown value={likely} copy={false} />
      </>
    );
  }
  return fallback ? ReasonText.suggest(fallback, "FORM", language) : null;
}
