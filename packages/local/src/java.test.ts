import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import * as Java from "#java";

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_292"', 8],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", undefined],
])("%s is release %s", (said, release) => {
  expect(Java.releaseOf(said)).toBe(release);
});

/** A JAVA_HOME whose java says this. */
const home = async (said: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "java-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "bin"));
  await writeFile(join(folder, "bin", "java"), `#!/bin/sh\necho '${said}' >&2\n`);
  await chmod(join(folder, "bin", "java"), 0o755);
  return folder;
};

test.runIf(process.platform !== "win32").each([
  ['openjdk version "11.0.2"', /is Java 11/],
  ["Unable to locate a Java Runtime.", /gave no version/],
])("a java that says %s is refused, with what to do", async (said, why) => {
  const found = Java.find({ ...process.env, JAVA_HOME: await home(said) });
  await expect(found).rejects.toThrow(why);
  await expect(found).rejects.toThrow(/apt-get install .*brew install .*winget install .*DYNAMODB_ENDPOINT/s);
});

test("no java at all is refused, with what to do", async () => {
  const found = Java.find({ JAVA_HOME: join(tmpdir(), "no-such-java") });
  await expect(found).rejects.toThrow(/needs Java 17 or newer; there is no .*java/);
});
