import { imports } from "#parts/importer/imports/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Formats durations and sizes. */
export function useMeasures(): { time: (seconds: number) => string; bytes: (bytes: number) => string } {
  const { number } = useLanguage();
  const { time, bytes } = useWords(imports);
  return {
    time: (seconds) => {
      if (seconds < 1) return time.moment;
      if (seconds < 90) return time.seconds(number(Math.round(seconds)));
      if (seconds < 90 * 60) return time.minutes(number(Math.round(seconds / 60)));
      return time.hours(number(Math.round(seconds / 360) / 10));
    },
    bytes: (size) =>
      size < 1_000_000
        ? bytes.kilo(number(Math.max(1, Math.round(size / 1000))))
        : bytes.mega(number(Math.round(size / 100_000) / 10)),
  };
}
