/** Times of a zone, by the runtime's own database of zones. */

const HOUR = 3_600_000;

/** Zones change their offset at quarters of an hour. */
const QUARTER = HOUR / 4;

/** Offsets that are held: a list has few quarters, and asking takes 3 µs. */
const MOST = 10_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The moment at which clocks of the zone show `local`, both in ms as if UTC. Of a time shown twice, the first. */
export function toUtc(local: number, zone: string): number {
  const before = local - offsetAt(local - 12 * HOUR, zone);
  const after = local - offsetAt(local + 12 * HOUR, zone);
  if (before === after || offsetAt(before, zone) === local - before) return before;
  return after;
}

/** Milliseconds that clocks of the zone are ahead of UTC. */
function offsetAt(utc: number, zone: string): number {
  const quarter = Math.floor(utc / QUARTER) * QUARTER;
  const key = `${quarter} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST) offsets.clear();
  const offset = shown(quarter, zone) - quarter;
  offsets.set(key, offset);
  return offset;
}

function shown(utc: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(utc)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const number = "2-digit";
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn-hc-h23", {
    timeZone,
    year: "numeric",
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  });
  formats.set(timeZone, format);
  return format;
}
