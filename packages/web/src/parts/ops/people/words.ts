import { dictionary } from "#words/dictionary.ts";

export const people = dictionary({
  title: { fa: "دعوت کاربران", en: "Invite people" },
  lead: {
    fa: "کاربران واردکنندگان و اپراتورها، کارشناسان و راهبران سامانه با دعوت شما حساب می‌گیرند.",
    en: "People of importers and mobile operators, experts and Hamta operations get their account by invitation.",
  },
  form: { fa: "دعوت کاربر", en: "Invite a person" },
  name: { fa: "نام و نام خانوادگی", en: "Name" },
  email: { fa: "نشانی ایمیل", en: "E-mail address" },
  emailHint: {
    fa: "گذرواژه نخست به این نشانی فرستاده می‌شود و سه روز اعتبار دارد؛ کاربر با همین نشانی وارد می‌شود.",
    en: "A first password is sent there, valid for three days. They sign in by this address.",
  },
  role: { fa: "نقش", en: "Role" },
  organisation: { fa: "شناسه شرکت", en: "ID of the company" },
  organisationHint: { fa: "همان که در فهرست‌ها می‌آید؛ مانند importer-a", en: "As lists have it, like importer-a" },
  send: { fa: "ارسال دعوت", en: "Send the invitation" },
  sent: {
    fa: (email: string) => `دعوت به ${email} فرستاده شد.`,
    en: (email: string) => `The invitation was sent to ${email}.`,
  },
  list: { fa: "دعوت‌ها", en: "Invitations" },
  none: { fa: "هنوز کسی دعوت نشده است", en: "Nobody has been invited yet" },
  at: { fa: "زمان", en: "Time" },
  by: { fa: "دعوت‌کننده", en: "Invited by" },
  state: { fa: "وضعیت", en: "State" },
  done: { fa: "فرستاده شد", en: "Sent" },
  failed: { fa: "فرستاده نشد", en: "Not sent" },
});
