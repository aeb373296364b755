import { useLanguage } from "#words/language.tsx";

/** A date in the calendar of the language; the other calendar on hover. */
export function Moment({ at, time = false }: { at: string; time?: boolean }) {
  const { date, dateTime, otherDate } = useLanguage();
  return (
    <time dateTime={at} title={otherDate(at)} className="moment">
      {time ? dateTime(at) : date(at)}
    </time>
  );
}
