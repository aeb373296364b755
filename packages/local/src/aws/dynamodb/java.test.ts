import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import * as Java from "#aws/dynamodb/java";

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_292"', 8],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", undefined],
])("%s is release %s", (output, release) => {
  expect(Java.parseRelease(output)).toBe(release);
});

/** A JAVA_HOME whose java prints this. */
const home = async (output: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "java-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, "bin"));
  await writeFile(join(folder, "bin", "java"), `#!/bin/sh\necho '${output}' >&2\n`);
  await chmod(join(folder, "bin", "java"), 0o755);
  return folder;
};

test.runIf(process.platform !== "win32").each([
  ['openjdk version "11.0.2"', /is Java 11/],
  ["Unable to locate a Java Runtime.", /printed no version/],
])("a java that prints %s is refused, with the way to a newer one", async (output, reason) => {
  const found = Java.find({ ...process.env, JAVA_HOME: await home(output) });
  await expect(found).rejects.toThrow(reason);
  await expect(found).rejects.toThrow(/Install it: .+JAVA_HOME .+DYNAMODB_ENDPOINT/s);
});

test("a machine without java is refused, with the way to one", async () => {
  const found = Java.find({ JAVA_HOME: join(tmpdir(), "no-such-java") });
  await expect(found).rejects.toThrow(/needs Java 17 or newer, but there is no .*java\.\nInstall it: /);
});
