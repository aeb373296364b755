import { createHmac, timingSafeEqual } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";

/** Where a request comes from, as far as it is counted: an IPv4 address, or the /64 that a household has of IPv6. */

type Event = {
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { http: { sourceIp: string } };
};

/** CloudFront adds it to what it passes on; infra/panel.ts sets it. */
const EDGE_HEADER = "x-hamta-edge";

/**
 * Never the address itself. Keyed, since the four thousand million addresses of IPv4 are soon hashed.
 * What a request says of its way counts only when CloudFront has passed it on; otherwise it could name any address.
 */
export function digestOf({ headers, requestContext: { http } }: Event, key: string): string {
  const address = equal(headers[EDGE_HEADER] ?? "", key) ? viewerOf(headers, http.sourceIp) : http.sourceIp;
  return createHmac("sha256", key).update(network(address)).digest().subarray(0, 16).toString("base64url");
}

/** CloudFront appends the viewer's address to the header, and the gateway CloudFront's. */
function viewerOf(headers: Event["headers"], sourceIp: string): string {
  const way = (headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim());
  if (way.at(-1) === sourceIp) way.pop();
  return way.at(-1) || sourceIp;
}

/** @returns `203.0.113.7`, `2001:db8:0:1::/64`; what is no address stands for itself */
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
