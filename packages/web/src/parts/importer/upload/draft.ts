import type { ListKind } from "@hamta/client";
import type { Language } from "@hamta/core";
import { useCallback } from "react";
import { useDraft } from "#draft.ts";

/** How a list is to be sent. The file itself a browser does not keep over a reload. */
export type Draft = {
  readonly kind: ListKind | null;
  readonly dryRun: boolean;
  /** Null: the language of the page. */
  readonly language: Language | null;
  /** Of one sending: the same however often it is tried, so that it is one import. */
  readonly key: string;
  /** What `key` is for: with anything else the API would refuse it. */
  readonly of: string;
};

const EMPTY: Draft = { kind: null, dryRun: true, language: null, key: "", of: "" };

export type Kept = {
  readonly draft: Draft;
  change: (part: Partial<Pick<Draft, "kind" | "dryRun" | "language">>) => void;
  /** The key of a sending; another as soon as anything about it is another. */
  keyFor: (sending: Sending) => string;
  /** The sending is over: another of the same file is another import. */
  renew: () => void;
};

export type Sending = { kind: ListKind; dryRun: boolean; language: Language; file: File; sheet: string | null };

export function useUploadDraft(): Kept {
  const [draft, put] = useDraft("upload", EMPTY);
  const renew = useCallback(() => put({ key: "", of: "" }), [put]);
  return {
    draft,
    change: put,
    renew,
    keyFor: ({ kind, dryRun, language, file, sheet }) => {
      const of = JSON.stringify([kind, dryRun, language, file.name, file.size, file.lastModified, sheet]);
      if (draft.of === of && draft.key !== "") return draft.key;
      const key = crypto.randomUUID();
      put({ key, of });
      return key;
    },
  };
}
