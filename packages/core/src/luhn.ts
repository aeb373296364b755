/** Luhn's check digit (ISO/IEC 7812-1 annex B) over the first `length` of a string of decimal digits, 0–9. */
export function checkDigit(digits: string, length: number = digits.length): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const digit = digits.charCodeAt(length - 1 - i) - 48;
    const weighed = i % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return (10 - (sum % 10)) % 10;
}
