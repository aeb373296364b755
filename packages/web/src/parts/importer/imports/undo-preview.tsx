import { UndoPreview as Document } from "@hamta/client";
import { useQuery } from "#api/query.ts";
import { imports } from "#parts/importer/imports/words.ts";
import { Failure } from "#ui/failure.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Before an undo: how many rows it would put back now, how many not, and why. */
export function UndoPreview({ id }: { id: string }) {
  const { undo } = useWords(imports);
  const { number } = useLanguage();
  const { data, error } = useQuery(Document, { id });
  const preview = data?.undoPreview;
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return <Skeleton lines={2} />;
  if (!preview) return null;
  return (
    <div role="status">
      <p>{undo.reversible(number(preview.reversible))}</p>
      {preview.unchecked > 0 && <p>{undo.unchecked(number(preview.unchecked))}</p>}
      {preview.kept.length > 0 && (
        <ul className="bullets">
          {preview.kept.map(({ reason, rows, message }) => (
            <li key={reason}>{undo.keeps(number(rows), message)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
