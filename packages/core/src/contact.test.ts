import { expect, test } from "vitest";
import * as Contact from "#contact";

test.each([
  ["02188776655", "+982188776655"],
  ["۰۲۱-۸۸۷۷ ۶۶۵۵", "+982188776655"],
  ["(021) 8877.6655", "+982188776655"],
  ["0912 345 6789", "+989123456789"],
  ["+98 21 8877 6655", "+982188776655"],
  ["0098 21 8877 6655", "+982188776655"],
  ["+49 30 1234 5678", "+493012345678"],
])("%s is the phone %s", (text, phone) => expect(Contact.parsePhone(text)).toBe(phone));

test.each([
  "",
  "88776655",
  "0218877665",
  "021887766555",
  "2188776655",
  "+98 021 8877 6655",
  "+98218877665",
  "+49301",
  "+4912345678901234567",
  "021 8877 6655, 021 8877 6656",
  "tel:02188776655",
  "02188776655;ext=1",
])("%j is no phone", (text) => expect(Contact.parsePhone(text)).toBeNull());

test.each([
  ["+982188776655", "02188776655"],
  ["+493012345678", "00493012345678"],
])("%s is dialled %s", (phone, dialled) => {
  expect(Contact.dialled(phone)).toBe(dialled);
  expect(Contact.parsePhone(dialled)).toBe(phone);
});

test.each([
  ["https://ava.ir", "https://ava.ir/"],
  [" HTTP://Www.Ava.ir/Support?a=1 ", "http://www.ava.ir/Support?a=1"],
  ["ava.ir", "https://ava.ir/"],
  ["https://آوا.ir", "https://xn--hgbk2h.ir/"],
])("%s is the site %s", (text, site) => expect(Contact.parseSite(text)).toBe(site));

test.each([
  "",
  "ava",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "ftp://ava.ir",
  "mailto:info@ava.ir",
  "https://hamta.ir@ava.ir",
  "https://a:b@ava.ir",
  "https://ava.ir:8443/",
  "https://localhost/",
  "https://10.0.0.1/",
  "https://[::1]/",
  "https://0x7f.1/",
  "https://ava.ir./",
  `https://ava.ir/${"a".repeat(Contact.SITE_MAX)}`,
])("%j is no site", (text) => expect(Contact.parseSite(text)).toBeNull());

test("a site of the longest length is one", () => {
  const site = "https://ava.ir/".padEnd(Contact.SITE_MAX, "a");
  expect(Contact.parseSite(site)).toBe(site);
  expect(Contact.parseSite(`${site}a`)).toBeNull();
});

test("a guarantor has one key in all spellings", () => {
  expect(Contact.guarantorKey(" گارانتي  آوا ")).toBe(Contact.guarantorKey("گارانتی آوا"));
  expect(Contact.guarantorKey("AVA")).toBe(Contact.guarantorKey("ava"));
  expect(Contact.guarantorKey("Ava")).not.toBe(Contact.guarantorKey("Avá"));
});
