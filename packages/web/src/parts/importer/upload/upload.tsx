import type { ListKind } from "@hamta/client";
import * as List from "@hamta/core/list";
import { useCallback, useEffect, useState } from "preact/compat";
import { takeHandoff } from "#parts/importer/list-handoff.ts";
import { Checks } from "#parts/importer/upload/checks.tsx";
import { useChecking } from "#parts/importer/upload/checking.ts";
import { setChosenFile, getChosenFile } from "#parts/importer/upload/chosen-file.ts";
import { useUploadDraft } from "#parts/importer/upload/draft.ts";
import { FileChoice } from "#parts/importer/upload/file.tsx";
import { KindChoice } from "#parts/importer/upload/kind.tsx";
import { kindsOf, uploaderOf } from "#parts/importer/upload/kinds.ts";
import { Send } from "#parts/importer/upload/send.tsx";
import { upload } from "#parts/importer/upload/words.ts";
import "#parts/importer/upload/upload.css";
import { useSession } from "#session/session.tsx";
import { Page } from "#ui/page.tsx";
import { useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

/** Upload of a list, from the choice of the file to its import. */
export default function Upload() {
  const words = useWords(upload);
  const { upload: title } = useWords(menu);
  const { person } = useSession();
  const owner = person?.id ?? "";
  const uploadDraft = useUploadDraft();
  const [handed] = useState(takeHandoff);
  const [chosen, setChosen] = useState<File | null>(() => handed?.file ?? getChosenFile(owner));
  const [sheet, setSheet] = useState<string | null>(null);
  const { change } = uploadDraft;
  useEffect(() => {
    if (!handed) return;
    setChosenFile(owner, handed.file);
    change({ kind: handed.kind });
  }, [handed, owner, change]);

  const kinds = kindsOf(person?.roles ?? []);
  const kind = kinds.find((option) => option === uploadDraft.draft.kind) ?? kinds[0] ?? "CORRECTIONS";
  const uploader = uploaderOf(kind, person?.roles ?? []) ?? "IMPORTER";
  const checking = useChecking(chosen, List.Kind.ofCode(kind), uploader, sheet);

  const choose = useCallback(
    (file: File | null) => {
      setChosenFile(owner, file);
      setSheet(null);
      setChosen(file);
    },
    [owner],
  );
  const changeKind = (next: ListKind) => {
    setSheet(null);
    change({ kind: next });
  };
  const inspected = checking?.state === "DONE" ? checking.inspected : null;
  return (
    <Page title={title} lead={words.lead}>
      <div className="upload">
        <KindChoice kinds={kinds} kind={kind} uploader={uploader} onChange={changeKind} />
        <FileChoice file={chosen} checking={checking} onChoose={choose} onSheet={setSheet} />
        {inspected && <Checks inspected={inspected} kind={kind} uploader={uploader} onKind={changeKind} />}
        {chosen && inspected && inspected.checked.problem === null && (
          <Send
            key={`${chosen.name} ${chosen.lastModified} ${kind}`}
            uploadDraft={uploadDraft}
            kind={kind}
            file={chosen}
            inspected={inspected}
            onSent={() => setChosenFile(owner, null)}
          />
        )}
      </div>
    </Page>
  );
}
