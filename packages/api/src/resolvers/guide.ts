import { GuideText } from "@hamta/core";
import type { QueryResolvers } from "#generated/resolvers";

export const Query: Pick<QueryResolvers, "guide"> = {
  guide: (_, __, { language }) => GuideText.guide(language),
};
