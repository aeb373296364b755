import { useRef, useState } from "preact/compat";
import type { Checking } from "#parts/importer/upload/checking.ts";
import { Gauge } from "#parts/importer/upload/gauge.tsx";
import { useDroppedFiles } from "#parts/importer/upload/dropped-files.ts";
import { useSize } from "#parts/importer/upload/size.ts";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { Options } from "#ui/options.tsx";
import { useWords } from "#words/language.tsx";

type Props = {
  file: File | null;
  checking: Checking | null;
  onChoose: (file: File) => void;
  onSheet: (sheet: string) => void;
};

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xls";

/** Drop zone for the file, which can also be pasted or chosen, and the progress of its check. */
export function FileChoice({ file, checking, onChoose, onSheet }: Props) {
  const words = useWords(upload);
  const [several, setSeveral] = useState(false);
  const chooseFiles = (files: readonly File[]) => {
    setSeveral(files.length > 1);
    if (files[0]) onChoose(files[0]);
  };
  const input = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useDroppedFiles(chooseFiles);
  return (
    <section className="card">
      <h2>{words.file}</h2>
      <div className={`drop${file ? " filled" : ""}${isOver ? " over" : ""}`} {...handlers}>
        {file ? (
          <Chosen file={file} />
        ) : (
          <div className="drop-words">
            <span className="empty-icon">
              <Icon name="upload" />
            </span>
            <strong>{words.drop}</strong>
            <span className="hint">{words.dropWords}</span>
          </div>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          onChange={({ currentTarget }) => {
            chooseFiles([...(currentTarget.files ?? [])]);
            // The same file may be chosen again, after it was changed.
            currentTarget.value = "";
          }}
        />
        <Button look={file ? "secondary" : "primary"} onPress={() => input.current?.click()}>
          {file ? words.another : words.choose}
        </Button>
      </div>
      {several && (
        <Notice tone="info" role="status" title={words.onlyOne}>
          {words.onlyOneWords}
        </Notice>
      )}
      <State checking={checking} />
      {checking?.state === "DONE" && checking.inspected.workbook && (
        <Sheets {...checking.inspected.workbook} onChange={onSheet} />
      )}
    </section>
  );
}

function Chosen({ file }: { file: File }) {
  const sized = useSize();
  return (
    <div className="chosen">
      <span className="empty-icon">
        <Icon name="list" />
      </span>
      <span className="chosen-words">
        <strong>
          <bdi>{file.name}</bdi>
        </strong>
        <span className="hint">{sized(file.size)}</span>
      </span>
    </div>
  );
}

function State({ checking }: { checking: Checking | null }) {
  const words = useWords(upload);
  if (checking?.state === "FAILED") {
    return (
      <Notice tone="bad" role="alert" title={words.checkFailed}>
        {words.checkFailedWords}
      </Notice>
    );
  }
  if (checking?.state !== "RUNNING") return null;
  const { progress } = checking;
  if (progress?.step !== "READING")
    return <Gauge label={progress ? words.unpacking : words.checking} done={0} of={0} />;
  return <Gauge label={words.checking} done={progress.done} of={progress.of} />;
}

/** Sheet selection, if the workbook has more than one. */
function Sheets({
  sheets,
  sheet,
  onChange,
}: {
  sheets: readonly string[];
  sheet: string;
  onChange: (sheet: string) => void;
}) {
  const words = useWords(upload);
  if (sheets.length < 2) return null;
  return (
    <Options
      label={words.sheet}
      value={sheet}
      onChange={onChange}
      layout="small"
      options={sheets.map((name) => ({ value: name, content: <bdi>{name}</bdi> }))}
    />
  );
}
