import type { Correction, Import } from "@hamta/core";
import { workOf, type Deps } from "@hamta/importer";
import { people } from "@hamta/local";
import type { Db } from "@hamta/store";
import { expect, onTestFinished } from "vitest";
import { commit, waitUntilEnded } from "#kit/follow-ups";
import { register, violations } from "#kit/invariants";
import { bytes, corrections, devices } from "#kit/lists";
import { test } from "#kit/system";
import { fileTicket, reviewTicket, withdrawTicket } from "#kit/actions";
import { OUTCOMES, FINAL_STATE, finalState, createScenario } from "#kit/scenario";

/** Dry runs and their commits. */

test("a dry run reports the outcome of every row, and writes nothing else", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const scenario = await createScenario(seed);
  const list = bytes(corrections(scenario.rows.map(([, claim]) => claim)));
  const before = await register(db);
  const tried = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  expect(tried).toMatchObject({ state: "COMPLETED", mode: "DRY_RUN", changed: null, sameAs: null });
  expect(await register(db)).toEqual(before);
  const outcomes = scenario.rows.map(([name], at) => {
    const { outcome, reason } = tried.rows[at] ?? { outcome: "", reason: "" };
    return [name, outcome === "REFUSED" ? `${outcome} ${reason}` : outcome];
  });
  expect(Object.fromEntries(outcomes)).toEqual(OUTCOMES);

  const committed = await commit(arash, tried.id);
  expect(await commit(arash, tried.id)).toBe(committed);
  const applied = await waitUntilEnded(arash, committed);
  expect(applied).toMatchObject({ state: "COMPLETED", mode: "APPLY", follows: tried.id, changedRows: 0, sameAs: null });
  expect(applied.changed).toHaveLength(1);
  const withoutWords = (rows: typeof tried.rows) => rows.map(({ mode: _, message: __, ...row }) => row);
  expect(withoutWords(applied.rows)).toEqual(withoutWords(tried.rows));
  expect(new Set(tried.rows.map(({ mode }) => mode))).toEqual(new Set(["DRY_RUN"]));
  expect(new Set(applied.rows.map(({ mode }) => mode))).toEqual(new Set(["APPLY"]));
  expect(await finalState(db, scenario)).toEqual(FINAL_STATE);
  expect(await commit(arash, tried.id)).toBe(applied.id);
  const triedAgain = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "b.csv", list, { dryRun: true }));
  expect(triedAgain).toMatchObject({ mode: "DRY_RUN", sameAs: applied.id });
  expect(await violations(db)).toEqual([]);
});

test("a commit reports exactly the changes since the dry run", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const [same, withdrawn, filed] = [await seed.device(), await seed.device(), await seed.device()];
  const ticket = await seed.ticketFor(withdrawn);
  const claims = [seed.claim(same), ticket, seed.claim(filed)];
  const list = bytes(corrections(claims));
  const tried = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  expect(tried.rows.map(({ outcome }) => outcome)).toEqual(["ON_FILE", "RESOLVED", "ON_FILE"]);

  await withdrawTicket(seed, ticket)(db);
  const [, , claim = claims[0]!] = claims;
  await seed.seen(claim, filed.owner);
  const later = await fileTicket(seed, filed, claim)(db);
  const applied = await waitUntilEnded(arash, await commit(arash, tried.id));
  expect(applied).toMatchObject({ changedRows: 2, counts: { ON_FILE: 2, RESOLVED: 1 } });
  const [head, ...changed] = applied.changed ?? [];
  expect(head).toBe(
    "\uFEFFhamta_row,hamta_outcome_before,hamta_outcome,hamta_reason,hamta_ticket,hamta_suggestion,hamta_message",
  );
  expect(changed.map((line) => line.split(",").slice(0, 5))).toEqual([
    ["2", "RESOLVED", "ON_FILE", "", ""],
    ["3", "ON_FILE", "RESOLVED", "", "number" in later ? later.number : ""],
  ]);
  expect(await violations(db)).toEqual([]);
});

test("devices have dry runs too, and an applied list cannot be committed", async ({ seed, system }) => {
  const parisa = await system.client(people.parisa);
  const known = await seed.device();
  const list = bytes(devices([seed.describe(), { ...known, model: "S2" }, known]));
  const before = await register(system.deps.db);
  const tried = await waitUntilEnded(parisa, await parisa.upload("DEVICES", "d.csv", list, { dryRun: true }));
  expect(tried.counts).toEqual({ REGISTERED: 1, CONFLICT: 2 });
  expect(await register(system.deps.db)).toEqual(before);
  const applied = await waitUntilEnded(parisa, await commit(parisa, tried.id));
  expect(applied).toMatchObject({ counts: { REGISTERED: 1, CONFLICT: 2 }, changedRows: 0 });
  expect(await commit(parisa, applied.id)).toEqual(["IMPORT_NOT_TRIED"]);
});

/** Calls `after` with the number of each batch of reads, when it is answered and before its answer is handed on. */
function afterReads({ client }: Db.Db, after: (batch: number, consistent: boolean[]) => unknown): () => void {
  let batch = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        const { RequestItems = {} } = args.input as { RequestItems?: Record<string, { ConsistentRead?: boolean }> };
        const consistent = Object.values(RequestItems).map(({ ConsistentRead = false }) => ConsistentRead);
        if (commandName === "BatchGetItemCommand") await after(++batch, consistent);
        return result;
      },
    { step: "initialize", name: "after reads" },
  );
  return () => client.middlewareStack.remove("after reads");
}

const decide = (deps: Deps, list: Import.Import, ...claims: Correction.Claim[]) =>
  workOf("corrections", "DRY_RUN").process(
    deps,
    list,
    claims.map((value, at) => ({ row: at + 1, value })),
    [],
  );

test("a dry run decides on eventually consistent reads alone", async ({ seed, system }) => {
  const scenario = await createScenario(seed);
  const consistent: boolean[] = [];
  onTestFinished(afterReads(system.deps.db, (_, each) => consistent.push(...each)));
  await decide(seed.deps, seed.list(), ...scenario.rows.map(([, claim]) => claim));
  expect(new Set(consistent)).toEqual(new Set([false]));
});

test("a row whose ticket ends while a dry run reads it is read again", async ({ seed, system }) => {
  const ticket = await seed.ticketFor(await seed.device());
  const stop = afterReads(system.deps.db, async (batch) => {
    if (batch !== 2) return;
    stop();
    await reviewTicket(seed, ticket, "APPROVED")(system.db);
  });
  onTestFinished(stop);
  expect(await decide(seed.deps, seed.list(), ticket)).toMatchObject([{ outcome: "ALREADY_CORRECT" }]);
});

test("another importer's dry run cannot be committed", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  const other = await system.client({ ...people.arash, id: "b", organisation: "importer-b" });
  const list = bytes(corrections([seed.claim(await seed.device())]));
  const tried = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  expect(await commit(other, tried.id)).toEqual(["IMPORT_NOT_FOUND"]);
});
