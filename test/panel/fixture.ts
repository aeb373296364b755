import { inject, test as base } from "vitest";
import { Panel } from "#panel/panel";
import { furnish } from "#panel/world";

/** The tests of a file share one furnished panel. */
// oxlint-disable-next-line no-empty-pattern -- vitest reads there which fixtures this one needs
export const test = base.extend("panel", { scope: "file" }, async ({}, { onCleanup }) => {
  const panel = await Panel.start({ dynamo: inject("dynamo") });
  onCleanup(() => panel.stop());
  await furnish(panel.system);
  return panel;
});
