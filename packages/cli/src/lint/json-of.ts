import { FileText, FindingText, ReasonText, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import type { ReadList } from "#lint/read-list";

/** What `lint --json` prints. */
export function jsonOf({ checked, kind, uploader, workbook }: ReadList, language: Language) {
  const { problem, problems, findings, encoding, delimiter, columns, others, rows } = checked;
  const told = problem && FileText.of(problem, { kind, role: uploader });
  return {
    kind: List.Kind.codeOf(kind),
    sheet: workbook?.sheet ?? null,
    encoding,
    delimiter,
    columns,
    otherColumns: others,
    problem: told && {
      ...problem,
      message: FileText.shortMessage(told, language),
      action: FileText.action(told, language),
    },
    proposedColumnNames: problem?.detail?.proposed ?? [],
    rows,
    valid: rows - checked.invalid,
    invalid: checked.invalid,
    duplicates: checked.duplicates,
    conflicts: checked.conflicts,
    reasons: checked.reasons,
    findings: findings.map((finding) => ({
      ...finding,
      message: FindingText.message(finding, language),
      action: FindingText.action(finding, language),
    })),
    problems: problems.map((one) => ({ ...one, message: ReasonText.message(one.reason, language, one) })),
  };
}
