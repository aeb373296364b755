import { inject, test as base } from "vitest";
import { Panel } from "#panel/panel";
import { fileAll } from "#panel/screens";
import { furnish } from "#panel/world";

/**
 * The tests of a file share one furnished panel: the site that was built for all files, and a system and a browser of
 * their own, so that no file sees what another did. Maryam's tickets are filed for whoever asks for their numbers.
 */
export const test = base
  // oxlint-disable-next-line no-empty-pattern -- vitest reads there which fixtures this one needs
  .extend("panel", { scope: "file" }, async ({}, { onCleanup }) => {
    const panel = await Panel.start(inject("site"), { dynamo: inject("dynamo") });
    onCleanup(() => panel.stop());
    await furnish(panel.system);
    return panel;
  })
  .extend("numbers", { scope: "file" }, ({ panel }) => fileAll(panel));
