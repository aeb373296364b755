import type { ListKind } from "@hamta/client";
import * as List from "@hamta/core/list";
import { useCallback, useEffect, useState } from "preact/compat";
import { takeHandoff } from "#parts/importer/list-handoff.ts";
import { Checks } from "#parts/importer/upload/checks.tsx";
import { canBeChosen, ColumnForm } from "#parts/importer/upload/column-form.tsx";
import { useColumns, useEarlierNames } from "#parts/importer/upload/columns.ts";
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
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
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
  const { columns, confirm, remember, change: changeColumns, reset } = useColumns();
  const checking = useChecking(chosen, List.Kind.ofCode(kind), uploader, sheet, columns.names);

  const choose = useCallback(
    (file: File | null) => {
      setChosenFile(owner, file);
      setSheet(null);
      reset();
      setChosen(file);
    },
    [owner, reset],
  );
  const changeKind = (next: ListKind) => {
    setSheet(null);
    reset();
    change({ kind: next });
  };
  const changeSheet = (next: string) => {
    reset();
    setSheet(next);
  };
  const inspected = checking?.state === "DONE" ? checking.inspected : null;
  const { proposal: found = null, fits = null } = inspected?.checked ?? {};
  const proposal = found && fits === null && canBeChosen(found) ? found : null;
  const isAsking = useEarlierNames(kind, proposal, columns.before, remember);
  return (
    <Page title={title} lead={words.lead}>
      <div className="upload">
        <KindChoice kinds={kinds} kind={kind} uploader={uploader} onChange={changeKind} />
        <FileChoice file={chosen} checking={checking} onChoose={choose} onSheet={changeSheet} />
        {proposal && !isAsking && (
          <ColumnForm
            key={inspected?.workbook?.sheet}
            proposal={proposal}
            kind={kind}
            uploader={uploader}
            before={columns.before}
            onConfirm={confirm}
          />
        )}
        {columns.names && inspected && !proposal && (
          <Notice
            tone="info"
            role="status"
            title={columns.areEarlier ? words.map.earlier : words.map.confirmed}
            actions={<Button onPress={changeColumns}>{words.map.change}</Button>}
          />
        )}
        {inspected && !proposal && <Checks inspected={inspected} kind={kind} uploader={uploader} onKind={changeKind} />}
        {chosen && inspected && inspected.checked.problem === null && (
          <Send
            key={`${chosen.name} ${chosen.lastModified} ${kind}`}
            uploadDraft={uploadDraft}
            kind={kind}
            file={chosen}
            inspected={inspected}
            names={columns.names}
            onSent={() => setChosenFile(owner, null)}
          />
        )}
      </div>
    </Page>
  );
}
