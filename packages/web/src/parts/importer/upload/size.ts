import { upload } from "#parts/importer/upload/words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Formats a number of bytes in decimal units (1 kB = 1,000 bytes). */
export function useSize(): (bytes: number) => string {
  const { size } = useWords(upload);
  const { number } = useLanguage();
  const rounded = (value: number) => number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  return (bytes) => {
    if (bytes < 1000) return size.B(number(bytes));
    return bytes < 1e6 ? size.KB(rounded(bytes / 1000)) : size.MB(rounded(bytes / 1e6));
  };
}
