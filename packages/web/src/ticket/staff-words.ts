import type { FactOfRequester } from "#ticket/words.ts";
import { dictionary } from "#words/dictionary.ts";

/** Apart from the other words of a ticket: owners do not load them. */

type Words = { readonly fa: string; readonly en: string };

/** Taking an approval back. */
export const revertWords = dictionary({
  section: { fa: "بازگرداندن تایید", en: "Undo the approval" },
  action: { fa: "بازگرداندن تایید", en: "Undo the approval" },
  title: { fa: "تایید این تیکت بازگردانده شود؟", en: "Undo the approval of this ticket?" },
  consequence: {
    fa: "شناسه‌های پیشین دستگاه دوباره ثبت می‌شود و مالک یادداشت شما را می‌خواند. وضعیت تیکت تغییر نمی‌کند و مالک می‌تواند تیکت تازه‌ای ثبت کند.",
    en: "Hamta has the device's earlier IMEIs again, and the owner reads your note. The ticket's status does not change, and the owner may submit a new request.",
  },
  pairs: {
    registered: { fa: "اکنون", en: "Now" },
    correct: { fa: "پس از بازگرداندن", en: "Afterwards" },
    wrong: { fa: "حذف می‌شود", en: "Removed" },
    new: { fa: "بازمی‌گردد", en: "Restored" },
  },
  note: { fa: "یادداشت برای مالک", en: "Note for the owner" },
  noteNeeded: { fa: "یادداشت را بنویسید.", en: "Write the note." },
});

/** Facts about the requester, for staff. */
export const staffFacts = dictionary({
  OWNED_BY_REQUESTER: { fa: "درخواست‌دهنده مالک دستگاه است", en: "The requester owns the device" },
  NOT_OWNED_BY_REQUESTER: { fa: "درخواست‌دهنده مالک دستگاه نیست", en: "The requester does not own the device" },
  HOLDS_CORRECT_PAIR: {
    fa: "یکی از دستگاه‌های درخواست‌دهنده از پیش همین دو شناسه را دارد",
    en: "A device of the requester already has exactly these IMEIs",
  },
  NO_DEVICE_HOLDS_CORRECT_PAIR: {
    fa: "هیچ دستگاهی از درخواست‌دهنده این دو شناسه را ندارد",
    en: "No device of the requester has these IMEIs",
  },
  HELD_BY_REQUESTER: {
    fa: "برای دستگاه دیگری از درخواست‌دهنده ثبت است",
    en: "Another device of the requester has it",
  },
  SEEN_WITH_REQUESTER: {
    fa: "با شماره درخواست‌دهنده در شبکه رویت شده است",
    en: "It was seen with one of the requester's numbers",
  },
  NOT_SEEN_WITH_REQUESTER: {
    fa: "با شماره درخواست‌دهنده در شبکه رویت نشده است",
    en: "It was never seen with one of the requester's numbers",
  },
} satisfies Record<FactOfRequester, Words>);
