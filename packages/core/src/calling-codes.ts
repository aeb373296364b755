/**
 * Calling codes of countries by the number of digits that follow them in mobile numbers. From Google's libphonenumber
 * (`libphonenumber-js` 1.13.16, `metadata.max.json`); the library itself takes 118 kB and 19 µs per number.
 */
const CODES: readonly (readonly [lengths: string, codes: string])[] = [
  ["10", "1 7 20 30 44 52 57 58 63 81 90 91 92 98 225 229 234 850 880 964 977"],
  ["10,11", "49 54 55"],
  ["11", "86 888"],
  ["12", "878"],
  ["4,5", "290"],
  ["4,5,6,7", "690"],
  ["4,7", "683"],
  ["5", "247 500 682"],
  ["5,6,7,8,9", "27"],
  ["5,7", "677"],
  ["6", "298 299 672 681 687"],
  ["6,7", "688"],
  ["6,7,8,9,10", "358"],
  ["6,9", "376 508"],
  ["7,10", "685"],
  ["7", "238 239 246 248 269 291 297 501 592 597 673 674 676 678 679 680 691 692 960"],
  ["7,8", "241 372 507 599 961"],
  ["7,8,9,10,11,12,13", "43"],
  ["7,8,9,10,12", "882"],
  ["7,8,9,10", "95"],
  ["7,8,9", "252"],
  ["7,9", "220 231 243 354 423"],
  ["8", "45 47 53 65 216 222 223 226 227 228 230 232 235 236 253 257 266 267 268 350 356 357 370 371 373 374 378 382"],
  ["8", "383 386 389 502 503 504 505 506 509 591 598 670 675 686 689 852 853 965 968 973 974 975 976 993"],
  ["8,9,10,11,12", "883"],
  ["8,9,10", "64 381"],
  ["8,9", "359 377 385 387 855"],
  ["9,10,11,12", "62"],
  ["9,10", "39 60 82 856 881"],
  ["9,11", "31"],
  ["9,12", "870"],
  ["9", "32 33 34 36 40 41 46 48 51 56 61 66 84 93 94 211 212 213 218 221 224 233 237 240 242 244 245 249 250 251"],
  ["9", "254 255 256 258 260 261 262 263 264 265 351 352 353 355 375 380 420 421 590 593 594 595 596 886 962 963"],
  ["9", "966 967 970 971 972 992 994 995 996 998"],
];

const LENGTHS: ReadonlyMap<string, readonly number[]> = new Map(
  CODES.flatMap(([lengths, codes]) => codes.split(" ").map((code) => [code, lengths.split(",").map(Number)] as const)),
);

/** True if E.164 digits have the length of a mobile number of their country. No calling code is a prefix of another. */
export function hasMobileLength(digits: string): boolean {
  for (let length = 1; length <= 3; length++) {
    const national = LENGTHS.get(digits.slice(0, length));
    if (national) return national.includes(digits.length - length);
  }
  return false;
}
