import { inject, test as base } from "vitest";
import { Panel } from "#panel/panel";
import { fileAll } from "#panel/screens";
import { loadData } from "#panel/owner-data";

/**
 * The tests of a file share one panel with data: the site built once for all files, and the file's own system and
 * browser, so that files do not affect each other. Maryam's tickets are filed when a test requests their numbers.
 */
export const test = base
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the required fixtures from this pattern
  .extend("panel", { scope: "file" }, async ({}, { onCleanup }) => {
    const panel = await Panel.start(inject("site"), { dynamo: inject("dynamo") });
    onCleanup(() => panel.stop());
    await loadData(panel.system);
    return panel;
  })
  .extend("numbers", { scope: "file" }, ({ panel }) => fileAll(panel));
