import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label, TextArea, TextField, Text, type TextFieldProps } from "react-aria-components/TextField";
import { useLanguage } from "#words/language.tsx";

type Props = Omit<TextFieldProps, "children" | "className" | "isInvalid"> & {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it now; it is announced when it changes. */
  problem?: ReactNode;
  /** Said when it is right. */
  good?: ReactNode;
  /** Something that is copied from elsewhere and read digit by digit. */
  code?: boolean;
  /** Lines, of a text of many; `limit` characters are counted below it. */
  lines?: number;
  limit?: number;
};

/** A labelled box with its hint, what is wrong with it, and what is right. */
export function Field({ label, hint, problem, good, code = false, lines, limit, ...props }: Props) {
  const { number } = useLanguage();
  const length = props.value?.length ?? 0;
  const isInvalid = problem !== undefined && problem !== null && problem !== false;
  return (
    <TextField {...props} className={code ? "field code" : "field"} isInvalid={isInvalid} validationBehavior="aria">
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {lines === undefined ? (
        <Input className="input" {...(code && { dir: "ltr" })} />
      ) : (
        // Empty, it has the direction of the page.
        <TextArea className="input" rows={lines} {...(length > 0 && { dir: "auto" })} />
      )}
      {limit !== undefined && (
        <span className={length > limit ? "count over" : "count"} aria-hidden="true">
          {number(length)} / {number(limit)}
        </span>
      )}
      <span className="said" aria-live="polite">
        <FieldError className="problem">{problem}</FieldError>
        {!isInvalid && good && <span className="good-words">{good}</span>}
      </span>
    </TextField>
  );
}
