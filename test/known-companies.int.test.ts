import { people } from "@hamta/local";
import { Companies } from "@hamta/store";
import { expect, onTestFinished, vi } from "vitest";
import { ENQUIRY } from "#kit/documents";
import { post, startApi } from "#kit/second-api";
import { test } from "#kit/system";

/** The companies that an instance of the API keeps. */

const NAME = `mutation ($name: String!) {
  nameImporter(input: { organisation: "importer-a", name: $name }) { __typename }
}`;

test("a new name is shown at once by the instance that set it, and by others within ten minutes", async ({
  seed,
  system,
}) => {
  const { slots } = await seed.device({ importer: "importer-a" });
  const other = await startApi(system, seed, { db: system.db });
  onTestFinished(other.stop);
  const shownAt = async (url: string) => {
    const { body } = await post(url, { query: ENQUIRY, variables: { imei: slots[0] } });
    const { device } = body.data as { device: { importer: { name: string } } };
    return device.importer.name;
  };
  const ops = await system.client(people.parisa);
  await ops.query(NAME, { name: "Sokhan" });
  expect([await shownAt(system.url), await shownAt(other.url)]).toEqual(["Sokhan", "Sokhan"]);

  await ops.query(NAME, { name: "Sokhan Trading" });
  expect([await shownAt(system.url), await shownAt(other.url)]).toEqual(["Sokhan Trading", "Sokhan"]);
  const now = Date.now();
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ["Date"], now: now + 9 * 60_000 });
  expect(await shownAt(other.url)).toBe("Sokhan");
  vi.setSystemTime(now + 11 * 60_000);
  expect(await shownAt(other.url)).toBe("Sokhan Trading");

  // Read again and then kept again.
  await Companies.update(system.db, Companies.importer("importer-a"), { name: "Sokhan" });
  expect(await shownAt(other.url)).toBe("Sokhan Trading");
});
