import { describe, expect, test } from "vitest";
import { dialled } from "#contact";
import * as Sms from "#sms";
import { notices } from "#texts/examples";
import { languages } from "#texts/language";
import * as SmsText from "#texts/sms";

const timeZone = "Asia/Tehran";
const number = "8843538805";
const rejected = (contact: { importer: string | null; guarantor: string | null }, phone: string | null = null) =>
  ({ kind: "REJECTED", number, verdict: "TARGET_OWNED", contact: { ...contact, phone } }) as const;

describe.each(languages)("in %s", (language) => {
  const say = (notice: SmsText.Notice) => SmsText.message(notice, language);

  test.each(notices.map((notice) => [JSON.stringify(notice), notice] as const))(
    "%s has two parts at most",
    (_, notice) => {
      expect(Sms.parts(say(notice))).toBeLessThanOrEqual(Sms.MAX_PARTS);
    },
  );

  test("a date of any day of the year leaves two parts", () => {
    for (let day = 1; day <= 366; day++) {
      const due = new Date(Date.UTC(2028, 0, day, 12)).toISOString();
      expect(Sms.parts(say({ kind: "HANDED_OVER", number, due, timeZone })), due).toBeLessThanOrEqual(Sms.MAX_PARTS);
    }
  });

  const named = (length: number) =>
    ["س", "a"].flatMap((letter) => {
      const name = letter.repeat(length);
      return [
        { importer: name, guarantor: name },
        { importer: null, guarantor: name },
      ].map((contact) => ({ name, text: say(rejected(contact)) }));
    });

  test("a company of any name leaves two parts", () => {
    for (let length = 1; length <= 200; length++)
      for (const { text } of named(length)) expect(Sms.parts(text)).toBeLessThanOrEqual(Sms.MAX_PARTS);
  });

  test("a company is named, unless its name is too long", () => {
    for (const { name, text } of named(12)) expect(text).toContain(`(${name})`);
    for (const { text } of named(200)) expect(text).not.toMatch(/\(|(.)\1{9}/);
  });
});

test("the company's phone stands beside its name, as it is dialled", () => {
  const sokhan = rejected({ importer: "Sokhan", guarantor: "Ava" }, "+982188776655");
  expect(SmsText.message(sokhan, "fa")).toContain("با واردکننده دستگاه (Sokhan، 02188776655) تماس بگیرید");
  expect(SmsText.message(sokhan, "en")).toContain("contact the device's importer (Sokhan, 02188776655).");
  const ava = rejected({ importer: null, guarantor: "Ava" }, "+493012345678");
  expect(SmsText.message(ava, "fa")).toContain("با گارانتی‌کننده دستگاه (Ava، 00493012345678) تماس بگیرید");
});

test.each(["+982188776655", "+999999999999999"])(
  "%s leaves two parts beside any name; an Iranian phone stays where a name is too long",
  (phone) => {
    for (const language of languages)
      for (const verdict of SmsText.REJECTIONS)
        for (const letter of ["س", "a"])
          for (let length = 0; length <= 200; length++) {
            const contact = { importer: letter.repeat(length), guarantor: null, phone };
            const text = SmsText.message({ kind: "REJECTED", number, verdict, contact }, language);
            expect(Sms.parts(text)).toBeLessThanOrEqual(Sms.MAX_PARTS);
            const namesCompany = ["TARGET_OWNED", "WRONG_IMEI_SEEN", "NOT_PARTIAL"].includes(verdict);
            expect(text.includes("02188776655"), text).toBe(phone.startsWith("+98") && namesCompany);
          }
  },
);

test("a day is of the calendar of the language, where the stage is", () => {
  const due = { kind: "HANDED_OVER", number, due: "2026-11-30T21:00:00.000Z", timeZone } as const;
  expect(SmsText.message(due, "fa")).toContain("تا ۱۰ آذر آن");
  expect(SmsText.message(due, "en")).toContain("by 1 December.");
});

test("an IMEI is masked to four digits", () => {
  for (const language of languages)
    expect(SmsText.message({ kind: "CORRECTION", slot: 2, imei: "357613004448485" }, language)).toMatch(
      /(?<!\d)8485(?!\d)/,
    );
});

test("only digits of a request number, four of an IMEI or a company's phone are in a message, and no address", () => {
  for (const notice of notices)
    for (const language of languages) {
      const phone = notice.kind === "REJECTED" ? notice.contact.phone : null;
      const text = SmsText.message(notice, language).replace(phone === null ? "" : dialled(phone), "");
      expect(text).not.toMatch(/\d{11}|https?:|www\.|\.ir\b/);
    }
});
