import * as Imei from "#imei";
import * as Cell from "#list/cell";
import * as Time from "#list/time";
import * as Msisdn from "#msisdn";
import * as Scientific from "#scientific";
import * as Text from "#text";

/** What the cells of a column are, by a sample. */
export type Contents = {
  /** The first cell that is not empty; empty: there is none. */
  readonly sample: string;
  /** Cells that are not empty. */
  readonly cells: number;
  /** Most cells are right IMEIs; are such or were meant to be. */
  readonly areImeis: boolean;
  readonly areLikeImeis: boolean;
  /** Most cells are mobile numbers of Iran or with a country's code; are such without a `+` too. */
  readonly arePhones: boolean;
  readonly areLikePhones: boolean;
  /** Most cells are times of any calendar; times of day without a date. */
  readonly areTimes: boolean;
  readonly areTimesOfDay: boolean;
};

/** The share of cells that decides. */
const MOST = 0.6;

/** A date in digits, of any calendar and order, with or without a time of day. */
const DATE = /^(?:(?:13|14|19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:13|14|19|20)?\d\d)(?:\D.*)?$/;
const TIME_OF_DAY = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?$/i;

export function of(cells: readonly string[]): Contents {
  const filled = cells.filter((cell) => !Cell.isEmpty(cell));
  const texts = filled.map((cell) => Cell.clean(cell));
  const most = (is: (text: string) => boolean) =>
    texts.length > 0 && texts.filter(is).length >= Math.max(1, MOST * texts.length);
  const areTimes = filled.length > 0 && filled.filter(isTime).length >= MOST * filled.length;
  const areLikeImeis = !areTimes && most(isLikeImei) && texts.filter(mayBeImei).length >= texts.length / 2;
  const mayBePhones = !areTimes && !areLikeImeis;
  return {
    sample: filled[0] ?? "",
    cells: texts.length,
    areImeis: most((text) => Imei.parse(text).ok),
    areLikeImeis,
    arePhones: mayBePhones && most((text) => Msisdn.parse(text) !== null),
    areLikePhones: mayBePhones && most((text) => Msisdn.parseE164(text) !== null),
    areTimes,
    areTimesOfDay: most((text) => TIME_OF_DAY.test(text)),
  };
}

/** 14 to 16 digits, or a number whose digits a spreadsheet lost. */
function isLikeImei(text: string): boolean {
  return /^\d{14,16}$/.test(text) || (Scientific.isNumber(text) && /e\+?1[345]$/i.test(text));
}

/** False for 15 digits with a wrong check digit: of other numbers of that length, such as IMSIs, nine in ten have one. */
function mayBeImei(text: string): boolean {
  return text.length !== 15 || Imei.parseSeen(text).ok || !/^\d*$/.test(text);
}

function isTime(cell: string): boolean {
  return DATE.test(Text.foldDigits(Cell.text(cell))) || Time.parse(cell, "UTC") !== null;
}
