import type { WaitsFor } from "#ticket-hold";
import { dialled } from "#contact";
import * as Sms from "#sms";
import { persianDigits, plain } from "#texts/digits";
import { render, type Language, type Template, type Text } from "#texts/language";
import { verdictName, type Verdict } from "#texts/verdict-name";
import type { Contact } from "#texts/verdict";

/**
 * The SMS of an event, of two parts at most. No IMEI and no person's number is whole in it, and no address: a person who
 * never gets links from Hamta knows a forged one. No isolates either: older phones show them as boxes.
 */

type Rejection = Exclude<Verdict, "APPROVED">;

/** `phone`: of the company that the SMS names, in E.164. Null if it has none, or the SMS names none. */
type Company = Contact & { readonly phone: string | null };

type Particulars = {
  FILED: { readonly number: string; readonly waitsFor: WaitsFor };
  /** The ticket replaces another, whose decision was undone. */
  REOPENED: { readonly number: string; readonly follows: string };
  APPROVED: { readonly number: string };
  REJECTED: { readonly number: string; readonly verdict: Rejection; readonly contact: Company };
  HANDED_OVER: { readonly number: string; readonly due: string; readonly timeZone: string };
  OVERDUE: { readonly number: string };
  /** By the undo of a list, a follow-up ticket may come in its place, which has an SMS of its own. */
  REVERTED: { readonly number: string; readonly byUndo: boolean };
  /** The importer's correction on file: the registered IMEI of the slot is wrong. `imei`: that IMEI. */
  CORRECTION: { readonly slot: 1 | 2; readonly imei: string };
};

type Kind = keyof Particulars;
type Of<K extends Kind> = { readonly kind: K } & Particulars[K];
export type Notice = { [K in Kind]: Of<K> }[Kind];

const NEXT: Readonly<Record<Rejection, Template<Company>>> = {
  NOT_OWNER: {
    fa: "درخواست را از کارتابل مالک دستگاه ثبت کنید.",
    en: "Submit the request from the account of the device's owner.",
  },
  SIM_NOT_SEEN: {
    fa: "سیم‌کارت را در هر دو شکاف روشن کنید، تماس بگیرید و دوباره درخواست دهید.",
    en: "Put your SIM card in each slot in turn, switch the phone on, make a call and submit the request again.",
  },
  ILLEGAL_DEVICE: {
    fa: "برای این دستگاه امکان ثبت درخواست نیست.",
    en: "No request is possible for this device.",
  },
  TARGET_OWNED: {
    fa: (contact) => `${contactCompany.fa(contact)}.`,
    en: (contact) => `${contactCompany.en(contact)}.`,
  },
  WRONG_IMEI_SEEN: {
    fa: (contact) => `${contactCompany.fa(contact)}.`,
    en: (contact) => `${contactCompany.en(contact)}.`,
  },
  NOT_PARTIAL: {
    fa: (contact) => `شناسه‌ها را بررسی کنید و اگر درست است ${contactCompany.fa(contact)}.`,
    en: (contact) => `Check the IMEIs. If they are right: ${contactCompany.en(contact)}.`,
  },
  ALREADY_ACTIVATED: {
    fa: "با اطلاعات صحیح دوباره درخواست دهید.",
    en: "Submit the request again with the right details.",
  },
};

export const REJECTIONS = Object.keys(NEXT) as Rejection[];

/** The importer; if there is none, the warranty provider; otherwise the seller. */
const contactCompany: Readonly<Record<Language, (contact: Company) => string>> = {
  fa: ({ importer, guarantor, phone }) =>
    importer !== null
      ? `با واردکننده دستگاه${inBrackets("، ", importer, phone)} تماس بگیرید`
      : guarantor !== null
        ? `با گارانتی‌کننده دستگاه${inBrackets("، ", guarantor, phone)} تماس بگیرید`
        : "به فروشنده دستگاه مراجعه کنید",
  en: ({ importer, guarantor, phone }) =>
    importer !== null
      ? `contact the device's importer${inBrackets(", ", importer, phone)}`
      : guarantor !== null
        ? `contact the warranty provider${inBrackets(", ", guarantor, phone)}`
        : "contact the seller of the device",
};

/** The phone as it is dialled: an older phone shows a plus behind the number in a Persian text. */
function inBrackets(comma: string, name: string, phone: string | null): string {
  const said = [plain(name), phone === null ? "" : dialled(phone)].filter((part) => part !== "");
  return said.length === 0 ? "" : ` (${said.join(comma)})`;
}

const notices: { readonly [K in Kind]: Template<Particulars[K]> } = {
  FILED: {
    fa: ({ number, waitsFor }) =>
      `درخواست ${number} ثبت شد و ${waitsFor === "IMPORTER" ? "در انتظار فهرست واردکننده دستگاه است" : "کارشناس آن را بررسی می‌کند"}. نتیجه پیامک می‌شود.`,
    en: ({ number, waitsFor }) =>
      `Request ${number} was submitted and is waiting for ${waitsFor === "IMPORTER" ? "the list of the device's importer" : "an expert"}. We will text you the result.`,
  },
  REOPENED: {
    fa: ({ number, follows }) =>
      `نتیجه درخواست ${follows} بازگردانده شد. درخواست ${number} به‌جای آن ثبت شد و کارشناس آن را بررسی می‌کند. نتیجه پیامک می‌شود.`,
    en: ({ number, follows }) =>
      `The decision on request ${follows} was undone. Request ${number} replaces it and is waiting for an expert. We will text you the result.`,
  },
  APPROVED: {
    fa: ({ number }) =>
      `درخواست ${number} تایید شد و شناسه‌های دستگاه شما در سامانه همتا اصلاح شد. نیازی به اقدام نیست.`,
    en: ({ number }) =>
      `Request ${number} was approved and your device's IMEIs have been corrected in Hamta. No action needed.`,
  },
  REJECTED: {
    fa: ({ number, verdict, contact }) =>
      `درخواست ${number} رد شد: ${verdictName(verdict, "fa")}. ${render(NEXT[verdict], "fa", contact)}`,
    en: ({ number, verdict, contact }) =>
      `Request ${number} was rejected: ${verdictName(verdict, "en")}. Next step: ${render(NEXT[verdict], "en", contact)}`,
  },
  HANDED_OVER: {
    fa: ({ number, ...due }) =>
      `مهلت واردکننده برای درخواست ${number} پایان یافت. کارشناس تا ${day(due, "fa")} آن را بررسی می‌کند. نیازی به اقدام نیست.`,
    en: ({ number, ...due }) =>
      `The importer did not answer request ${number} in time. An expert will look at it by ${day(due, "en")}. No action needed.`,
  },
  OVERDUE: {
    fa: ({ number }) =>
      `بررسی درخواست ${number} بیش از زمان اعلام‌شده طول کشیده است. پوزش می‌خواهیم. درخواست در نوبت است و نیازی به اقدام نیست.`,
    en: ({ number }) =>
      `We are sorry: request ${number} is taking longer than we told you. It is still in the queue. No action needed.`,
  },
  REVERTED: {
    fa: ({ number, byUndo }) =>
      `تایید درخواست ${number} بازگردانده شد و دستگاه شما شناسه‌های پیشین را دارد. ${byUndo ? "ادامه کار را در کارتابل همتا ببینید." : "می‌توانید دوباره درخواست دهید."}`,
    en: ({ number, byUndo }) =>
      `The approval of request ${number} was undone and your device has its earlier IMEIs again. ${byUndo ? "See your Hamta account for what happens next." : "You can submit a new request."}`,
  },
  CORRECTION: {
    fa: ({ slot, imei }) =>
      `واردکننده دستگاه شما اعلام کرد شناسه شکاف سیم‌کارت ${persianDigits(slot)} (…${imei.slice(-4)}) نادرست ثبت شده است. در کارتابل همتا درخواست اصلاح ثبت کنید.`,
    en: ({ slot, imei }) =>
      `Your device's importer says that the IMEI of SIM slot ${slot} (ending ${imei.slice(-4)}) is registered wrong. Submit a request in your Hamta account to correct it.`,
  },
};

const SENDER: Text = { fa: "همتا: ", en: "Hamta: " };

export function message(notice: Notice, language: Language): string {
  if (notice.kind !== "REJECTED") return say(notice, language);
  const { importer, guarantor, phone } = notice.contact;
  // A company's name has up to 200 characters, and a phone of another country 17 digits. The phone is what people need.
  const unnamed = { importer: importer && "", guarantor: guarantor && "", phone };
  const contacts = [notice.contact, unnamed, { ...unnamed, phone: null }];
  const texts = contacts.map((contact) => say({ ...notice, contact }, language));
  return texts.find((text) => Sms.parts(text) <= Sms.MAX_PARTS) ?? texts.at(-1)!;
}

function say<K extends Kind>(notice: Of<K>, language: Language): string {
  return SENDER[language] + render(notices[notice.kind], language, notice);
}

const LOCALES = { fa: "fa-IR-u-ca-persian", en: "en-GB" } satisfies Record<Language, string>;

function day({ due, timeZone }: Omit<Particulars["HANDED_OVER"], "number">, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month: "long", timeZone }).format(new Date(due));
}
