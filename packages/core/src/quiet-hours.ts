/** Hours in which people are not sent an SMS, such as 22:00 to 08:00. */

/** Times of day, `HH:MM`. */
export type QuietHours = { readonly from: string; readonly until: string };

const DAY_SECONDS = 24 * 3600;

/** Seconds until the quiet hours end; 0 outside of them. On a day with a clock change it may be an hour wrong. */
export function secondsLeft({ from, until }: QuietHours, timeZone: string, now: Date): number {
  const [start, end, time] = [secondOf(`${from}:00`), secondOf(`${until}:00`), secondOf(clock(timeZone, now))];
  const isQuiet = start <= end ? start <= time && time < end : start <= time || time < end;
  return isQuiet ? (end - time + DAY_SECONDS) % DAY_SECONDS : 0;
}

/** `HH:MM:SS` */
function clock(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium", hourCycle: "h23" }).format(now);
}

function secondOf(time: string): number {
  const [hours = NaN, minutes = NaN, seconds = NaN] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
