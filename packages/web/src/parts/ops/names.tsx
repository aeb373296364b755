import type { WatchedImportFragment } from "@hamta/client";
import { NameText } from "@hamta/core";
import { Link } from "wouter-preact";
import { ops } from "#parts/ops/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** The file's name as a link to its page, and the kind of list. */
export function FileLink({ imported: { id, fileName, kind, mode, state } }: { imported: WatchedImportFragment }) {
  const { language } = useLanguage();
  const { modes } = useWords(ops);
  return (
    <span className="file">
      <Link href={`/ops/imports/${encodeURIComponent(id)}`}>
        <bdi>{fileName}</bdi>
      </Link>
      <small>
        {NameText.kind(kind, language)}
        {mode !== "APPLY" && state !== "HELD" && ` · ${modes[mode]}`}
      </small>
    </span>
  );
}
