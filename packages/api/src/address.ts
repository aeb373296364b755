import { createHmac, timingSafeEqual } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";

/** The network of a request, for counting: an IPv4 address, or the /64 of IPv6 that one household has. */

type Event = {
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { http: { sourceIp: string } };
};

/** CloudFront adds this header to each request; infra/panel.ts sets it. */
const EDGE_HEADER = "x-hamta-edge";

/**
 * A keyed digest, never the address: 4 billion IPv4 addresses are quickly hashed. `x-forwarded-for` counts only if
 * CloudFront sent the request; otherwise a caller could claim any address.
 */
export function digestOf({ headers, requestContext: { http } }: Event, key: string): string {
  const address = isFromEdge(headers, key) ? viewerOf(headers, http.sourceIp) : http.sourceIp;
  return createHmac("sha256", key).update(network(address)).digest().subarray(0, 16).toString("base64url");
}

/** False if a caller reached the gateway without CloudFront, and so without its firewall. */
export function isFromEdge(headers: Event["headers"], key: string): boolean {
  return equal(headers[EDGE_HEADER] ?? "", key);
}

/** CloudFront appends the viewer's address to the header; the gateway then appends CloudFront's. */
function viewerOf(headers: Event["headers"], sourceIp: string): string {
  const hops = (headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim());
  if (hops.at(-1) === sourceIp) hops.pop();
  return hops.at(-1) || sourceIp;
}

/** @returns `203.0.113.7`, `2001:db8:0:1::/64`; a text that is not an address is returned unchanged */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIPv4(address)) return mapped ?? address;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const zeros = Array.from(
    { length: tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length) },
    () => "0",
  );
  const first = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::/64`;
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
