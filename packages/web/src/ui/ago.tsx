import { useLanguage } from "#words/language.tsx";

/** How long ago; the moment itself on hover. */
export function Ago({ at }: { at: string }) {
  const { ago, dateTime } = useLanguage();
  return (
    <time dateTime={at} title={dateTime(at)} className="moment">
      {ago(at)}
    </time>
  );
}
