import { FeedPosition, FeedRuns, ObjectKeys, RegisterFeed } from "@hamta/store";
import type { QueryResolvers, RegisterChangeResolvers, RegisterFileResolvers } from "#generated/resolvers";
import { connection, encode, pagingOf } from "#page";
import { argumentError } from "#plugins/errors";

export const Query: Pick<QueryResolvers, "registerChanges" | "registerFiles"> = {
  registerChanges: async (_, args, { db }) => {
    const paging = pagingOf("registerChanges", args, "OLDEST_FIRST");
    const position = paging.start === null ? FeedPosition.START : FeedPosition.parse(paging.start);
    if (!position) throw argumentError({ code: "CURSOR_WRONG", argument: "after" });
    return connection(await RegisterFeed.list(db, position, paging.limit), paging);
  },
  registerFiles: async (_, args, { db }) => {
    const paging = pagingOf("registerFiles", args, "NEWEST_FIRST");
    return connection(await FeedRuns.list(db, paging), paging);
  },
};

export const RegisterChange: Pick<RegisterChangeResolvers, "kind" | "legality"> = {
  kind: RegisterFeed.kindOf,
  legality: ({ status }) => status,
};

export const RegisterFile: Pick<RegisterFileResolvers, "changes" | "writtenAt" | "url" | "endCursor"> = {
  changes: ({ written }) => written.changes,
  writtenAt: ({ written }) => written.at,
  url: async (run, _, { links }) =>
    (await links()).toDownload(ObjectKeys.feedFile(run), `register-changes-${run.day}-${run.run}.csv`),
  endCursor: ({ to }) => encode("registerChanges", to),
};
