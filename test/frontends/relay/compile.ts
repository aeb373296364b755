import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { sdl } from "../../../packages/api/src/generated/sdl.ts";

const COMPILER = createRequire(import.meta.url).resolve("relay-compiler/cli.js");

/**
 * Compiles the app in a folder, beside the schema that clients get. `isCheck`: writes nothing, and fails if an artifact is
 * not of today. @throws if the compiler refuses the app or the schema
 */
export function compile(folder: string, { schema = sdl, isCheck = false } = {}): void {
  writeFileSync(join(folder, "schema.graphql"), schema);
  const args = [COMPILER, ...(isCheck ? ["--validate"] : []), "relay.config.json"];
  execFileSync(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
}
