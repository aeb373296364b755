import { leftToRight, persianDigits } from "#texts/digits";
import type { Entry, TooLong } from "#texts/refusals/entry";

/** Why an action on a machine's credential is refused, and what a machine may not do. */

type WithScope = { readonly scope: string };

export type Particulars = {
  MACHINE_FORBIDDEN: unknown;
  MACHINE_NAME_INVALID: TooLong;
  MACHINE_SCOPES_EMPTY: unknown;
  MACHINE_SCOPE_INVALID: WithScope;
  MACHINES_TOO_MANY: { readonly limit: number; readonly days: number };
  MACHINE_NOT_FOUND: unknown;
  MACHINE_REVOKED: unknown;
  SCOPE_MISSING: WithScope;
};

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  MACHINE_FORBIDDEN: {
    message: {
      fa: "کلید دسترسی برنامه‌ها اجازه این کار را ندارد.",
      en: "A machine's credential is not allowed to do this.",
    },
    action: {
      fa: "این کار را یکی از کاربران شرکت در سامانه انجام دهد، یا کلیدی با مجوز لازم به کار ببرید.",
      en: "Let a person of the company do it in their account, or use a credential that has the scope for it.",
    },
  },
  MACHINE_NAME_INVALID: {
    message: {
      fa: ({ limit }) => `نام کلید دسترسی خالی است یا بیش از ${persianDigits(limit)} نویسه دارد.`,
      en: ({ limit }) => `The credential's name is empty or longer than ${limit} characters.`,
    },
    action: {
      fa: "نام برنامه‌ای را که کلید برای آن است وارد کنید.",
      en: "Enter the name of the program that uses the credential.",
    },
  },
  MACHINE_SCOPES_EMPTY: {
    message: { fa: "هیچ مجوزی انتخاب نشده است.", en: "No scope is chosen." },
    action: { fa: "دست‌کم یک مجوز انتخاب کنید.", en: "Choose at least one scope." },
  },
  MACHINE_SCOPE_INVALID: {
    message: {
      fa: ({ scope }) => `شرکت شما نمی‌تواند مجوز ${leftToRight(scope)} را به برنامه‌ای بدهد.`,
      en: ({ scope }) => `Your company cannot give a machine the scope ${scope}.`,
    },
    action: {
      fa: "از مجوزهایی که برای شرکت شما نام برده شده است انتخاب کنید.",
      en: "Choose one of the scopes that are named for your company.",
    },
  },
  MACHINES_TOO_MANY: {
    message: {
      fa: ({ limit }) => `شرکت شما ${persianDigits(limit)} کلید دسترسی دارد و این بیشترین شمار است.`,
      en: ({ limit }) => `Your company has ${limit} credentials, which is the most it can have.`,
    },
    action: {
      fa: ({ days }) =>
        `به‌جای ساختن کلید تازه، رمز یکی از کلیدها را تعویض کنید. کلید باطل‌شده تا ${persianDigits(days)} روز شمرده می‌شود.`,
      en: ({ days }) => `Rotate one that you have. A revoked credential counts for ${days} days.`,
    },
  },
  MACHINE_NOT_FOUND: {
    message: { fa: "چنین کلیدی در دسترس شما نیست.", en: "We cannot find this credential." },
    action: {
      fa: "آن را از میان کلیدهای دسترسی شرکت خود انتخاب کنید.",
      en: "Choose it from the credentials of your company.",
    },
  },
  MACHINE_REVOKED: {
    message: { fa: "این کلید دسترسی باطل شده است.", en: "This credential was revoked." },
    action: { fa: "کلید تازه‌ای بسازید.", en: "Create a new credential." },
  },
  SCOPE_MISSING: {
    message: {
      fa: ({ scope }) => `این کلید دسترسی مجوز ${leftToRight(scope)} را ندارد.`,
      en: ({ scope }) => `This credential does not have the scope ${scope}.`,
    },
    action: {
      fa: "کلیدی با این مجوز به کار ببرید؛ کاربران شرکت می‌توانند آن را در سامانه بسازند.",
      en: "Use a credential that has it. People of the company can create one in their account.",
    },
  },
};
