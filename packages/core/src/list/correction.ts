import type { Cells } from "#list/cells";
import type { CorrectionRow } from "#list/row";

/** Reads the record at hand as a row of corrections; null when `cells` has problems. */
export function reader(cells: Cells): () => CorrectionRow | null {
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
