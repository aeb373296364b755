import type { Msisdn } from "#msisdn";
import { pick, record } from "#record";

/** COMMERCIAL has an importer, PASSENGER has none. */
export type Channel = "COMMERCIAL" | "PASSENGER";
export type Status = "LEGAL" | "BLOCKED";

/**
 * `isOps`: only a list of ops may set it. `isText`: read, stored and compared like every other text; an empty cell
 * changes nothing. The others have rules of their own in `list/device.ts` and `register.ts`.
 */
type Detail = {
  readonly column: string;
  readonly persian: readonly string[];
  readonly isNeeded: boolean;
  readonly isOps: boolean;
  readonly isText: boolean;
};

/** The details of a device in a list, besides its IMEIs, in the order of the columns. A new text is one entry here. */
export const DETAILS = {
  channel: {
    column: "channel",
    persian: ["کانال", "کانال ورود", "نوع ورود"],
    isNeeded: true,
    isOps: true,
    isText: false,
  },
  importer: {
    column: "importer",
    persian: ["واردکننده", "شرکت واردکننده"],
    isNeeded: true,
    isOps: true,
    isText: false,
  },
  owner: {
    column: "owner_msisdn",
    persian: ["شماره مالک", "شماره تلفن مالک", "تلفن همراه مالک"],
    isNeeded: true,
    isOps: false,
    isText: false,
  },
  brand: { column: "brand", persian: ["برند", "نشان تجاری"], isNeeded: true, isOps: false, isText: true },
  model: { column: "model", persian: ["مدل"], isNeeded: true, isOps: false, isText: true },
  guarantor: {
    column: "guarantor",
    persian: ["گارانتی‌کننده", "شرکت گارانتی‌کننده", "گارانتی"],
    isNeeded: false,
    isOps: false,
    isText: true,
  },
  status: { column: "status", persian: ["وضعیت"], isNeeded: false, isOps: true, isText: false },
} as const satisfies Record<string, Detail>;

export type Name = keyof typeof DETAILS;
export type TextName = { [N in Name]: (typeof DETAILS)[N]["isText"] extends true ? N : never }[Name];
export type Texts = Record<TextName, string | null>;

export type Details = Texts & {
  channel: Channel;
  importer: string | null;
  owner: Msisdn | null;
  status: Status;
};

const isName = (text: string): text is Name => Object.hasOwn(DETAILS, text);
const isTextName = (name: Name): name is TextName => DETAILS[name].isText;

export const NAMES: readonly Name[] = Object.keys(DETAILS).filter(isName);
export const TEXT_NAMES: readonly TextName[] = NAMES.filter(isTextName);

/** Only the details. A text is null if the item was stored before that text was added. */
export function detailsOf(device: Details): Details {
  return { ...pick(device, NAMES), ...record(TEXT_NAMES, (name) => device[name] ?? null) };
}
