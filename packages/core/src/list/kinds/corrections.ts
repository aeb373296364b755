import type { Claim } from "#correction";
import type { CellReader } from "#list/cell-reader";
import { needed } from "#list/column";
import { CorrectionShift } from "#list/forensics/correction-shift";
import type { Descriptor } from "#list/kinds/descriptor";
import type { RowGroups } from "#list/row-groups";
import { keyNumber } from "#list/shared-imeis";

/** What the register holds, and what the handset shows. */
export type CorrectionRow = Claim;

export const corrections = {
  senders: ["IMPORTER"],
  columns: [
    needed("registered_imei_1", "شناسه ثبت‌شده ۱", "شناسه ثبت‌شده اول"),
    needed("registered_imei_2", "شناسه ثبت‌شده ۲", "شناسه ثبت‌شده دوم"),
    needed("correct_imei_1", "شناسه صحیح ۱", "شناسه صحیح اول"),
    needed("correct_imei_2", "شناسه صحیح ۲", "شناسه صحیح دوم"),
  ],
  outcomes: [
    "INVALID",
    "DUPLICATE",
    "CONFLICT",
    "NOT_PARTIAL",
    "UNKNOWN_DEVICE",
    "NOT_YOUR_DEVICE",
    "ALREADY_CORRECT",
    "PAIR_DIFFERS",
    "TARGET_TAKEN",
    "MISMATCH",
    "RESOLVED",
    "REFUSED",
    "ON_FILE",
    "UNPROCESSED",
  ],
  canBeUndone: true,
  reader,
  grouper,
  imeiColumns: { registered_imei_1: null, registered_imei_2: null, correct_imei_1: null, correct_imei_2: null },
  imeis: ({ registered, correct }) => [...registered, ...correct],
  claim: (value) => value,
  createShift: () => new CorrectionShift(),
} as const satisfies Descriptor<CorrectionRow>;

function reader(cells: CellReader): () => CorrectionRow | null {
  const registered1 = cells.field("registered_imei_1");
  const registered2 = cells.field("registered_imei_2");
  const correct1 = cells.field("correct_imei_1");
  const correct2 = cells.field("correct_imei_2");
  return () => {
    const r1 = cells.imei(registered1);
    const r2 = cells.imei(registered2);
    const c1 = cells.imei(correct1);
    const c2 = cells.imei(correct2);
    // The check digit is right, so two IMEIs are equal when their keys are.
    const registeredTwice = r1 !== null && r1 === r2;
    const correctTwice = c1 !== null && c1 === c2;
    if (registeredTwice) cells.refuse(registered2, "SAME_TWICE");
    if (correctTwice) cells.refuse(correct2, "SAME_TWICE");
    if (r1 === null || r2 === null || c1 === null || c2 === null) return null;
    const same = r1 === c1 ? r2 === c2 : r1 === c2 && r2 === c1;
    if (same) cells.refuse(null, "NO_CHANGE");
    return same || registeredTwice || correctTwice ? null : { registered: [r1, r2], correct: [c1, c2] };
  };
}

/** Group: the registered pair. Content: the correct pair. */
function grouper(groups: RowGroups): (row: number, value: CorrectionRow) => void {
  const { hash, shared } = groups;
  return (row, { registered, correct }) => {
    const r1 = keyNumber(registered[0]);
    const r2 = keyNumber(registered[1]);
    const c1 = keyNumber(correct[0]);
    const c2 = keyNumber(correct[1]);
    hash.reset().pair(c1, c2);
    groups.setContent(row);
    hash.reset().pair(r1, r2);
    if (!groups.put(row)) return;
    // Pairs that share no IMEI change nothing. For the others: the kept, the wrong and the new IMEI.
    const keeps1 = r1 === c1 || r1 === c2;
    if (!keeps1 && r2 !== c1 && r2 !== c2) return;
    shared.add(r1);
    shared.add(r2);
    shared.add((keeps1 ? r1 : r2) === c1 ? c2 : c1);
  };
}
