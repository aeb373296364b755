import type { Language } from "@hamta/core";
import type { Finding } from "#doctor/finding";
import { doctor } from "#texts/doctor";

/** A token has times. With a clock that differs by more, it seems not valid yet, or no longer; AWS refuses 5 minutes. */
const MAX_DIFFERENCE_MS = 60_000;

/** `date`: of a server's response. */
export function compare(date: string, language: Language): Pick<Finding, "state" | "message"> {
  const difference = Math.abs(Date.parse(date) - Date.now());
  // NaN: a server without a clock says nothing of ours.
  if (!(difference > MAX_DIFFERENCE_MS)) return { state: "OK", message: doctor.sameTime[language] };
  return { state: "FAIL", message: doctor.otherTime[language](String(Math.round(difference / 1000))) };
}
