import { useState } from "react";
import { DropZone, type DropZoneProps } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Label } from "react-aria-components/TextField";
import type { Checking } from "#parts/importer/upload/checking.ts";
import { Gauge } from "#parts/importer/upload/gauge.tsx";
import { useSize } from "#parts/importer/upload/size.ts";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { Notice } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";

type Props = {
  file: File | null;
  checking: Checking | null;
  onChoose: (file: File) => void;
  onSheet: (sheet: string) => void;
};

const ACCEPTED = [".csv", ".tsv", ".txt", ".xlsx", ".xls"];

type DropEvent = Parameters<NonNullable<DropZoneProps["onDrop"]>>[0];

/** Where the file is dropped, pasted or chosen, and what came of it. */
export function FileChoice({ file, checking, onChoose, onSheet }: Props) {
  const words = useWords(upload);
  const [several, setSeveral] = useState(false);
  const take = (files: readonly File[]) => {
    setSeveral(files.length > 1);
    if (files[0]) onChoose(files[0]);
  };
  const drop = async ({ items }: DropEvent) =>
    take(await Promise.all(items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : []))));
  const trigger = (
    <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => take([...(files ?? [])])}>
      <Button look={file ? "secondary" : "primary"}>{file ? words.another : words.choose}</Button>
    </FileTrigger>
  );
  return (
    <section className="card">
      <h2>{words.file}</h2>
      <DropZone
        className={file ? "drop filled" : "drop"}
        aria-label={words.dropLabel}
        getDropOperation={() => "copy"}
        onDrop={(event) => void drop(event)}
      >
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
        {trigger}
      </DropZone>
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

/** One tab is no choice. */
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
    <RadioGroup className="options" value={sheet} onChange={onChange} orientation="horizontal">
      <Label>{words.sheet}</Label>
      <div className="sheets-row">
        {sheets.map((name) => (
          <Radio key={name} value={name} className="option small">
            <span className="option-mark" aria-hidden="true" />
            <bdi>{name}</bdi>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
