import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, GraphQLError, parse, validate } from "graphql";
import { sdl } from "../packages/api/src/generated/sdl.ts";

/**
 * Documents of other frontends that a stage trusts as the panel's own. Files as tools write them: a manifest of Apollo's
 * `generate-persisted-query-manifest`, or an object of texts by hash, which client-preset and relay-compiler write.
 */

type Manifest = { operations: { id: string; body: string }[] } | Record<string, string>;

/** The texts by SHA-256 and by the file's own ids. Throws if one is not valid for the schema: the deploy fails. */
export function read(files: readonly string[], root: string): Record<string, string> {
  if (files.length === 0) return {};
  const schema = buildSchema(sdl);
  return Object.fromEntries(
    files.flatMap((file) =>
      entries(JSON.parse(readFileSync(join(root, file), "utf8")) as Manifest).flatMap(([id, text]) => {
        const [problem] = problems(text);
        if (problem) throw new Error(`${file}: ${id}: ${problem.message}`);
        return [
          [id, text],
          [createHash("sha256").update(text).digest("hex"), text],
        ];
      }),
    ),
  );

  function problems(text: unknown): readonly Error[] {
    if (typeof text !== "string") return [new Error("it is no text")];
    try {
      return validate(schema, parse(text));
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }
}

function entries(manifest: Manifest): [string, string][] {
  if (!Array.isArray(manifest.operations)) return Object.entries(manifest);
  return manifest.operations.map(({ id, body }) => [id, body]);
}
