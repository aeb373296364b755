import { describe, expect, test } from "vitest";
import * as Invitation from "#invitation";

describe("an e-mail address", () => {
  test.for([
    ["Lists@Importer.example", "lists@importer.example"],
    ["  a.b+c@mail.importer-a.ir ", "a.b+c@mail.importer-a.ir"],
    [`${"a".repeat(64)}@example.ir`, `${"a".repeat(64)}@example.ir`],
  ])("%s is %s", ([text, email]) => {
    expect(Invitation.parseEmail(text!)).toBe(email);
  });

  test.for([
    "",
    "lists",
    "lists@",
    "@importer.example",
    "lists@importer",
    "lists@importer.x",
    "lists@-importer.example",
    "lists@importer..example",
    "a b@importer.example",
    "lists@importer.example,ops@your.org",
    "«lists»@importer.example",
    `${"a".repeat(65)}@example.ir`,
    `a@${`${"b".repeat(60)}.`.repeat(4)}example.ir`,
  ])("is not %s", (text) => {
    expect(Invitation.parseEmail(text)).toBeNull();
  });
});

test("a name has 1 to 100 characters", () => {
  expect(Invitation.parseName(" سارا احمدی ")).toBe("سارا احمدی");
  expect(Invitation.parseName("😀".repeat(100))).toBe("😀".repeat(100));
  expect(["", "  ", "a".repeat(101), "a\u0000b"].map(Invitation.parseName)).toEqual([null, null, null, null]);
});

test("importers' and operators' people work for a company", () => {
  expect(Invitation.ROLES.filter(Invitation.isOfCompany)).toEqual(["IMPORTER", "OPERATOR"]);
});
