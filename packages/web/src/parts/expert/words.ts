import type { ImeiHolder } from "@hamta/client";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

export const expert = dictionary({
  lead: {
    fa: "تیکت‌های باز، از قدیمی‌ترین. درباره آنچه قاعده‌ها تعیین نمی‌کند شما تصمیم می‌گیرید.",
    en: "Open tickets, oldest first. You decide what the rules cannot.",
  },
  list: { fa: "تیکت‌های صف", en: "Tickets in the queue" },
  choose: { fa: "تیکتی را از صف انتخاب کنید", en: "Choose a ticket from the queue" },
  chooseWords: {
    fa: "یا از قدیمی‌ترین آغاز کنید؛ با کلیدهای J و K در صف جابه‌جا می‌شوید.",
    en: "Or begin with the oldest; J and K move in the queue.",
  },
  begin: { fa: "آغاز از قدیمی‌ترین", en: "Begin with the oldest" },
  empty: { fa: "صف خالی است", en: "The queue is empty" },
  emptyWords: {
    fa: "هیچ تیکت بازی نیست. تیکت‌های تازه خودبه‌خود در همین صفحه پیدا می‌شوند.",
    en: "No ticket is open. New ones appear on this page by themselves.",
  },
  emptyFiltered: { fa: "تیکتی با این انتخاب‌ها یافت نشد", en: "No tickets match your filters" },
  clear: { fa: "نمایش همه", en: "Clear filters" },
  filters: {
    label: { fa: "نمایش بر اساس", en: "Filters of the queue" },
    waits: { fa: "در انتظار", en: "Waits for" },
    waitsAll: { fa: "همه", en: "Anybody" },
    EXPERT: { fa: "کارشناس", en: "An expert" },
    IMPORTER: { fa: "واردکننده یا کارشناس", en: "Importer or expert" },
    subject: { fa: "موضوع", en: "Subject" },
    all: { fa: "همه", en: "All" },
    importer: { fa: "واردکننده", en: "Importer" },
    age: { fa: "زمان ثبت", en: "Submitted" },
    ages: {
      ANY: { fa: "هر زمان", en: "Any time" },
      DAY: { fa: "در ۲۴ ساعت گذشته", en: "In the last 24 hours" },
      OVER_3: { fa: "پیش از ۳ روز گذشته", en: "Over 3 days ago" },
      OVER_7: { fa: "پیش از ۷ روز گذشته", en: "Over 7 days ago" },
    },
  },
  importerLate: { fa: "مهلت واردکننده گذشته", en: "Importer late" },
  onlyExpert: { fa: "تنها کارشناس", en: "Expert only" },
  next: { fa: "تیکت بعدی", en: "Next ticket" },
  previous: { fa: "تیکت قبلی", en: "Previous ticket" },
  noTicket: { fa: "چنین تیکتی نیست", en: "There is no such ticket" },
  noTicketWords: {
    fa: "شماره را بررسی کنید یا تیکت را از صف انتخاب کنید.",
    en: "Check the number, or choose the ticket from the queue.",
  },
  evidence: {
    title: { fa: "شواهد در کنار هم", en: "The evidence, side by side" },
    slot: { fa: "شکاف سیم‌کارت", en: "SIM slot" },
    register: { fa: "در سامانه همتا", en: "In Hamta" },
    handset: { fa: "روی گوشی", en: "On the phone" },
    networks: { fa: "در شبکه‌ها", en: "On networks" },
    same: { fa: "همان شناسه", en: "The same IMEI" },
    otherSlot: {
      fa: (slot: string) => `روی گوشی در شکاف سیم‌کارت ${slot}`,
      en: (slot: string) => `On the phone in SIM slot ${slot}`,
    },
    ofRegister: { fa: "شناسه ثبت‌شده", en: "The registered IMEI" },
    ofHandset: { fa: "شناسه گوشی", en: "The phone's IMEI" },
    withRequester: { fa: "با شماره درخواست‌دهنده، آخرین بار", en: "With the requester's number, last on" },
    notWithRequester: { fa: "با شماره درخواست‌دهنده دیده نشده", en: "Never with the requester's number" },
    withOthers: {
      fa: (count: string) => `با ${count} شماره دیگر، آخرین بار`,
      en: (count: string) => `With ${count} other numbers, last on`,
    },
    withOther: { fa: "با یک شماره دیگر، آخرین بار", en: "With another number, last on" },
    tenOrMore: { fa: "ده یا بیشتر", en: "ten or more" },
    neverSeen: { fa: "هرگز در شبکه دیده نشده", en: "Never seen on a network" },
    failed: { fa: "شواهد کنونی خوانده نشد", en: "The current evidence could not be read" },
  },
  models: {
    title: { fa: "سامانه همتا این TAC را برای این مدل‌ها می‌شناسد", en: "Hamta knows this TAC for these models" },
    unknown: { fa: "سامانه همتا این TAC را برای هیچ مدلی نمی‌شناسد", en: "Hamta knows this TAC for no model" },
    devices: {
      fa: (count: string) => `${count} دستگاه، از`,
      en: (count: string) => `${count} registered, since`,
    },
    ofDevice: { fa: "همین مدل", en: "this model" },
    others: { fa: (count: string) => `مدل‌های دیگر: ${count}`, en: (count: string) => `Other models: ${count}` },
    fiftyOrMore: { fa: "پنجاه یا بیشتر", en: "fifty or more" },
  },
  difference: {
    title: { fa: "تفاوت دو شناسه", en: "How the two differ" },
    swapped: {
      fa: (first: string, second: string) => `رقم‌های ${first} و ${second} جابه‌جا شده‌اند`,
      en: (first: string, second: string) => `digits ${first} and ${second} are swapped`,
    },
    substituted: {
      fa: (place: string, from: string, to: string) => `رقم ${place} در همتا ${from} و روی گوشی ${to} است`,
      en: (place: string, from: string, to: string) => `digit ${place} is ${from} in Hamta and ${to} on the phone`,
    },
    checkDigit: {
      fa: (from: string, to: string) => `رقم کنترلی در همتا ${from} و روی گوشی ${to} است`,
      en: (from: string, to: string) => `the check digit is ${from} in Hamta and ${to} on the phone`,
    },
    many: {
      fa: (count: string) => `${count} رقم از ۱۵ رقم فرق دارد؛ احتمالاً اشتباه تایپی نیست`,
      en: (count: string) => `${count} of 15 digits differ; probably not a typing mistake`,
    },
    slip: { fa: "احتمالاً اشتباه تایپی است.", en: "Probably a typing mistake." },
    and: { fa: "؛ ", en: "; " },
    notPartial: {
      fa: "شناسه‌های ثبت‌شده و صحیح هیچ شناسه مشترکی ندارند.",
      en: "The registered and correct IMEIs have none in common.",
    },
  },
  owner: { fa: "مالک", en: "Owner" },
  ownerIsRequester: { fa: "درخواست‌دهنده", en: "The requester" },
  ownerIsAnother: { fa: "شخص دیگری", en: "Someone else" },
  requester: { fa: "شماره درخواست‌دهنده", en: "The requester's numbers" },
  deviceTitle: { fa: "دستگاه در همتا", en: "The device in Hamta" },
  noDevice: {
    fa: "دستگاهی که هر دو شناسه را داشته باشد و از آن درخواست‌دهنده باشد، شناخته نیست.",
    en: "Hamta knows no device of the requester with both IMEIs.",
  },
  importer: { fa: "واردکننده", en: "Importer" },
  channel: { fa: "شیوه ورود", en: "Import channel" },
  legality: { fa: "وضعیت قانونی", en: "Legal status" },
  correction: {
    title: { fa: "اصلاحیه واردکننده", en: "The importer's correction" },
    agrees: { fa: "واردکننده همین اصلاحیه را ارسال کرده است", en: "The importer says the same" },
    differs: { fa: "واردکننده شناسه‌های دیگری را صحیح می‌داند", en: "The importer gives different correct IMEIs" },
    row: {
      fa: (row: string) => `ردیف ${row} فهرست واردکننده`,
      en: (row: string) => `Row ${row} of the importer's list`,
    },
    none: { fa: "اصلاحیه‌ای از واردکننده ذخیره نشده است.", en: "No correction by the importer is saved." },
  },
  move: {
    title: { fa: "تایید، شناسه را جابه‌جا می‌کند", en: "An approval moves an IMEI" },
    keeps: {
      fa: "دستگاه دیگر درخواست‌دهنده شناسه جدید را واگذار می‌کند.",
      en: "Another device of the requester gives the new IMEI up.",
    },
    retires: {
      fa: "دستگاه دیگر درخواست‌دهنده تنها شناسه خود را واگذار می‌کند و از سامانه کنار گذاشته می‌شود.",
      en: "Another device of the requester gives its only IMEI up, and is retired.",
    },
    unnamed: { fa: "دستگاه بی‌نام", en: "A device without a name" },
    givesUp: { fa: "واگذار می‌کند:", en: "It gives up:" },
    left: { fa: "برای آن می‌ماند:", en: "It keeps:" },
  },
  decide: {
    title: { fa: "نظر شما", en: "Your decision" },
    verdict: { fa: "نظر", en: "Verdict" },
    note: { fa: "یادداشت برای مالک", en: "Note for the owner" },
    noteHint: {
      fa: "دلیل نظر خود را بنویسید؛ مالک همین متن را می‌خواند.",
      en: "Explain your decision. The owner will read this.",
    },
    noteNeeded: { fa: "یادداشت را بنویسید.", en: "Write the note." },
    verdictNeeded: { fa: "یکی از هشت نظر را انتخاب کنید.", en: "Choose one of the eight verdicts." },
    preview: { fa: "مالک این را می‌خواند", en: "What the owner will read" },
    previewEmpty: {
      fa: "با انتخاب نظر، متنی که مالک می‌خواند همین‌جا دیده می‌شود.",
      en: "Once you choose a verdict, what the owner will read is shown here.",
    },
    send: { fa: "ثبت نظر و تیکت بعدی", en: "Submit decision and go to next" },
    final: {
      fa: "نظر ثبت‌شده نهایی است؛ تایید، شناسه را در همتا اصلاح می‌کند.",
      en: "A decision is final. An approval corrects the IMEIs in Hamta.",
    },
  },
  readyNotes: {
    title: { fa: "یادداشت‌های آماده", en: "Ready notes" },
    language: { fa: "زبان یادداشت", en: "Language of the note" },
    persian: { fa: "فارسی", en: "Persian" },
    english: { fa: "انگلیسی", en: "English" },
  },
  reserved: {
    title: { fa: "کارشناس دیگری در حال بررسی این تیکت است", en: "Another expert is looking at this ticket" },
    until: { fa: "این تیکت در اختیار ایشان است تا", en: "It is reserved until" },
    words: {
      fa: "اگر نظری ثبت نشود، پس از آن می‌توانید همین‌جا ادامه دهید.",
      en: "If they have not decided by then, you can go on here.",
    },
    goOn: { fa: "تیکت بعدی", en: "Go on to the next" },
  },
  reservedShort: { fa: "در دست بررسی", en: "Being looked at" },
  backToQueue: { fa: "بازگشت به صف", en: "Back to the queue" },
  deciding: {
    fa: (number: string, verdict: string) => `نظر شما درباره تیکت ${number} تا چند لحظه دیگر ثبت می‌شود: ${verdict}`,
    en: (number: string, verdict: string) => `Your decision on ticket ${number} is sent in a moment: ${verdict}`,
  },
  undo: { fa: "پس گرفتن نظر", en: "Undo" },
  notTaken: {
    title: {
      fa: (number: string) => `نظر شما درباره تیکت ${number} ثبت نشد`,
      en: (number: string) => `Your decision on ticket ${number} was not recorded`,
    },
    kept: {
      fa: (number: string) => `نظر و یادداشت تیکت ${number} در این مرورگر مانده است.`,
      en: (number: string) => `Your verdict and note on ticket ${number} are kept in this browser.`,
    },
    open: { fa: "بازگشت به تیکت", en: "Back to the ticket" },
  },
  ended: {
    title: { fa: "این تیکت دیگر باز نیست", en: "This ticket is no longer open" },
    words: {
      fa: "پیش از شما به پایان رسید، و نظر شما ثبت نشد.",
      en: "It ended before you decided, and your decision was not recorded.",
    },
    plain: { fa: "این تیکت به پایان رسیده است.", en: "This ticket has ended." },
    yourNote: { fa: "یادداشتی که نوشته بودید", en: "The note you had written" },
    goOn: { fa: "تیکت بعدی", en: "Go on to the next" },
  },
  decided: {
    fa: (number: string, verdict: string) => `نظر شما درباره تیکت ${number} ثبت شد: ${verdict}`,
    en: (number: string, verdict: string) => `Ticket ${number} is decided: ${verdict}`,
  },
  decidedLast: { fa: "تیکت دیگری در این صف نیست.", en: "No other ticket is in this queue." },
  help: {
    open: { fa: "کلیدهای میانبر", en: "Keyboard shortcuts" },
    next: { fa: "تیکت بعدی", en: "Next ticket" },
    previous: { fa: "تیکت قبلی", en: "Previous ticket" },
    arrows: { fa: "در صف، بالا و پایین", en: "Up and down, in the queue" },
    verdicts: { fa: "انتخاب نظر", en: "Choose a verdict" },
    note: { fa: "رفتن به یادداشت", en: "Go to the note" },
    leave: { fa: "بیرون آمدن از یادداشت", en: "Leave the note" },
    pick: { fa: "انتخاب یادداشت آماده", en: "Pick a ready note" },
    undo: { fa: "پس گرفتن آخرین نظر", en: "Undo the last decision" },
    send: { fa: "ثبت نظر و رفتن به بعدی", en: "Submit decision and go to next" },
    help: { fa: "همین راهنما", en: "This help" },
    on: { fa: "کلیدهای تک‌حرفی فعال باشند", en: "Single-key shortcuts are on" },
    typing: { fa: "هنگام نوشتن، کلیدهای تک‌حرفی کاری نمی‌کنند.", en: "While you type, single keys do nothing." },
  },
});

export const holders = dictionary({
  DEVICE: { fa: "در همین دستگاه ثبت است", en: "This device has it" },
  REQUESTER: { fa: "در دستگاه دیگری از درخواست‌دهنده ثبت است", en: "Another device of the requester has it" },
  ANOTHER: { fa: "در دستگاه شخص دیگری ثبت است", en: "Someone else's device has it" },
  NOBODY: { fa: "در هیچ دستگاهی ثبت نیست", en: "No device has it" },
} satisfies Record<ImeiHolder, Words>);
