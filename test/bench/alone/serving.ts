import { readFileSync } from "node:fs";
import type { Recorded } from "#bench/serving/record";
import { RIVALS, type Rival } from "#bench/serving/rivals";
import type { Served } from "#bench/serving/index";
import { requestOf, WHOLE, type WholeRival } from "#bench/serving/whole";

/**
 * Serves one request repeatedly by one server and prints the time of each. Nothing waits, so wall time is the thread's
 * own work; its CPU time is counted only in steps of 4 ms.
 */

const [name = "", file = "", count = "0"] = process.argv.slice(2);
const isWhole = name in WHOLE;
const open = isWhole ? WHOLE[name as WholeRival] : RIVALS[name as Rival];
if (!open) throw new Error(`There is no server ${name}`);
const recorded = JSON.parse(readFileSync(file, "utf8")) as Recorded;
const serve = await open(recorded);

const { body } = isWhole ? recorded.whole[requestOf(name as WholeRival)] : recorded;
/** `extensions` has the cost of the request, which only our server reports. */
const withoutCost = (text: string) => JSON.stringify({ ...(JSON.parse(text) as object), extensions: undefined });
if (withoutCost(await serve()) !== withoutCost(body)) throw new Error(`${name} answers something else`);

const requests = Number(count);
/** A concatenated string is flattened when it is read: that counts as work of every server. */
const read = (body: string) => body.charCodeAt(body.length >> 1);
// Lambda keeps an instance for hours; the engine compiles the last functions after some 10,000 requests.
for (let n = 0; n < 2 * requests; n++) read(await serve());

const times = new Float64Array(requests);
const before = process.cpuUsage();
for (let n = 0; n < requests; n++) {
  const start = performance.now();
  read(await serve());
  times[n] = performance.now() - start;
}
const { user, system } = process.cpuUsage(before);
times.sort();

const at = (share: number) => times[Math.floor(requests * share)] ?? 0;
const served: Served = { p50: at(0.5), p99: at(0.99), mean: (user + system) / requests / 1000 };
process.stdout.write(JSON.stringify(served));
// Some servers keep the process alive.
process.exit(0);
