import { render, type Language } from "#texts/language";
import * as Decision from "#texts/refusals/decision";
import type { Entry } from "#texts/refusals/entry";
import * as Filing from "#texts/refusals/filing";
import * as Import from "#texts/refusals/import";
import * as Machine from "#texts/refusals/machine";
import * as Request from "#texts/refusals/request";

type Particulars = Filing.Particulars &
  Decision.Particulars &
  Import.Particulars &
  Machine.Particulars &
  Request.Particulars;

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  ...Filing.refusals,
  ...Decision.refusals,
  ...Import.refusals,
  ...Machine.refusals,
  ...Request.refusals,
};

export type Code = keyof typeof refusals;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** Why a call is refused, with the particulars of its texts. */
export type Refusal = { [C in Code]: Of<C> }[Code];

export function message<C extends Code>(refusal: Of<C>, language: Language): string {
  return render(refusals[refusal.code].message, language, refusal);
}

export function action<C extends Code>(refusal: Of<C>, language: Language): string {
  return render(refusals[refusal.code].action, language, refusal);
}
