import { CommitImport, UndoImport, type ImportPageFragment } from "@hamta/client";
import { Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import { useLocation } from "wouter-preact";
import { Changed } from "#parts/importer/imports/changed.tsx";
import { Decide } from "#parts/importer/imports/decide.tsx";
import { Findings } from "#parts/importer/imports/findings.tsx";
import { RowFixer } from "#parts/importer/imports/row-fixer.tsx";
import { rowsOf } from "#parts/importer/imports/outcomes.ts";
import { Outcomes } from "#parts/importer/imports/outcomes.tsx";
import { addressOf, useImportRoutes } from "#parts/importer/imports/import-routes.ts";
import { Rows } from "#parts/importer/imports/rows.tsx";
import { useReport } from "#parts/importer/imports/use-report.ts";
import { useRowFilter } from "#parts/importer/imports/row-filter.ts";
import { UndoPreview } from "#parts/importer/imports/undo-preview.tsx";
import { imports } from "#parts/importer/imports/words.ts";
import { useSession } from "#session/session.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** The result of an import and the possible actions; the rows come last, since they may be many. */
export function EndedImport({ imported }: { imported: ImportPageFragment }) {
  const { outcomes } = useWords(imports);
  const { outcome, setFilter } = useRowFilter();
  const choose = (outcome: string | null) => setFilter({ outcome, reason: null, page: 1 });
  const report = useReport(imported);
  const isDryRun = imported.mode === "DRY_RUN";
  const { counts, reportUrl, changedRows, findings } = imported;
  return (
    <>
      <StateNotice imported={imported} />
      {changedRows !== null && <Changed id={imported.id} rows={changedRows} />}
      {findings.length > 0 && <Findings findings={findings} />}
      {counts.length > 0 && (
        <section className="card" aria-labelledby="outcomes">
          <h2 id="outcomes">{isDryRun ? outcomes.tried : outcomes.title}</h2>
          <Outcomes counts={counts} isDryRun={isDryRun} {...(reportUrl && { chosen: outcome, onChoose: choose })} />
        </section>
      )}
      {report.report && <RowFixer imported={imported} report={report.report} />}
      <Undo imported={imported} />
      {reportUrl && <Rows imported={imported} report={report} outcome={outcome} onOutcome={choose} />}
    </>
  );
}

/** The state of the import, if it requires an action. */
function StateNotice({ imported }: { imported: ImportPageFragment }) {
  const { ended } = useWords(imports);
  const { number } = useLanguage();
  const { upload } = useImportRoutes();
  const { state, mode, alarms, problem, counts, rows, followedBy } = imported;
  if (state === "HELD") {
    return (
      <Notice tone="warn" title={ended.held} actions={<Commit imported={imported} />}>
        <ul className="bullets">
          {alarms.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
        {[...new Set(alarms.map(({ action }) => action))].map((action) => (
          <p key={action}>{action}</p>
        ))}
      </Notice>
    );
  }
  if (state === "REJECTED") {
    return (
      <Notice
        tone="bad"
        title={ended.rejected}
        actions={
          upload && (
            <ButtonLink to={upload} look="primary" icon="upload">
              {ended.upload}
            </ButtonLink>
          )
        }
      >
        <p>{problem?.message}</p>
      </Notice>
    );
  }
  const again = upload && (
    <ButtonLink to={upload} icon="upload">
      {ended.uploadAgain}
    </ButtonLink>
  );
  if (state === "FAILED") {
    return (
      <Notice tone="bad" title={ended.failed} actions={again}>
        <p>{ended.failedWords}</p>
      </Notice>
    );
  }
  if (state === "CANCELLED") {
    const done = rowsOf(counts, (outcome) => outcome !== "UNPROCESSED");
    return (
      <Notice tone="warn" title={ended.cancelled} actions={again}>
        <p>{rows === null || done === 0 ? ended.cancelledEarly : ended.cancelledWords(number(done), number(rows))}</p>
      </Notice>
    );
  }
  if (mode === "DRY_RUN" && followedBy) return <Notice tone="good" title={ended.applied} />;
  if (mode !== "DRY_RUN") return null;
  return (
    <Notice tone="info" title={ended.dryRun} actions={<Commit imported={imported} />}>
      <p>{ended.dryRunWords}</p>
    </Notice>
  );
}

/** Number of rows by outcome and the effect of the action on them, for the dialog. */
const EFFECTS = [
  ["tickets", ["RESOLVED"]],
  ["refused", ["REFUSED"]],
  ["kept", ["ON_FILE", "MISMATCH"]],
  ["registered", ["REGISTERED", "UPDATED"]],
  ["recorded", ["RECORDED"]],
] as const;

function Commit({ imported }: { imported: ImportPageFragment }) {
  const { commit, ended } = useWords(imports);
  const { number } = useLanguage();
  const routes = useImportRoutes();
  const [, navigate] = useLocation();
  const { id, counts, endedAt, followedBy } = imported;
  if (followedBy) return null;
  if (isOld(endedAt)) return <p>{ended.tooOld(number(Import.FOLLOW_DAYS))}</p>;
  const effects = EFFECTS.map(([name, outcomes]) => ({
    name,
    rows: rowsOf(counts, (outcome) => (outcomes as readonly string[]).includes(outcome)),
  }));
  const nothing = rowsOf(counts) - effects.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <Decide
      document={CommitImport}
      id={id}
      look="primary"
      button={commit.button}
      title={commit.title}
      onDone={(next) => navigate(addressOf(routes, next))}
    >
      <ul className="bullets">
        {effects.map(({ name, rows }) => rows > 0 && <li key={name}>{commit[name](number(rows))}</li>)}
        {nothing > 0 && <li>{commit.nothing(number(nothing))}</li>}
      </ul>
      <p className="hint">{commit.same}</p>
    </Decide>
  );
}

/** An applied import can be undone for some days. An undo can be repeated if it met rows that were changing. */
function Undo({ imported }: { imported: ImportPageFragment }) {
  const { undo } = useWords(imports);
  const { number } = useLanguage();
  const { person } = useSession();
  const routes = useImportRoutes();
  const [, navigate] = useLocation();
  const { id, kind, mode, state, rows, reportUrl, endedAt, follows, followedBy, counts } = imported;
  if (reportUrl === null || rows === null || isOld(endedAt)) return null;
  const isStaff = person?.roles.some((role) => role === "OPS" || role === "EXPERT") === true;
  const again = mode === "UNDO" && rowsOf(counts, (outcome) => outcome === "FAILED") > 0 ? follows : null;
  const canBeUndone = List.Kind.canBeUndone(List.Kind.ofCode(kind)) && state !== "REJECTED" && followedBy === null;
  const first = mode === "APPLY" && canBeUndone ? id : null;
  const undoneId = again ?? first;
  if (undoneId === null) return null;
  return (
    <div className="row undo">
      <Decide
        document={UndoImport}
        id={undoneId}
        button={again ? undo.again : undo.button}
        title={undo.title}
        onDone={(next) => navigate(addressOf(routes, next))}
      >
        <p>{isStaff ? undo.staff : undo.uploader}</p>
        <UndoPreview id={undoneId} />
      </Decide>
      <span className="hint">{undo.within(number(Import.FOLLOW_DAYS))}</span>
    </div>
  );
}

function isOld(endedAt: string | null): boolean {
  return endedAt !== null && Date.now() - Date.parse(endedAt) > Import.FOLLOW_DAYS * 86_400_000;
}
