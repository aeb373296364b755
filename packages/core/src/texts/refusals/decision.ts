import { leftToRight, persianDigits } from "#texts/digits";
import { ticketState, type TicketState } from "#texts/name";
import { minutes, minutesInEnglish, shorten, type Entry, type TooLong } from "#texts/refusals/entry";

/** Why an action on a ticket is refused. */

export type Particulars = {
  TICKET_NOT_FOUND: unknown;
  TICKET_NOT_OPEN: { readonly status: TicketState };
  /** `seconds` until the reservation expires. */
  TICKET_RESERVED: { readonly seconds: number };
  IMEI_HELD: unknown;
  TICKET_NOT_APPROVED: { readonly status: TicketState };
  TICKET_REVERTED: unknown;
  DEVICE_CHANGED: unknown;
  DEVICE_TICKET_OPEN: { readonly ticket: string };
  FORMER_IMEI_HELD: unknown;
  GIVER_TICKET_OPEN: { readonly ticket: string };
  GIVER_CHANGED: unknown;
  NOTE_EMPTY: unknown;
  NOTE_TOO_LONG: TooLong;
};

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  TICKET_NOT_FOUND: {
    message: { fa: "تیکتی با این شماره برای شما یافت نشد.", en: "We cannot find a ticket with this number." },
    action: {
      fa: "شماره تیکت را بررسی کنید یا تیکت را از فهرست انتخاب کنید.",
      en: "Check the ticket's number, or choose the ticket from the list.",
    },
  },
  TICKET_NOT_OPEN: {
    message: {
      fa: ({ status }) => `این تیکت دیگر باز نیست (وضعیت: ${ticketState(status, "fa")}) و تغییر نمی‌کند.`,
      en: ({ status }) => `This ticket is closed (${ticketState(status, "en").toLowerCase()}) and cannot be changed.`,
    },
    action: {
      fa: "نتیجه را در تیکت ببینید؛ اگر مشکل باقی است، تیکت تازه‌ای لازم است.",
      en: "Open the ticket to see the result. If the problem remains, submit a new request.",
    },
  },
  TICKET_RESERVED: {
    message: {
      fa: "کارشناس دیگری در حال بررسی این تیکت است.",
      en: "Another expert is looking at this ticket.",
    },
    action: {
      fa: ({ seconds }) =>
        `تیکت دیگری را بررسی کنید؛ این تیکت حداکثر تا ${persianDigits(minutes(seconds))} دقیقه دیگر در اختیار آن کارشناس است، مگر آنکه بررسی ادامه یابد.`,
      en: ({ seconds }) =>
        `Go on to another ticket. This one is reserved for ${minutesInEnglish(seconds)} at most, unless the expert goes on with it.`,
    },
  },
  IMEI_HELD: {
    message: {
      fa: "شناسه جدید برای دستگاه دیگری ثبت است؛ تایید این تیکت یک شناسه را به دو دستگاه می‌دهد.",
      en: "Another device holds the new IMEI; approving this ticket would give one IMEI to two devices.",
    },
    action: {
      fa: "نخست وضعیت آن دستگاه را مشخص کنید یا تیکت را با نظر دیگری پایان دهید.",
      en: "Sort that device out first, or choose another decision.",
    },
  },
  TICKET_NOT_APPROVED: {
    message: {
      fa: ({ status }) => `این تیکت تایید نشده است (وضعیت: ${ticketState(status, "fa")}).`,
      en: ({ status }) => `This ticket is not approved (${ticketState(status, "en").toLowerCase()}).`,
    },
    action: {
      fa: "تنها تایید یک تیکت را می‌توان بازگرداند.",
      en: "You can undo only the approval of a ticket.",
    },
  },
  TICKET_REVERTED: {
    message: {
      fa: "تایید این تیکت پیش‌تر بازگردانده شده است.",
      en: "The approval of this ticket was already undone.",
    },
    action: { fa: "نیازی به اقدام نیست.", en: "No action needed." },
  },
  DEVICE_CHANGED: {
    message: {
      fa: "دستگاه پس از تایید این تیکت تغییر کرده است و دیگر شناسه‌های صحیح این تیکت را ندارد.",
      en: "The device has changed since the approval: it no longer has the correct IMEIs of this ticket.",
    },
    action: {
      fa: "تیکت بعدی را که شناسه‌های کنونی را به دستگاه داده است بیابید و درباره آن تصمیم بگیرید.",
      en: "Find the later ticket that gave the device its present IMEIs, and decide about that one.",
    },
  },
  DEVICE_TICKET_OPEN: {
    message: {
      fa: ({ ticket }) => `این دستگاه تیکت باز ${leftToRight(ticket)} را دارد که بر شناسه‌های کنونی آن استوار است.`,
      en: ({ ticket }) => `The device has the open ticket ${ticket}, which is about its present IMEIs.`,
    },
    action: { fa: "نخست به آن تیکت پایان دهید.", en: "End that ticket first." },
  },
  FORMER_IMEI_HELD: {
    message: {
      fa: "شناسه پیشین این دستگاه اکنون برای دستگاه دیگری ثبت است.",
      en: "Another device now holds the former IMEI of this device.",
    },
    action: {
      fa: "نخست وضعیت آن دستگاه را مشخص کنید.",
      en: "Sort that device out first.",
    },
  },
  GIVER_TICKET_OPEN: {
    message: {
      fa: ({ ticket }) => `دستگاه دیگر همین مالک که شناسه جدید را دارد، خود تیکت باز ${leftToRight(ticket)} را دارد.`,
      en: ({ ticket }) => `The owner's other device, which holds the new IMEI, has the open ticket ${ticket}.`,
    },
    action: { fa: "نخست به آن تیکت پایان دهید.", en: "End that ticket first." },
  },
  GIVER_CHANGED: {
    message: {
      fa: "دستگاهی که با تایید این تیکت شناسه خود را واگذار کرد، پس از آن تغییر کرده است.",
      en: "The device that gave up its IMEI with this approval has changed since.",
    },
    action: {
      fa: "نخست آنچه را پس از آن درباره آن دستگاه تصمیم گرفته شده است بازگردانید.",
      en: "First undo what was decided about that device later.",
    },
  },
  NOTE_EMPTY: {
    message: { fa: "یادداشت نوشته نشده است.", en: "The note is empty." },
    action: { fa: "دلیل نظر خود را بنویسید.", en: "Write the reason for your verdict." },
  },
  NOTE_TOO_LONG: {
    message: {
      fa: ({ limit }) => `یادداشت بیش از ${persianDigits(limit)} نویسه است.`,
      en: ({ limit }) => `The note is longer than ${limit} characters.`,
    },
    action: shorten,
  },
};
