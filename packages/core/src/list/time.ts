import * as Text from "#text";
import * as Cell from "#list/cell";

/**
 * ISO 8601, extended or basic; a year of this century (a Persian year, 1405, is no ISO 8601 year and would be taken for
 * one); no time of day is midnight.
 */
const ISO =
  /^(20\d\d)-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?)?$/i;

/** The moment as `2026-10-01T08:00:00Z`: UTC, whole seconds. A time without an offset is UTC. Null when it is no time. */
export function parse(raw: string): string | null {
  const match = ISO.exec(Text.foldDigits(Cell.text(raw)));
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const [sign, offsetHours, offsetMinutes] = [match[8], Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 18 || offsetMinutes > 59) return null;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return null;
  const offset = (offsetHours * 60 + offsetMinutes) * (sign === "-" ? -1 : 1);
  return new Date(local.getTime() - offset * 60_000).toISOString().replace(".000Z", "Z");
}
