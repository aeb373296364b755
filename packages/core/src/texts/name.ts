import type { Mode } from "#import";
import type { Code } from "#list/kinds/index";
import type { Outcome } from "#outcome";
import type { Language, Text } from "#texts/language";

/** The names of the domain's fixed values, for tables and inside sentences. */
type Names = Readonly<Record<string, Text>>;

export const ticketStates = {
  OPEN: { fa: "باز", en: "Open" },
  APPROVED: { fa: "تاییدشده", en: "Approved" },
  REJECTED: { fa: "ردشده", en: "Rejected" },
  WITHDRAWN: { fa: "پس‌گرفته‌شده", en: "Withdrawn" },
} satisfies Names;

export const channels = {
  COMMERCIAL: { fa: "تجاری", en: "Commercial" },
  PASSENGER: { fa: "مسافری", en: "Traveller" },
} satisfies Names;

export const legalities = {
  LEGAL: { fa: "قانونی", en: "Legal" },
  BLOCKED: { fa: "مسدود", en: "Blocked" },
} satisfies Names;

export const importStates = {
  AWAITING_UPLOAD: { fa: "در انتظار فایل", en: "Waiting for file" },
  RECEIVED: { fa: "دریافت شد", en: "Received" },
  WAITING: { fa: "در صف", en: "In the queue" },
  INSPECTING: { fa: "در حال بررسی فایل", en: "Checking the file" },
  RECONCILING: { fa: "در حال تطبیق ردیف‌ها", en: "Reconciling the rows" },
  PUBLISHING: { fa: "در حال تهیه گزارش", en: "Preparing the report" },
  COMPLETED: { fa: "پایان یافت", en: "Completed" },
  REJECTED: { fa: "فایل رد شد", en: "File rejected" },
  FAILED: { fa: "ناموفق", en: "Failed" },
  CANCELLED: { fa: "متوقف شد", en: "Stopped" },
  HELD: { fa: "در انتظار تایید", en: "On hold" },
} satisfies Names;

/** Of a row, for tables and summaries. */
export const outcomes = {
  INVALID: { fa: "نامعتبر", en: "Invalid" },
  DUPLICATE: { fa: "تکراری", en: "Duplicate" },
  CONFLICT: { fa: "ناسازگار با ردیف دیگر", en: "Conflicts with another row" },
  NOT_PARTIAL: { fa: "بدون شناسه مشترک", en: "No IMEI in common" },
  UNKNOWN_DEVICE: { fa: "دستگاه یافت نشد", en: "Device not found" },
  NOT_YOUR_DEVICE: { fa: "دستگاه شما نیست", en: "Not your device" },
  ALREADY_CORRECT: { fa: "از پیش صحیح", en: "Already correct" },
  PAIR_DIFFERS: { fa: "مغایر با سامانه", en: "Does not match Hamta" },
  TARGET_TAKEN: { fa: "شناسه جدید متعلق به دستگاهی دیگر", en: "New IMEI already in use" },
  MISMATCH: { fa: "ناهم‌خوان با تیکت", en: "Does not match the ticket" },
  RESOLVED: { fa: "حل شد", en: "Resolved" },
  REFUSED: { fa: "تیکت رد شد", en: "Ticket rejected" },
  ON_FILE: { fa: "ذخیره شد", en: "Saved" },
  REGISTERED: { fa: "ثبت شد", en: "Registered" },
  UPDATED: { fa: "به‌روز شد", en: "Updated" },
  UNCHANGED: { fa: "بدون تغییر", en: "Unchanged" },
  IMEI_TAKEN: { fa: "شناسه متعلق به دستگاهی دیگر", en: "IMEI already in use" },
  RECORDED: { fa: "رویت ثبت شد", en: "Recorded" },
  REVERSED: { fa: "بازگردانده شد", en: "Undone" },
  KEPT: { fa: "بازگردانده نشد", en: "Not undone" },
  FAILED: { fa: "ناموفق", en: "Failed" },
  UNPROCESSED: { fa: "پردازش نشد", en: "Not processed" },
} satisfies Readonly<Record<Outcome, Text>>;

/** Of a row of a dry run: these say what would happen, the others what is. */
export const dryRunOutcomes = {
  RESOLVED: { fa: "حل می‌شد", en: "Would be resolved" },
  REFUSED: { fa: "تیکت رد می‌شد", en: "Ticket would be rejected" },
  ON_FILE: { fa: "ذخیره می‌شد", en: "Would be saved" },
  REGISTERED: { fa: "ثبت می‌شد", en: "Would be registered" },
  UPDATED: { fa: "به‌روز می‌شد", en: "Would be updated" },
  RECORDED: { fa: "رویت ثبت می‌شد", en: "Would be recorded" },
} satisfies Partial<Record<keyof typeof outcomes, Text>>;

export const kinds = {
  CORRECTIONS: { fa: "فهرست اصلاحات", en: "Corrections list" },
  DEVICES: { fa: "فهرست دستگاه‌ها", en: "Device list" },
  SIGHTINGS: { fa: "فهرست رویت‌ها", en: "Sightings list" },
} satisfies Readonly<Record<Code, Text>>;

export const roles = {
  SUBSCRIBER: { fa: "مشترک", en: "Subscriber" },
  IMPORTER: { fa: "واردکننده", en: "Importer" },
  OPERATOR: { fa: "اپراتور تلفن همراه", en: "Mobile operator" },
  EXPERT: { fa: "کارشناس", en: "Expert" },
  OPS: { fa: "راهبر سامانه", en: "Hamta operations" },
} satisfies Names;

export type TicketState = keyof typeof ticketStates;
export type Channel = keyof typeof channels;
export type Legality = keyof typeof legalities;
export type ImportState = keyof typeof importStates;
export type Kind = Code;
export type Role = keyof typeof roles;

/** The API writes these in capitals; file prefixes and tokens do not. */
export type AnyCase<Code extends string> = Code | Lowercase<Code>;

export function ticketState(state: TicketState, language: Language): string {
  return ticketStates[state][language];
}

export function channel(channel: Channel, language: Language): string {
  return channels[channel][language];
}

export function legality(legality: Legality, language: Language): string {
  return legalities[legality][language];
}

export function importState(state: ImportState, language: Language): string {
  return importStates[state][language];
}

/** The code itself if it is unknown: of a later version of the API. */
export function outcome(outcome: string, language: Language, mode?: Mode): string {
  const names: Readonly<Partial<Record<string, Text>>> = outcomes;
  const tried: typeof names = mode === "DRY_RUN" ? dryRunOutcomes : {};
  return (tried[outcome] ?? names[outcome])?.[language] ?? outcome;
}

export function kind(kind: AnyCase<Kind>, language: Language): string {
  return kinds[kind.toUpperCase() as Kind][language];
}

export function role(role: AnyCase<Role>, language: Language): string {
  return roles[role.toUpperCase() as Role][language];
}
