import { useLanguage } from "#words/language.tsx";

/** Elapsed time; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  const { ago, dateTime } = useLanguage();
  return (
    <time dateTime={at} title={dateTime(at)} className="moment">
      {ago(at)}
    </time>
  );
}
