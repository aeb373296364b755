import { TimelineText, type Import } from "@hamta/core";
import { canSeeSource } from "#access";
import type { Context } from "#context";
import type { TimelineEventResolvers } from "#generated/resolvers";
import * as Id from "#id";
import type { TimelineEventModel } from "#models";

async function visibleSource(by: TimelineEventModel["by"], field: keyof typeof canSeeSource, context: Context) {
  const imported = by.kind === "IMPORT" ? await context.load.import.load(by.import as Import.Id) : null;
  if (by.kind !== "IMPORT" || !imported || !canSeeSource[field](imported, context)) return null;
  return { import: Id.of("Import", by.import), row: by.row };
}

export const TimelineEvent: Pick<TimelineEventResolvers, "kind" | "by" | "importId" | "row" | "message"> = {
  kind: ({ entry }) => entry.event,
  by: ({ by }) => by.kind,
  importId: async ({ by }, _, context) => (await visibleSource(by, "importId", context))?.import ?? null,
  row: async ({ by }, _, context) => (await visibleSource(by, "row", context))?.row ?? null,
  message: async ({ entry, by }, _, context) =>
    TimelineText.message({ ...entry, source: await visibleSource(by, "importId", context) }, context.language),
};
