import * as Cell from "#list/cell";
import * as Text from "#text";

/** What the words of a header's cell mean. A word may mean several things: a mobile is a device and has a number. */

const WORDS = {
  IMEI: "imei imeis ایمی ایمای",
  ID: "شناسه",
  /** Words of the pair that the register has, and of the pair that is right. */
  REGISTERED:
    "registered register registry recorded stored old previous prev former prior before wrong incorrect invalid error erroneous mistake mistaken faulty false bad hamta system db database ثبت ثبتی ثبتشده قدیم قدیمی قبلی قبل پیش پیشین سابق اشتباه غلط نادرست ناصحیح خطا مندرج سامانه همتا سیستم رجیستری eski yanlis hatali kayitli onceki",
  CORRECT:
    "correct corrected new right true actual real verified after replacement updated valid proper fixed صحیح درست جدید نو واقعی حقیقی اصلاحشده تصحیحشده اصلاحی اصلاحیه تصحیحی بعد پس yeni dogru gercek",
  /** Words of either pair: only the other pair's words show which. */
  EITHER:
    "current present existing original main initial correction change changed edit from to فعلی کنونی موجود اصلی اولیه اصلاح تصحیح تغییر تغییرات mevcut",
  /** Words that turn the meaning of others round, or leave it open. */
  NOT: "not non un never be pending need needs required غیر نا نشده باید نیاز نیازمند unregistered uncorrected",
  ONE: "1 01 1st first one primary یک یکم اول نخست نخستین birinci",
  TWO: "2 02 2nd second two secondary دو دوم دومین ikinci",
  LETTER_ONE: "a i",
  LETTER_TWO: "b ii",
  MORE: "0 3 4 5 6 7 8 9 third fourth سه سوم چهار چهارم",
  FILLER:
    "of the on in as by for with and at id code digit digits name title sim slot utc gmt col column field کد نام عنوان شده در روی بر از به برای جهت و است رقمی رقم ام no 14 15 06",
  NUMBER: "no num nr number شماره ش numara numarasi",
  DEVICE: "device phone mobile handset product item equipment دستگاه گوشی موبایل تلفن همراه کالا محصول cihaz",
  PHONE:
    "phone mobile msisdn tel telephone gsm cell cellphone mob telefon sim تلفن موبایل همراه سیم سیمکارت خط تماس cep",
  OWNER: "owner customer buyer client subscriber user مالک خریدار مشتری صاحب مشترک کاربر musteri",
  /** Whose number is not the owner's. */
  OTHER_PERSON:
    "dealer seller shop store agent importer company support supplier vendor called brand warranty فروشنده نماینده نمایندگی شرکت واردکننده پشتیبانی فروشگاه گارانتی برند",
  BRAND: "brand برند مارک نشانتجاری marka",
  MAKER: "make maker manufacturer oem سازنده تولیدکننده نامتجاری",
  MODEL: "model مدل modeli",
  GUARANTOR: "guarantor guarantee warranty گارانتی گارانتیکننده ضمانت garanti",
  COMPANY: "company شرکت co",
  CHANNEL: "channel کانال",
  IMPORTS: "import imports واردات ورود",
  METHOD: "method type kind route روش نوع نحوه",
  IMPORTER: "importer واردکننده",
  STATUS: "status state legal وضعیت قانونی",
  TIME: "date time timestamp datetime ts dt تاریخ زمان ساعت tarih zaman saat",
  SEEN: "seen sighting sighted observed observation detected event call activity last network connection connected attach رویت رویتشده مشاهده شبکه اتصال آخرین تماس",
  /** Times at which something else happened than a sighting. */
  OTHER_TIME:
    "invoice birth expiry expire expires production manufacture manufacturing mfg purchase sale sold delivery ship shipping order created updated modified printed until تولد فروش خرید تحویل انقضا تولید صدور فاکتور",
  /** Numbers that look like IMEIs and are none. */
  OTHER_NUMBER: "serial sn seri lot batch part barcode sku imsi iccid eid invoice tracking سریال بارکد پارت",
  /** Also beside the word IMEI. */
  OTHER_IMEI: "imeisv sv svn meid esn hash",
  NATIONAL: "national ملی شناسنامه کدملی passport ssn گذرنامه",
} as const;

export type Meaning = keyof typeof WORDS;

export type Words = {
  readonly meanings: ReadonlySet<Meaning>;
  /** The meanings of each word that is known. */
  readonly known: readonly (readonly Meaning[])[];
  /** Words of the either pair, as one text. */
  readonly either: string;
  readonly unknown: number;
};

let dictionary: Map<string, Meaning[]> | null = null;

function build(): Map<string, Meaning[]> {
  const built = new Map<string, Meaning[]>();
  for (const [meaning, words] of Object.entries(WORDS) as [Meaning, string][]) {
    for (const word of words.split(" ").map(fold)) built.set(word, [...(built.get(word) ?? []), meaning]);
  }
  return built;
}

const LETTERS: Readonly<Record<string, string>> = {
  ي: "ی",
  ى: "ی",
  ئ: "ی",
  ك: "ک",
  ة: "ه",
  ۀ: "ه",
  ە: "ه",
  ؤ: "و",
  ı: "i",
};

/** One text for the spellings of a word: without marks on letters, in lower case, with Persian letters and digits 0–9. */
function fold(text: string): string {
  return Text.foldDigits(text.replaceAll(/[يىئكةۀەؤı]/g, (letter) => LETTERS[letter] ?? letter).normalize("NFKD"))
    .replaceAll(/[\p{M}\u0640]/gu, "")
    .toLowerCase();
}

/** Words that only together mean what they mean. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])ا[یي] ?ام ?ا[یي] ?ا[یي]/gu, " imei "],
  [/(?<![\p{L}\p{N}])s ?[/.\\-]? ?n(?![\p{L}])/gu, " sn "],
  [/(?<!\p{L})(in|un)[\s-]+(?=correct|registered)/gu, "not "],
  [/(ثبت|اصلاح|تصحیح|رویت) (ن?شده)/gu, "$1$2"],
  [/(نشان|نام) تجاری/gu, "$1تجاری"],
  [/(وارد|تولید) کننده/gu, "$1کننده"],
  [/گارانتی کننده/gu, "گارانتیکننده"],
  [/سیم کارت/gu, "سیمکارت"],
  [/(?<!\p{L})کد ملی/gu, "کدملی"],
];

/** Characters of a cell whose words are looked up. */
const MAX_CELL = 100;

export function read(header: string): Words {
  const cased = Cell.text(header.slice(0, MAX_CELL))
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[\u200B-\u200F\u2060\u00AD]/g, " ");
  let text = fold(cased);
  for (const [words, joined] of JOINED) text = text.replaceAll(words, joined);
  const tokens = text
    .replaceAll(/(?<!\p{N})(1st|2nd)/gu, " $1 ")
    .replaceAll(/(?<=[^\p{N}\s])(?=\p{N})|(?<=\p{N})(?=[^\p{N}\s])(?!st|nd)/gu, " ")
    .replaceAll(/(?<=[a-z])(?=[\u0600-\u06FF])|(?<=[\u0600-\u06FF])(?=[a-z])/g, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== "");
  dictionary ??= build();
  const known: (readonly Meaning[])[] = [];
  const either: string[] = [];
  let unknown = 0;
  for (const token of tokens) {
    const words = segment(token, dictionary);
    if (words === null) unknown++;
    for (const word of words ?? []) {
      const meanings = dictionary.get(word) ?? [];
      known.push(meanings);
      if (meanings.includes("EITHER")) either.push(word);
    }
  }
  return { meanings: new Set(known.flat()), known, either: either.toSorted().join(" "), unknown };
}

/** Letters of the shortest word that is looked for inside another text: `oldimei`. */
const MIN_PART = 2;
const MAX_GLUED = 40;

/** The words of which a token is made, all of them known; null if there are none. */
function segment(token: string, words: ReadonlyMap<string, unknown>): string[] | null {
  if (words.has(token)) return [token];
  if (token.length > MAX_GLUED) return null;
  /** For each length, the words that make the token up to there: as few as possible. */
  const made: (string[] | null)[] = [[]];
  for (let to = 1; to <= token.length; to++) {
    let fewest: string[] | null = null;
    for (let from = 0; from <= to - MIN_PART; from++) {
      const before = made[from];
      const word = token.slice(from, to);
      if (!before || !words.has(word) || (fewest && fewest.length <= before.length + 1)) continue;
      fewest = [...before, word];
    }
    made[to] = fewest;
  }
  return made[token.length] ?? null;
}
