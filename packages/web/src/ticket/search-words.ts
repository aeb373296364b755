import { dictionary } from "#words/dictionary.ts";

/** Apart from the words of a ticket, which owners load too. */
export const ticketSearch = dictionary({
  label: { fa: "جست‌وجوی تیکت", en: "Find a ticket" },
  hint: { fa: "شماره تیکت، شناسه یا شماره تلفن", en: "Ticket number, IMEI or phone number" },
  find: { fa: "جست‌وجو", en: "Find" },
  wrong: {
    fa: "شماره تیکت ۱۰ رقمی، شناسه ۱۵ رقمی یا شماره تلفن همراه را وارد کنید.",
    en: "Enter a 10-digit ticket number, a 15-digit IMEI or a mobile number.",
  },
  found: { fa: "تیکت‌های یافت‌شده", en: "Tickets found" },
  none: { fa: "تیکتی یافت نشد", en: "No tickets found" },
  noneWords: {
    fa: "شماره را بررسی کنید. تیکتی را که همین حالا ثبت شده است، چند لحظه دیگر می‌توانید با شناسه یا شماره تلفن بیابید.",
    en: "Check the number. You can find a ticket that was submitted just now by IMEI or phone number in a few moments.",
  },
  most: { fa: "تنها ۵۰ تیکت آخر نمایش داده می‌شود.", en: "Only the latest 50 tickets are shown." },
});
