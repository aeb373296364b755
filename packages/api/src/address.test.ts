import { expect, test } from "vitest";
import { digestOf, network } from "#address";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:0:1:aaaa:bbbb:cccc:dddd", "2001:db8:0:1::/64"],
  ["2001:0DB8::1", "2001:db8:0:0::/64"],
  ["2001:db8:0:1::", "2001:db8:0:1::/64"],
  ["::1", "0:0:0:0::/64"],
  ["nowhere", "nowhere"],
])("%s is counted as %s", (address, counted) => {
  expect(network(address)).toBe(counted);
});

const KEY = "a secret of the stage";
const from = (sourceIp: string, headers: Record<string, string> = {}) =>
  digestOf({ headers, requestContext: { http: { sourceIp } } }, KEY);

test("the digest is not the address, and another key gives another digest", () => {
  expect(from("203.0.113.7")).toMatch(/^[\w-]{22}$/);
  expect(from("203.0.113.7")).not.toBe(from("203.0.113.8"));
  expect(digestOf({ headers: {}, requestContext: { http: { sourceIp: "203.0.113.7" } } }, "another")).not.toBe(
    from("203.0.113.7"),
  );
});

test("a request through CloudFront is counted by the viewer's address, with or without the gateway's entry", () => {
  const edge = { "x-hamta-edge": KEY };
  const viewer = from("203.0.113.7");
  expect(from("192.0.2.1", { ...edge, "x-forwarded-for": "203.0.113.7, 192.0.2.1" })).toBe(viewer);
  expect(from("192.0.2.1", { ...edge, "x-forwarded-for": "203.0.113.7" })).toBe(viewer);
  // The viewer's own entry comes before the entry of CloudFront.
  expect(from("192.0.2.1", { ...edge, "x-forwarded-for": "198.51.100.9, 203.0.113.7, 192.0.2.1" })).toBe(viewer);
  expect(from("192.0.2.1", edge)).toBe(from("192.0.2.1"));
});

test("a caller of the gateway itself cannot claim another address", () => {
  const forwarded = { "x-forwarded-for": "198.51.100.9, 203.0.113.7" };
  expect(from("203.0.113.7", forwarded)).toBe(from("203.0.113.7"));
  expect(from("203.0.113.7", { ...forwarded, "x-hamta-edge": "guessed" })).toBe(from("203.0.113.7"));
});
