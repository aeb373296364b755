/**
 * Receipts of a message until it is a dead letter: ten tries, and one receipt in quiet hours, which tries nothing.
 *
 * The tries from the end of quiet hours take 766 minutes at most, and the rest of the day has 780 or more, because quiet hours
 * last 660 at most. So no message is received in two nights before its tenth try.
 */
export const RECEIPTS = 11;

const FIRST_WAIT_SECONDS = 60;

/** In seconds: 1, 2, 4 … 128 minutes, then 256. @param receipt number of the receipt whose try failed, from 1 */
export const waitAfter = (receipt: number) => FIRST_WAIT_SECONDS * 2 ** Math.min(receipt - 1, 8);
