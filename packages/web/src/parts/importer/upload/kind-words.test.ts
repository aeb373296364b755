import * as List from "@hamta/core/list";
import { describe, expect, test } from "vitest";
import { check } from "@hamta/core/check";
import { csvOf, example } from "#parts/importer/upload/kind-words.ts";

const cases = List.Kind.KINDS.flatMap((kind) =>
  List.Kind.UPLOADERS.filter((uploader) => List.Kind.canSend(kind, uploader)).map(
    (uploader) => [kind, uploader] as const,
  ),
);

describe.each(cases)("the example of %s for %s", (kind, uploader) => {
  test.each(["fa", "en"] as const)("has only valid rows, in %s", async (language) => {
    const rows = example(kind, uploader, language);
    const { problem, invalid, duplicates, conflicts } = await check(
      kind,
      uploader,
      new Blob([csvOf(rows)]),
      Date.now(),
    );
    expect({ problem, invalid, duplicates, conflicts }).toEqual({
      problem: null,
      invalid: 0,
      duplicates: 0,
      conflicts: 0,
    });
  });
});
