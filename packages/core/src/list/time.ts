import * as Text from "#text";
import * as Cell from "#list/cell";
import * as Zone from "#list/zone";

/**
 * ISO 8601, extended or basic; a year of this century (a Persian year, 1405, is no ISO 8601 year and would be taken for
 * one); no time of day is midnight. White space of any kind may stand before the time of day.
 */
const ISO =
  /^(20\d\d)-?(\d\d)-?(\d\d)(?:(?:T|\s+)(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?)?$/i;

/**
 * The moment as `2026-10-01T08:00:00Z`: UTC, whole seconds. Null if it is no time.
 * @param zone IANA name of the zone of a time without one
 */
export function parse(raw: string, zone: string): string | null {
  const match = ISO.exec(Text.foldDigits(Cell.text(raw)));
  if (!match) return null;
  const part = (at: number) => Number(match[at] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const [hour, minute, second] = [part(4), part(5), part(6)];
  const [utc, sign, offsetHours, offsetMinutes] = [match[7], match[8], part(9), part(10)];
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 18 || offsetMinutes > 59) return null;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return null;
  if (!utc && !sign) return iso(Zone.toUtc(local.getTime(), zone));
  const offset = (offsetHours * 60 + offsetMinutes) * (sign === "-" ? -1 : 1);
  return iso(local.getTime() - offset * 60_000);
}

function iso(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}
