import { FollowUp } from "@hamta/api";
import { Import } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Imports, Turns, type Db } from "@hamta/store";
import { describe, expect } from "vitest";
import { everyInterleaving } from "#kit/interleavings";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";

/**
 * Intake of messages that arrive late, twice, out of order or during a cancel. No import may do more than was
 * announced.
 */

const AT = "2026-11-22T09:00:00.000Z";
const FORM = "list.csv";

type Version = { key: string; version: string };

const uploadMessage = ({ key, version }: Version) => ({
  Records: [
    {
      eventTime: AT,
      s3: {
        bucket: { name: "hamta" },
        object: { key: encodeURIComponent(key), versionId: version, size: 9, sequencer: version, eTag: "e" },
      },
    },
  ],
});

/** Delivers a message; `started` are the imports whose workflow starts. */
function intakeOf(seed: Seed, started: Set<string>) {
  const start: Importer.StartWorkflow = async (name) => void started.add(name);
  return (body: object) => async (db: Db.Db) => {
    const message = { messageId: "m", body: JSON.stringify(body) };
    const { batchItemFailures } = await Importer.intake({ ...seed.deps, db }, start)({ Records: [message] } as never);
    expect(batchItemFailures).toEqual([]);
  };
}

async function announce(seed: Seed, mode: "APPLY" | "DRY_RUN") {
  const id = seed.id() as Import.Id;
  const uploader = { role: "IMPORTER", organisation: `importer-${id}` } as const;
  const announced = Import.create({
    id,
    kind: "corrections",
    uploader,
    fileName: "mine.csv",
    language: "en",
    createdAt: "2026-11-22T08:00:00.000Z",
    mode,
  });
  await Imports.create(seed.deps.db, announced);
  return { announced, key: `uploads/importer/${uploader.organisation}/corrections/${id}/${FORM}` };
}

const PAGE = { limit: 10, ascending: true, start: null, end: null };
const importsOf = async (db: Db.Db, { uploader }: Pick<Import.Import, "uploader">) =>
  (await Imports.listByUploaders(db, [uploader], PAGE)).entries.map(({ node }) => node);

const cancel = (id: Import.Id) => (db: Db.Db) => Imports.updateUnlessEnded(db, id, { cancelRequested: true });

describe.each(["DRY_RUN", "APPLY"] as const)("the form of an import announced as %s", (mode) => {
  test.for([
    ["twice, the events in any order", ["1", "2"]],
    ["once, its event delivered twice", ["1", "1"]],
  ] as const)("posted %s: each file is an import as announced", async ([, versions], { seed, system }) => {
    const { db } = system.deps;
    const { remaining } = await everyInterleaving(db, async () => {
      const { announced, key } = await announce(seed, mode);
      const started = new Set<string>();
      const [one, other] = versions.map((version) => intakeOf(seed, started)(uploadMessage({ key, version })));
      return {
        works: { one: one!, other: other! },
        check: async () => {
          const all = await importsOf(db, announced);
          expect(new Set(all.map(({ upload }) => upload?.version))).toEqual(new Set(versions));
          expect(all).toHaveLength(new Set(versions).size);
          expect(all.map(({ id }) => id)).toContain(announced.id);
          expect(new Set(all.map(({ id }) => id))).toEqual(started);
          for (const imported of all)
            expect(imported).toMatchObject({ mode, fileName: "mine.csv", language: "en", state: "RECEIVED" });
        },
      };
    });
    expect(remaining).toBe(0);
  });

  test("cancelled between two uploads, or before both: no file that arrives after the cancel is applied", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    for (const before of [0, 1]) {
      const { announced, key } = await announce(seed, mode);
      const deliver = intakeOf(seed, new Set());
      const posts = ["1", "2"].map((version) => deliver(uploadMessage({ key, version })));
      for (const post of posts.slice(0, before)) await post(db);
      await cancel(announced.id)(db);
      for (const post of posts.slice(before)) await post(db);
      const all = await importsOf(db, announced);
      expect(all.map(({ cancelRequested }) => cancelRequested)).toEqual([true, true]);
      expect(all.map((imported) => imported.mode)).toEqual([mode, mode]);
    }
  });

  test("cancelled while its event is received: the import is cancelled, and has its upload", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const { announced, key } = await announce(seed, mode);
      const post = intakeOf(seed, new Set())(uploadMessage({ key, version: "1" }));
      return {
        works: { post, cancel: cancel(announced.id) },
        check: async () => {
          const [imported, ...others] = await importsOf(db, announced);
          expect(imported).toMatchObject({ id: announced.id, mode, cancelRequested: true, state: "RECEIVED" });
          expect(others).toEqual([]);
        },
      };
    });
  });
});

describe("a file that no import announces", () => {
  const dropped = async (seed: Seed, db: Db.Db, name: string) => {
    const organisation = `importer-${seed.id()}`;
    const started = new Set<string>();
    const key = `uploads/importer/${organisation}/corrections/${name}`;
    const deliver = intakeOf(seed, started);
    for (let time = 0; time < 2; time++) await deliver(uploadMessage({ key, version: "1" }))(db);
    return { all: await importsOf(db, { uploader: { role: "IMPORTER", organisation } }), started, deliver, key };
  };

  test("is an import of its own, and a second file of that name is another", async ({ seed, system }) => {
    const { db } = system.deps;
    const { all, started, deliver, key } = await dropped(seed, db, "a.csv");
    expect(all).toMatchObject([{ fileName: "a.csv", mode: "APPLY", state: "RECEIVED", language: "fa" }]);
    await deliver(uploadMessage({ key, version: "2" }))(db);
    expect(started.size).toBe(2);
    expect(await importsOf(db, all[0]!)).toHaveLength(2);
  });

  test.for([
    ["a\u202Evsc.exe", "FILE_NAME_INVALID", "a_vsc.exe"],
    ["a\nb.csv", "FILE_NAME_INVALID", "a_b.csv"],
    ["a".repeat(201), "FILE_NAME_INVALID", "a".repeat(200)],
    ["a\\b.csv", "FILE_NAME_INVALID", "a_b.csv"],
    // The form of an unknown or deleted import may have been a dry run's.
    [`0000000000zzzzzz/${FORM}`, "NOT_ANNOUNCED", FORM],
  ] as const)("is refused, and its uploader sees it: %j is %s", async ([name, code, fileName], { seed, system }) => {
    const { all, started } = await dropped(seed, system.deps.db, name);
    expect(all).toMatchObject([{ state: "REJECTED", problem: { code }, fileName, endedAt: AT }]);
    expect(started.size).toBe(0);
    // It does not block other imports.
    expect(await Turns.ofUploader(system.deps.db, all[0]!.uploader)).toEqual([]);
  });
});

describe("a commit", () => {
  /** An ended dry run, and an API whose queue the test reads. */
  const arrange = async (seed: Seed) => {
    const { announced, key } = await announce(seed, "DRY_RUN");
    const done = {
      state: "COMPLETED",
      rows: 1,
      chunks: 1,
      counts: { ON_FILE: 1 },
      report: "r",
      endedAt: AT,
      upload: { key, version: "1", versionId: "1", bytes: 9 },
    } as const;
    const { db } = seed.deps;
    await Imports.create(db, { ...announced, ...done });
    const sent: object[] = [];
    const queue = {
      startFollowUp: async (id: Import.Id, at: Date) => {
        sent.push({ followUp: { import: id, at: at.toISOString() } });
      },
      close: () => {},
    };
    const commit = async (api: Partial<typeof queue> = {}) => {
      const imported = await Imports.get(db, announced.id, { consistent: true });
      const deps = { ...seed.api, now: () => new Date(AT), intakeQueue: async () => ({ ...queue, ...api }) };
      const followed = await FollowUp.startFollowUp(deps, imported, { as: "APPLY", decidedBy: "UPLOADER" });
      if ("refused" in followed) throw new Error(followed.refused);
      return followed;
    };
    return { announced, upload: done.upload, sent, commit };
  };

  test("whose message was not sent is sent by a repeated request, and starts once", async ({ seed, system }) => {
    const { db } = system.deps;
    const { upload, sent, commit } = await arrange(seed);
    const crashed = { startFollowUp: () => Promise.reject(new Error("The API crashed")) };
    await expect(commit(crashed)).rejects.toThrow("The API crashed");
    const { id } = await commit();
    expect((await commit()).id).toBe(id);
    expect(sent).toHaveLength(2);

    const started = new Set<string>();
    for (const message of [...sent, ...sent]) await intakeOf(seed, started)(message)(db);
    expect([...started]).toEqual([id]);
    expect(await Imports.get(db, id)).toMatchObject({ state: "RECEIVED", order: `${AT}#${id}`, upload });
    // It has started: a later request sends nothing.
    await commit();
    expect(sent).toHaveLength(2);
  });

  test("that is cancelled at the same time, its message delivered twice: one import, cancelled", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    await everyInterleaving(db, async () => {
      const { sent, commit } = await arrange(seed);
      const { id } = await commit();
      const deliver = intakeOf(seed, new Set());
      return {
        works: { first: deliver(sent[0]!), second: deliver(sent[0]!), cancel: cancel(id) },
        check: async () => {
          expect(await Imports.get(db, id)).toMatchObject({ state: "RECEIVED", cancelRequested: true });
        },
      };
    });
  });

  test("accepts no upload: a file under its key starts and changes nothing", async ({ seed, system }) => {
    const { db } = system.deps;
    const { announced, commit } = await arrange(seed);
    const before = await commit();
    const started = new Set<string>();
    const key = `uploads/importer/${announced.uploader.organisation}/corrections/${before.id}/${FORM}`;
    await intakeOf(seed, started)(uploadMessage({ key, version: "9" }))(db);
    expect(started.size).toBe(0);
    expect(await Imports.get(db, before.id)).toEqual(before);
    expect(await importsOf(db, announced)).toHaveLength(2);
  });

  test("of a missing import is dropped", async ({ seed, system }) => {
    const started = new Set<string>();
    const deliver = intakeOf(seed, started);
    await deliver({ followUp: { import: "0000000000zzzzzz", at: AT } })(system.deps.db);
    // An import that follows no other is not started either.
    const { announced } = await announce(seed, "APPLY");
    await deliver({ followUp: { import: announced.id, at: AT } })(system.deps.db);
    expect(started.size).toBe(0);
    expect(await Imports.get(system.deps.db, announced.id)).toMatchObject({ state: "AWAITING_UPLOAD" });
  });
});
