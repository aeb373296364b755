import * as Cell from "#list/cell";
import * as Text from "#text";

/** One pipeline, three kinds of list. */
export const KINDS = ["corrections", "devices", "sightings"] as const;
export type Kind = (typeof KINDS)[number];

/** Who sends a list; an importer's own list of devices is always its own. */
export type Sender = { uploader: "IMPORTER"; importer: string } | { uploader: "OPERATOR" } | { uploader: "OPS" };
export type Uploader = Sender["uploader"];

/** A known column: its canonical name, and the Persian names it also goes by. */
export type Column = { readonly name: string; readonly needed: boolean; readonly persian: readonly string[] };

const SENDERS: Record<Kind, readonly Uploader[]> = {
  corrections: ["IMPORTER"],
  devices: ["IMPORTER", "OPS"],
  sightings: ["OPERATOR"],
};

export function maySend(kind: Kind, uploader: Uploader): boolean {
  return SENDERS[kind].includes(uploader);
}

const needed = (name: string, ...persian: string[]): Column => ({ name, needed: true, persian });
const optional = (name: string, ...persian: string[]): Column => ({ name, needed: false, persian });

const COLUMNS: Record<Kind, readonly Column[]> = {
  corrections: [
    needed("registered_imei_1", "شناسه ثبت‌شده ۱", "شناسه ثبت‌شده اول"),
    needed("registered_imei_2", "شناسه ثبت‌شده ۲", "شناسه ثبت‌شده دوم"),
    needed("correct_imei_1", "شناسه صحیح ۱", "شناسه صحیح اول"),
    needed("correct_imei_2", "شناسه صحیح ۲", "شناسه صحیح دوم"),
  ],
  devices: [
    needed("imei_1", "شناسه ۱", "شناسه اول"),
    needed("imei_2", "شناسه ۲", "شناسه دوم"),
    needed("channel", "کانال", "کانال ورود", "نوع ورود"),
    needed("importer", "واردکننده", "شرکت واردکننده"),
    needed("owner_msisdn", "شماره مالک", "شماره تلفن مالک", "تلفن همراه مالک"),
    needed("brand", "برند", "نشان تجاری"),
    needed("model", "مدل"),
    optional("guarantor", "گارانتی‌کننده", "شرکت گارانتی‌کننده", "گارانتی"),
    optional("status", "وضعیت"),
  ],
  sightings: [
    needed("imei", "شناسه", "شناسه دستگاه"),
    needed("msisdn", "شماره", "شماره تلفن", "شماره تلفن همراه", "تلفن همراه"),
    needed("seen_at", "زمان رویت", "زمان مشاهده", "زمان"),
  ],
};

/** An importer's devices are COMMERCIAL, its own, and never blocked by it, whatever these cells say. */
const NOT_READ_FROM_IMPORTERS: readonly string[] = ["channel", "importer", "status"];

/** The columns that are read of such a list. All others are kept and given back untouched. */
export function columns(kind: Kind, uploader: Uploader): readonly Column[] {
  if (kind !== "devices" || uploader !== "IMPORTER") return COLUMNS[kind];
  return COLUMNS.devices.filter(({ name }) => !NOT_READ_FROM_IMPORTERS.includes(name));
}

/** Arabic letters that Persian keyboards and spreadsheets mix up with Persian ones. */
const LETTERS: Record<string, string> = { ي: "ی", ى: "ی", ك: "ک", ة: "ه", ە: "ه" };

/**
 * One text for the spellings of a word in a header or an enumerated cell: case, digits, ZWNJ, diacritics, spaces,
 * `_` and `-` make no difference.
 */
export function fold(text: string): string {
  const bare = Text.foldDigits(Cell.text(text).normalize("NFKD")).replaceAll(Text.INVISIBLE, "");
  return bare
    .replaceAll(/[\s_\p{Pd}\p{M}\u0640]/gu, "")
    .replaceAll(/[يىكةە]/g, (letter) => LETTERS[letter] ?? letter)
    .toLowerCase();
}

/** A column of an earlier report, fed back: ignored, and not given back by the next. */
export function isReports(header: string): boolean {
  return /^hamta_/i.test(Cell.text(header));
}

/** Canonical names by the folded text of each of a column's names. */
export type Names = ReadonlyMap<string, string>;

export function names(columns: readonly Column[]): Names {
  return new Map(
    columns.flatMap(({ name, persian }) => [name, ...persian].map((alias) => [fold(alias), name] as const)),
  );
}

/** The canonical name of a header cell; null for the uploader's own columns. */
export function identify(header: string, names: Names): string | null {
  return isReports(header) ? null : (names.get(fold(header)) ?? null);
}
