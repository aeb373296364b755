import { Near, ReasonText, type Imei } from "@hamta/core";
import { useState, type ReactNode } from "react";
import { Field } from "#ui/field.tsx";
import { Imei as Shown } from "#ui/imei.tsx";
import { fold, read } from "#ui/imei-entry.ts";
import { dictionary } from "#words/dictionary.ts";
import { useLanguage, useWords } from "#words/language.tsx";

const words = dictionary({
  count: { fa: (typed: string) => `${typed} رقم از ۱۵ رقم`, en: (typed: string) => `${typed} of 15 digits` },
  right: { fa: "رقم کنترلی درست است", en: "The check digit is right" },
  near: {
    fa: "تنها در یک لغزش با این شناسه فرق دارد؛ شاید اشتباه تایپی باشد:",
    en: "It is one slip away from this IMEI; perhaps it is mistyped:",
  },
});

type Props = {
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** What else is wrong with it. */
  problem?: ReactNode;
  /** It was sent as it is: it is judged, though the box is not left yet. */
  judged?: boolean;
  /** IMEIs that it may be a slip of. */
  near?: readonly string[];
  name?: string;
};

/** A box for an IMEI: digits are counted while they are typed, and what is wrong, and what it may stand for, is said. */
export function ImeiField({ label, hint, value, onChange, problem, judged = false, near = [], name }: Props) {
  const [done, setDone] = useState(value !== "");
  const { language, digits } = useLanguage();
  const said = useWords(words);
  const entry = read(value, done || judged);
  const wrong = entry.state === "WRONG" && (
    <>
      {ReasonText.problem(entry.problem, language, { column: null })}{" "}
      <Meant typed={fold(value)} near={near} label={said.near} fallback={entry.suggestion} />
    </>
  );
  return (
    <Field
      code
      label={label}
      hint={hint}
      value={value}
      onChange={onChange}
      onFocus={() => setDone(false)}
      onBlur={() => setDone(true)}
      inputMode="numeric"
      autoComplete="off"
      {...(name !== undefined && { name })}
      problem={problem || wrong || null}
      good={
        entry.state === "RIGHT"
          ? `✓ ${said.right}`
          : entry.state === "TYPING" && <span className="hint">{said.count(digits(entry.digits))}</span>
      }
    />
  );
}

/** Shown, never applied: what was read off the phone counts. */
function Meant({
  typed,
  near,
  label,
  fallback,
}: {
  typed: string;
  near: readonly string[];
  label: string;
  fallback: Imei.Imei | undefined;
}) {
  const { language } = useLanguage();
  const likely = near.find((imei) => Near.isNear(imei, typed));
  if (likely) {
    return (
      <>
        {label} <Shown value={likely} copy={false} />
      </>
    );
  }
  return fallback ? ReasonText.suggest(fallback, language) : null;
}
