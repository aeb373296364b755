import type { ColumnNameInput, ListKind } from "@hamta/client";
import type { Language } from "@hamta/core";
import { useCallback } from "preact/compat";
import { useDraft } from "#draft.ts";

/** Options of an upload. A browser cannot keep the file itself over a reload. */
export type Draft = {
  readonly kind: ListKind | null;
  readonly dryRun: boolean;
  /** Null: the language of the page. */
  readonly language: Language | null;
  /** Idempotency key of one upload: unchanged for every retry, so that they create one import. */
  readonly key: string;
  /** Digest of the options that `key` belongs to: with others the API would refuse it. */
  readonly of: string;
};

const EMPTY: Draft = { kind: null, dryRun: true, language: null, key: "", of: "" };

export type UploadDraft = {
  readonly draft: Draft;
  change: (part: Partial<Pick<Draft, "kind" | "dryRun" | "language">>) => void;
  /** The key of an upload; a new one as soon as anything about the upload changes. */
  keyFor: (sending: Sending) => string;
  /** Ends the upload: the same file sent again is another import. */
  renew: () => void;
};

export type Sending = {
  kind: ListKind;
  dryRun: boolean;
  language: Language;
  file: File;
  sheet: string | null;
  columnNames: readonly ColumnNameInput[];
};

export function useUploadDraft(): UploadDraft {
  const [draft, put] = useDraft("upload", EMPTY);
  const renew = useCallback(() => put({ key: "", of: "" }), [put]);
  return {
    draft,
    change: put,
    renew,
    keyFor: ({ kind, dryRun, language, file, sheet, columnNames }) => {
      const of = JSON.stringify([kind, dryRun, language, file.name, file.size, file.lastModified, sheet, columnNames]);
      if (draft.of === of && draft.key !== "") return draft.key;
      const key = crypto.randomUUID();
      put({ key, of });
      return key;
    },
  };
}
