import { runInNewContext } from "node:vm";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { find } from "#mutate/find";
import { mutantsOf } from "#mutate/sources";
import { switchedFiles, withSwitches } from "#mutate/switches";

/** What the code leaves in `log` while the mutant with this number, or none, is on. */
function logOf(code: string, on: number | null): readonly unknown[] {
  const mutants = find(code).map((change, id) => ({ ...change, id }));
  const log: unknown[] = [];
  runInNewContext(withSwitches(code, mutants), { log, isMutated: (id: number) => id === on });
  return log;
}

const CODE = `
  const sum = (list) => { let total = 0; for (const n of list) if (n > 0 && n !== 3) total += n; return total; };
  function find(users, name) { return users.filter((user) => user?.name === name).map((user) => user.tags?.[0] ?? "none"); }
  class Counter { #at = 0; next() { this.#at++; return this.#at; } }
  if (sum([1]) === 1) log.push("one"); else log.push("other");
  const counter = new Counter();
  counter.next();
  log.push(sum([1, -2, 3, 4]), find([{ name: "a" }, null, { name: "a", tags: ["x"] }], "a").join(), counter.next());
`;

test("with no mutant on, the code behaves as the original", () => {
  const log: unknown[] = [];
  runInNewContext(CODE, { log });
  expect(log).toEqual(["one", 5, "none,x", 2]);
  expect(logOf(CODE, null)).toEqual(log);
});

test("each mutant that is on runs as if the file had its text", () => {
  const mutants = find(CODE);
  expect(mutants.length).toBeGreaterThan(40);
  for (const [id, { start, end, replacement }] of mutants.entries())
    expect(outcomeOf(() => logOf(CODE, id))).toEqual(
      outcomeOf(() => {
        const log: unknown[] = [];
        const text = replacement === "" ? ";" : `(${replacement})`;
        runInNewContext(CODE.slice(0, start) + text + CODE.slice(end), { log });
        return log;
      }),
    );
});

test("every file of the product still parses with all its switches", () => {
  const files = switchedFiles(mutantsOf([]));
  expect(files.size).toBeGreaterThan(100);
  for (const [file, code] of files) expect(parseSync(file, code).errors, file).toEqual([]);
});

function outcomeOf(run: () => readonly unknown[]): unknown {
  try {
    return [...run()];
  } catch (error) {
    return String(error);
  }
}
