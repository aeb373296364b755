import { HamtaError, type ListKind } from "@hamta/client";
import { FileText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { useLocation } from "wouter-preact";
import type { UploadDraft } from "#parts/importer/upload/draft.ts";
import type { Inspected } from "@hamta/core/check";
import { Gauge } from "#parts/importer/upload/gauge.tsx";
import { useSending, type Sending } from "#parts/importer/upload/sending.ts";
import { useSize } from "#parts/importer/upload/size.ts";
import { upload } from "#parts/importer/upload/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Badge, Notice } from "#ui/notice.tsx";
import { Options } from "#ui/options.tsx";
import { Refusal } from "#ui/refusal.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  uploadDraft: UploadDraft;
  kind: ListKind;
  file: File;
  inspected: Inspected;
  names: List.ColumnNames.ColumnNames | null;
  onSent: () => void;
};

/** Options of the upload, and its progress. */
export function Send({ uploadDraft, kind, file, inspected, names, onSent }: Props) {
  const words = useWords(upload);
  const { language: spoken, number } = useLanguage();
  const [, navigate] = useLocation();
  const { sending, send, stop, reset } = useSending(uploadDraft.renew);
  const { dryRun, language: chosen } = uploadDraft.draft;
  const language = chosen ?? spoken;
  const { list, checked, workbook } = inspected;
  const isRunning = sending.state === "ANNOUNCING" || sending.state === "SENDING";

  const go = async () => {
    const columnNames = names ? List.ColumnNames.entries(names, List.Kind.ofCode(kind)) : [];
    const key = uploadDraft.keyFor({ kind, dryRun, language, file, sheet: workbook?.sheet ?? null, columnNames });
    const id = await send({ kind, dryRun, language, list, columnNames, key });
    if (id === null) return;
    uploadDraft.renew();
    onSent();
    navigate(`/importer/imports/${encodeURIComponent(id)}`);
  };
  const change: UploadDraft["change"] = (part) => {
    reset();
    uploadDraft.change(part);
  };
  const label = (dryRun ? words.sendDry : words.sendApply)(number(checked.rows));
  return (
    <section className="card" aria-labelledby="how">
      <Options
        label={<h2 id="how">{words.how}</h2>}
        value={dryRun ? "DRY_RUN" : "APPLY"}
        onChange={(value) => change({ dryRun: value === "DRY_RUN" })}
        isDisabled={isRunning}
        layout="tiles"
        options={[
          {
            value: "DRY_RUN",
            content: (
              <span className="option-words">
                <span className="row">
                  <strong>{words.dryRun.title}</strong>
                  <Badge tone="good">{words.dryRun.advised}</Badge>
                </span>
                <small>{words.dryRun.words}</small>
              </span>
            ),
          },
          {
            value: "APPLY",
            content: (
              <span className="option-words">
                <strong>{words.apply.title}</strong>
                <small>{words.apply.words}</small>
              </span>
            ),
          },
        ]}
      />
      <Options
        label={words.language}
        value={language}
        onChange={(language) => change({ language })}
        isDisabled={isRunning}
        layout="small"
        options={(["fa", "en"] as const).map((option) => ({
          value: option,
          content: words.languages[option === "fa" ? "FA" : "EN"],
        }))}
      />
      <State sending={sending} kind={kind} />
      <div className="row send-row">
        <Button look="primary" icon="upload" isPending={isRunning} onPress={() => void go()}>
          {sending.state === "INTERRUPTED" ? words.goOn : label}
        </Button>
        {isRunning && (
          <Button onPress={stop} icon="cross">
            {words.stop}
          </Button>
        )}
      </div>
    </section>
  );
}

function State({ sending, kind }: { sending: Sending; kind: ListKind }) {
  const words = useWords(upload);
  const { language } = useLanguage();
  const sized = useSize();
  switch (sending.state) {
    case "IDLE":
      return null;
    case "ANNOUNCING":
      return <Gauge label={words.announcing} done={0} of={0} />;
    case "SENDING": {
      const { sent, total } = sending.progress;
      return <Gauge label={words.sending} detail={words.sent(sized(sent), sized(total))} done={sent} of={total} />;
    }
    case "STOPPED":
      return (
        <Notice tone="info" role="status" title={words.stopped}>
          {words.stoppedWords}
        </Notice>
      );
    case "CHANGED":
      return (
        <Notice tone="warn" role="alert" title={words.changed}>
          {words.changedWords}
        </Notice>
      );
    case "INTERRUPTED":
      return (
        <>
          {sending.error instanceof HamtaError && sending.error.kind === "NETWORK" && (
            <Notice tone="warn" role="status" title={words.interrupted}>
              {words.interruptedWords}
            </Notice>
          )}
          <Failure error={sending.error} />
        </>
      );
    case "REFUSED":
      return <Refusal errors={sending.errors} title={words.notSent} />;
    case "TOO_LARGE": {
      const problem = FileText.of({ code: "TOO_LARGE", detail: { limit: sending.limit } }, { kind, role: "IMPORTER" });
      return (
        <Notice tone="bad" role="alert" title={words.notSent}>
          {FileText.shortMessage(problem, language)} {FileText.action(problem, language)}
        </Notice>
      );
    }
  }
}
