import { dictionary } from "#words/dictionary.ts";

export const owner = dictionary({
  row: { fa: "ردیف", en: "Row" },
  create: { fa: "ایجاد", en: "Create" },
  problemsLead: {
    fa: "درخواست‌های اصلاح شناسه خود را ببینید یا درخواست تازه‌ای ثبت کنید.",
    en: "See your correction requests, or submit a new one.",
  },
  noTickets: { fa: "هنوز درخواستی ثبت نکرده‌اید", en: "You have not submitted any requests" },
  noTicketsWords: {
    fa: "اگر شناسه (IMEI) گوشی شما با آنچه در همتا ثبت است یکی نیست، درخواست اصلاح آن را ثبت کنید.",
    en: "If an IMEI of your phone is not the one in Hamta, submit a request to correct it.",
  },
  devicesLead: {
    fa: "دستگاه‌هایی که به نام شما ثبت است و شناسه‌های ثبت‌شده آن‌ها.",
    en: "The devices registered in your name, and their registered IMEIs.",
  },
  noDevices: { fa: "دستگاهی به نام شما ثبت نیست", en: "No device is registered in your name" },
  noDevicesWords: {
    fa: "اگر دستگاه به نام شخص دیگری است، او باید از کارتابل خود درخواست ثبت کند.",
    en: "If the device is in someone else's name, they must submit the request from their own account.",
  },
  unnamed: { fa: "دستگاه بدون نام", en: "Unnamed device" },
  singleSlot: {
    fa: "این دستگاه تنها یک شکاف سیم‌کارت دارد، پس شناسه دومی برای اصلاح ندارد.",
    en: "This device has one SIM slot, so it has no second IMEI to correct.",
  },
  importer: { fa: "واردکننده", en: "Importer" },
  channel: { fa: "شیوه ورود", en: "Channel" },
  openTicket: { fa: (number: string) => `تیکت باز ${number}`, en: (number: string) => `Open ticket ${number}` },
  correctThis: { fa: "درخواست اصلاح شناسه", en: "Request a correction" },
  /** As in the SMS. */
  importerSays: {
    fa: (slot: string) => `واردکننده دستگاه شما اعلام کرد شناسه شکاف سیم‌کارت ${slot} نادرست ثبت شده است`,
    en: (slot: string) => `Your device's importer says that the IMEI of SIM slot ${slot} is registered wrong`,
  },
  seeCorrection: { fa: "دیدن و ثبت اصلاحیه", en: "See and submit the correction" },
  noTicket: { fa: "چنین تیکتی ندارید", en: "We cannot find this ticket" },
  noTicketWords: {
    fa: "شماره را بررسی کنید یا تیکت را از فهرست انتخاب کنید.",
    en: "Check the number, or choose the ticket from the list.",
  },
  filed: { fa: "درخواست شما ثبت شد", en: "Your request has been submitted" },
  filedWords: { fa: "شماره تیکت را برای پیگیری نگه دارید:", en: "Keep the ticket number to track it:" },
  waiting: { fa: "درخواست شما در دست بررسی است", en: "Your request is being reviewed" },
  due: {
    IMPORTER: {
      fa: (date: string) => `اگر واردکننده تا ${date} پاسخ ندهد، کارشناس درخواست شما را بررسی می‌کند.`,
      en: (date: string) => `If the importer does not answer by ${date}, an expert will review your request.`,
    },
    EXPERT: {
      fa: (date: string) => `کارشناس تا ${date} درخواست شما را بررسی می‌کند.`,
      en: (date: string) => `An expert will review your request by ${date}.`,
    },
    over: {
      fa: (date: string) => `مهلت بررسی درخواست شما ${date} بود و گذشته است؛ راهبران سامانه از این تاخیر خبر دارند.`,
      en: (date: string) => `Your request was due on ${date} and is late; operations know of the delay.`,
    },
  },
  withdrawn: { fa: "این درخواست را پس گرفته‌اید", en: "You have withdrawn this request" },
  withdraw: { fa: "پس گرفتن درخواست", en: "Withdraw the request" },
  withdrawTitle: { fa: "درخواست پس گرفته شود؟", en: "Withdraw the request?" },
  withdrawWords: {
    fa: "تیکت بسته می‌شود و باز نمی‌گردد. پس از آن می‌توانید درخواست تازه‌ای برای همین دستگاه ثبت کنید.",
    en: "The ticket is closed for good. You can then submit a new request for this device.",
  },
  sms: {
    title: { fa: "پیامک‌های همتا", en: "Text messages from Hamta" },
    label: {
      fa: "دریافت پیامک درباره درخواست‌ها و دستگاه‌های من",
      en: "Text me about my requests and devices",
    },
    hint: {
      fa: "این انتخاب برای همه شماره‌های شماست. کد ورود در هر حال پیامک می‌شود.",
      en: "This applies to all your numbers. We always text you the codes that you sign in with.",
    },
    saved: { fa: "انتخاب شما ذخیره شد.", en: "Your choice has been saved." },
    noNumber: {
      fa: "شماره تلفن همراهی برای شما ثبت نیست؛ پیامکی دریافت نمی‌کنید.",
      en: "You have no mobile number in Hamta, so you get no text messages.",
    },
  },
  again: { fa: "ثبت درخواست تازه", en: "Submit a new request" },
});
