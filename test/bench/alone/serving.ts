import { readFileSync } from "node:fs";
import type { Recorded } from "#bench/serving/record";
import { RIVALS, type Rival } from "#bench/serving/rivals";
import type { Served } from "#bench/serving/index";

/**
 * Serves one request again and again by one server, and tells how long each took. Nothing is waited for, so that is
 * the thread's own work; its CPU time itself is counted in steps of 4 ms.
 */

const [name = "", file = "", wanted = "0"] = process.argv.slice(2);
const open = RIVALS[name as Rival];
if (!open) throw new Error(`There is no server ${name}`);
const recorded = JSON.parse(readFileSync(file, "utf8")) as Recorded;
const serve = await open(recorded);

const expected: unknown = JSON.parse(recorded.body);
const answered: unknown = JSON.parse(await serve());
if (JSON.stringify(answered) !== JSON.stringify(expected)) throw new Error(`${name} answers something else`);

const requests = Number(wanted);
/** A string that was put together is made one where somebody reads it: that is part of the work, whoever does it. */
const read = (body: string) => body.charCodeAt(body.length >> 1);
// Lambda keeps a function for hours; the engine has compiled the last of it after some ten thousand requests.
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
// Some keep what holds the process up.
process.exit(0);
