import type { Language, Text } from "#texts/language";
import { fields, labels, steps, warnings } from "#texts/guide-texts";
import { channels, importStates, kinds, legalities, outcomes, roles, ticketStates } from "#texts/name";
import { states } from "#texts/rule";
import type { Sites } from "#texts/site";
import { afterwards, repairLink, verdictName, unsolved, verdicts, type Verdict } from "#texts/verdict";

/** The users' guide of the register as data, so that a frontend needs no text of its own. */

export const title: Text = {
  fa: "آموزش اصلاح شناسه دوم دستگاه در سامانه همتا",
  en: "How to correct a device's second IMEI in Hamta",
};

/** The subjects of tickets. */
export const subjects = {
  IMEI_MISMATCH: {
    title: {
      fa: "شناسه دستگاه (IMEI) من با شناسه دستگاه ثبت‌شده در همتا تطابق ندارد",
      en: "The IMEI of my device does not match the one registered in Hamta",
    },
    introduction: {
      fa: "در صورتی‌که دستگاه کاربر دارای دو اسلات (شکاف برای قرارگیری سیم‌کارت) است و یکی از شناسه (IMEI)های دستگاه با شناسه (IMEI) ثبت‌شده در سامانه همتا مطابقت نداشته باشد، می‌توان نسبت به اصلاح شناسه (IMEI) دستگاه از طریق ثبت تیکت در کارتابل خود اقدام کرد. لازم بذکر است این مشکل ناشی از اشتباه وارد کردن اطلاعات در سامانه همتا توسط شرکت واردکننده یا فرد درخواست‌دهنده ثبت مسافری است و سامانه همتا جهت تسریع در رفع حل این مشکل اقدام به راه‌اندازی سیستم هوشمند شناسایی و رفع مشکل، نموده است.",
      en: "If your device has two slots for SIM cards and one of its IMEIs does not match the IMEI registered in Hamta, you can have the IMEI corrected by submitting a ticket in your account. The cause is that the importing company, or the traveller who registered the device, entered the data in Hamta wrongly; to solve the problem faster, Hamta has a system that recognises and corrects it by itself.",
    },
  },
} satisfies Readonly<Record<string, { title: Text; introduction: Text }>>;

export type Subject = keyof typeof subjects;

/** The whole guide in one language. Verdicts are in the order of its table. */
export function guide(language: Language, sites: Sites) {
  const said = inLanguage(language);
  return {
    title: title[language],
    subjects: entries(subjects).map(([subject, { title, introduction }]) => ({
      subject,
      title: title[language],
      introduction: introduction[language],
      warnings: warnings.map((warning) => warning[language]),
      steps: steps(sites.home).map(({ step, stage, input, title, words, note }) => ({
        step,
        stage,
        input,
        title: title[language],
        words: words[language],
        note: note?.[language] ?? null,
      })),
      fields: fields.map(({ path, label, hint }) => ({
        path: [...path],
        label: label[language],
        hint: hint[language],
      })),
    })),
    verdicts: (Object.keys(verdicts) as Verdict[]).map((verdict, index) => ({
      verdict,
      row: index + 1,
      name: verdictName(verdict, language),
      words: verdicts[verdict].words[language],
      remedy: verdicts[verdict].remedy[language],
      namesContact: verdicts[verdict].namesContact,
      repair: repairLink(verdict, language, sites),
    })),
    lastResort: { title: afterwards[language], words: unsolved[language] },
    labels: Object.fromEntries(entries(labels).map(([key, text]) => [key, text[language]])) as Record<
      keyof typeof labels,
      string
    >,
    names: {
      ticketStatuses: said(ticketStates),
      ruleStates: said(states),
      channels: said(channels),
      legalities: said(legalities),
      listKinds: said(kinds),
      importStates: said(importStates),
      outcomes: said(outcomes),
      roles: said(roles),
    },
  };
}

function inLanguage(language: Language) {
  return (names: Readonly<Record<string, Text>>) =>
    Object.entries(names).map(([value, name]) => ({ value, name: name[language] }));
}

function entries<Key extends string, Value>(of: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(of) as [Key, Value][];
}
