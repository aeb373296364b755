import { dictionary } from "#words/dictionary.ts";

/** Apart from the owner's other words: the list of tickets does not need them. */
export const wizardWords = dictionary({
  title: { fa: "ثبت درخواست", en: "New request" },
  steps: { fa: "مرحله‌های ثبت درخواست", en: "Steps of the request" },
  subject: { fa: "موضوع", en: "Subject" },
  guide: { fa: "راهنما", en: "Guide" },
  imeis: { fa: "شناسه‌ها", en: "IMEIs" },
  review: { fa: "بررسی و ثبت", en: "Check and submit" },
  done: { fa: "انجام شد", en: "done" },
  onPhone: { fa: "روی گوشی", en: "on the phone" },
  inHamta: { fa: "ثبت‌شده در همتا", en: "registered in Hamta" },
  next: { fa: "مرحله بعد", en: "Next step" },
  previous: { fa: "مرحله قبل", en: "Previous step" },
  cancel: { fa: "انصراف", en: "Cancel" },
  kept: {
    fa: "آنچه وارد می‌کنید تا ثبت درخواست در همین مرورگر می‌ماند.",
    en: "Your answers stay in this browser until you submit.",
  },
  unfinished: {
    title: { fa: "یک درخواست ناتمام دارید", en: "You have an unfinished request" },
    words: {
      fa: "می‌توانید همان را ادامه دهید. اگر درخواست تازه‌ای شروع کنید، آنچه در آن وارد کرده‌اید پاک می‌شود.",
      en: "You can continue it. If you start a new request, what you entered in it is deleted.",
    },
    continue: { fa: "ادامه درخواست ناتمام", en: "Continue the unfinished request" },
    begin: { fa: "شروع درخواست تازه", en: "Start a new request" },
  },
  fromTicket: {
    title: {
      fa: (number: string) => `این فرم با اطلاعات تیکت ${number} پر شده است`,
      en: (number: string) => `This form is filled in from ticket ${number}`,
    },
    all: {
      fa: "همه شناسه‌ها را بررسی کنید و آنچه را نادرست است تغییر دهید.",
      en: "Check all IMEIs, and change what is wrong.",
    },
    correct: {
      fa: "شناسه‌های گوشی را بررسی کنید و آنچه را نادرست است تغییر دهید.",
      en: "Check the phone's IMEIs, and change what is wrong.",
    },
    none: {
      fa: "اگر این مشکل رفع شده است، نیازی به تغییر اطلاعات نیست؛ به مرحله بعد بروید.",
      en: "If you have solved this problem, you do not have to change anything: go to the next step.",
    },
  },
  needed: { fa: "برای ادامه، این موارد را درست کنید:", en: "Fix these to continue:" },
  second: { fa: "کادر شناسه دوم باز شد.", en: "The box for the second IMEI has opened." },
  both: { fa: "هر دو شناسه وارد شد.", en: "Both IMEIs are entered." },
  sameTwice: {
    fa: "با شناسه اول یکی است؛ شناسه شکاف دیگر را وارد کنید.",
    en: "It is the same as the first; enter the IMEI of the other slot.",
  },
  unchanged: {
    fa: "هر دو شناسه همان است که در همتا ثبت است. شناسه‌هایی را وارد کنید که روی گوشی دیده می‌شود؛ اگر همین‌ها است، نیازی به درخواست نیست.",
    en: "Hamta already has both of these IMEIs. Enter the ones that your phone shows; if it shows these, you need no request.",
  },
  chooseDevice: { fa: "دستگاه خود را انتخاب کنید", en: "Choose your device" },
  chooseDeviceWords: {
    fa: "شناسه‌های ثبت‌شده آن خودبه‌خود وارد می‌شود.",
    en: "Its registered IMEIs are filled in for you.",
  },
  otherDevice: { fa: "شناسه‌ها را خودم وارد می‌کنم", en: "I will enter the IMEIs myself" },
  hasOpen: { fa: "برای این دستگاه درخواست باز دارید", en: "You already have an open request for this device" },
  /** To the person, at an empty field. */
  enter: {
    correct1: { fa: "شناسه اول گوشی را وارد کنید.", en: "Enter the phone's first IMEI." },
    correct2: { fa: "شناسه دوم گوشی را وارد کنید.", en: "Enter the phone's second IMEI." },
    registered1: {
      fa: "شناسه اول ثبت‌شده در همتا را وارد کنید.",
      en: "Enter the first IMEI registered in Hamta.",
    },
    registered2: {
      fa: "شناسه دوم ثبت‌شده در همتا را وارد کنید.",
      en: "Enter the second IMEI registered in Hamta.",
    },
    description: { fa: "شرح درخواست را بنویسید.", en: "Describe your problem." },
    device: { fa: "دستگاه خود را انتخاب کنید.", en: "Choose your device." },
  },
  /** Before the problem of a field, where the field is not beside it. */
  fields: {
    correct1: { fa: "شناسه اول گوشی", en: "The phone's first IMEI" },
    correct2: { fa: "شناسه دوم گوشی", en: "The phone's second IMEI" },
    registered1: { fa: "شناسه اول ثبت‌شده در همتا", en: "The first IMEI registered in Hamta" },
    registered2: { fa: "شناسه دوم ثبت‌شده در همتا", en: "The second IMEI registered in Hamta" },
    description: { fa: "شرح درخواست", en: "The description" },
  },
  tooLong: {
    fa: (most: string) => `شرح درخواست حداکثر ${most} نویسه است؛ آن را کوتاه‌تر کنید.`,
    en: (most: string) => `The description has at most ${most} characters; shorten it.`,
  },
  checked: { fa: "بررسی پیش از ثبت", en: "Check before you submit" },
  willApprove: { fa: "درخواست به‌محض ثبت تایید می‌شود", en: "Your request will be approved at once" },
  willApproveWords: {
    fa: "همه بررسی‌ها درست است و شناسه‌ها همان لحظه در سامانه همتا اصلاح می‌شود.",
    en: "All checks pass, and the IMEIs will be corrected in Hamta as soon as you submit.",
  },
  willWait: { fa: "درخواست ثبت می‌شود و در انتظار می‌ماند", en: "Your request will be submitted for review" },
  willReject: { fa: "اگر اکنون ثبت کنید، رد می‌شود", en: "If you submit now, your request will be rejected" },
  refused: { fa: "درخواست به این صورت ثبت نمی‌شود", en: "The request cannot be submitted like this" },
  fix: { fa: "اصلاح اطلاعات", en: "Change what I entered" },
  file: { fa: "ثبت درخواست", en: "Submit request" },
  fileAnyway: { fa: "با این حال ثبت شود", en: "Submit anyway" },
  unanswered: { fa: "پاسخی دریافت نشد", en: "We did not get a reply" },
  unansweredWords: {
    fa: "شاید درخواست ثبت شده باشد. دوباره بفرستید: یک درخواست دو بار ثبت نمی‌شود و نتیجه را خواهید دید.",
    en: "It may have been submitted. Send it again: it will not be submitted twice, and you will see the result.",
  },
  sendAgain: { fa: "ارسال دوباره", en: "Send it again" },
  showTicket: { fa: "دیدن تیکت باز", en: "See the open ticket" },
  entered: { fa: "آنچه وارد کرده‌اید", en: "What you entered" },
});
