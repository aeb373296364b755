import type { Db } from "@hamta/store";
import { expect, test } from "vitest";
import { commitRows } from "#rows/commit";

type Sent = { input: { TransactItems: { Put: { Item: { pk: string } } }[] } };

/** A table in which the condition of one key fails. `stored`: the keys that were written. */
function tableRefusing(refused: string) {
  const stored: string[] = [];
  const send = async ({ input }: Sent) => {
    const keys = input.TransactItems.map(({ Put }) => Put.Item.pk);
    if (keys.includes(refused)) {
      const CancellationReasons = keys.map((key) => ({ Code: key === refused ? "ConditionalCheckFailed" : "None" }));
      throw Object.assign(new Error(), { name: "TransactionCanceledException", CancellationReasons });
    }
    stored.push(...keys);
  };
  return { db: { table: "t", client: { send } } as unknown as Db.Db, stored };
}

const put = (pk: string): Db.Write => ({ Put: { TableName: "t", Item: { pk } } });

test("of three rows in one transaction, one whose condition fails does not stop the other two", async () => {
  const { db, stored } = tableRefusing("2b");
  const groups = ["1", "2", "3"].map((of) => ({ of, writes: [put(`${of}a`), put(`${of}b`)] }));
  expect(await commitRows(db, groups)).toEqual(["2"]);
  expect(stored.toSorted()).toEqual(["1a", "1b", "3a", "3b"]);
});

test("a throttled transaction is halved until it passes, and those after it are as small", async () => {
  const sizes: number[] = [];
  const stored: string[] = [];
  const send = async ({ input }: Sent) => {
    const keys = input.TransactItems.map(({ Put }) => Put.Item.pk);
    sizes.push(keys.length);
    if (keys.length > 30) {
      const CancellationReasons = keys.map(() => ({ Code: "ThrottlingError" }));
      throw Object.assign(new Error(), { name: "TransactionCanceledException", CancellationReasons });
    }
    stored.push(...keys);
  };
  const groups = Array.from({ length: 200 }, (_, of) => ({ of, writes: [put(`${of}a`), put(`${of}b`)] }));
  expect(await commitRows({ table: "t", client: { send } } as unknown as Db.Db, groups)).toEqual([]);
  expect(stored.toSorted()).toEqual(groups.flatMap(({ of }) => [`${of}a`, `${of}b`]).toSorted());
  expect(sizes.slice(0, 2)).toEqual([100, 100]);
  expect(sizes.filter((size) => size > 30).length).toBeLessThan(sizes.length / 3);
});

test("one row that is throttled is sent again, and a row is never divided", async () => {
  let attempts = 0;
  const send = async ({ input }: Sent) => {
    expect(input.TransactItems).toHaveLength(2);
    if (++attempts === 3) return;
    throw Object.assign(new Error(), {
      name: "TransactionCanceledException",
      CancellationReasons: [{ Code: "None" }, { Code: "ThrottlingError" }],
    });
  };
  const groups = [{ of: 1, writes: [put("a"), put("b")] }];
  expect(await commitRows({ table: "t", client: { send } } as unknown as Db.Db, groups)).toEqual([]);
  expect(attempts).toBe(3);
});
