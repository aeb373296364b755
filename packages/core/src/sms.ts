/**
 * Parts of an SMS. One letter outside of the GSM alphabet makes the whole text UCS-2, where a part is half as long. 3GPP
 * TS 23.038 §6.2.1 has the alphabet; TS 23.040 §9.2.3.24 the header that each of several parts has.
 */

/** Most parts of a text of ours: an operator charges each. */
export const MAX_PARTS = 2;

const BASIC =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/** Two septets each. */
const EXTENSION = "\f^{}\\[~]|€";

/** Septets of GSM, or UTF-16 units of UCS-2: in a text of one part, and in each of several. */
const GSM = { alone: 160, each: 153 };
const UCS2 = { alone: 70, each: 67 };

export function parts(text: string): number {
  const letters = [...text];
  const isGsm = letters.every((letter) => BASIC.includes(letter) || EXTENSION.includes(letter));
  const sizes = letters.map((letter) => (isGsm ? (EXTENSION.includes(letter) ? 2 : 1) : letter.length));
  const { alone, each } = isGsm ? GSM : UCS2;
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  // No letter is divided between two parts.
  let [count, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > each) [count, used] = [count + 1, 0];
    used += size;
  }
  return count;
}
