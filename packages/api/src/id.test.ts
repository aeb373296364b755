import { expect, test } from "vitest";
import * as Id from "#id";

test("an id is read as its type and its key", () => {
  expect(Id.parse(Id.of("Import", "a:b"))).toEqual({ type: "Import", key: "a:b" });
  expect(Id.keyOf("Import", Id.of("Import", "a"))).toBe("a");
});

test.each([
  ["of another type", Id.base64url("Person:a")],
  ["without a type", Id.base64url("a")],
  ["without a key", Id.base64url("Ticket:")],
  ["of the same text in another encoding", `${Id.of("Ticket", "1")}=`],
  ["of more than 200 characters", Id.of("Ticket", "1".repeat(200))],
  ["that is not base64", "a b"],
])("an id %s is none of ours", (_, id) => expect(Id.parse(id)).toBeNull());

test("an id of one type is no id of another", () => {
  expect(Id.keyOf("Device", Id.of("Ticket", "1"))).toBeNull();
});
