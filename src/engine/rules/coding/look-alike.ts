/** Letters that a hand or a scanner puts for digits. */
const DIGITS: Readonly<Record<string, string>> = { O: "0", Q: "0", I: "1", L: "1", S: "5", B: "8", Z: "2" };

/** Every reading of a code in which one letter is the digit that it looks like. */
export function withDigitForLetter(code: string): readonly string[] {
  return [...code].flatMap((letter, at) => {
    const digit = DIGITS[letter];
    return digit === undefined ? [] : [code.slice(0, at) + digit + code.slice(at + 1)];
  });
}

/** Whether two codes are one, a letter standing for the digit that it looks like in either of them. */
export function sameCodeMisspelled(one: string, other: string): boolean {
  return (
    one !== other && (withDigitForLetter(one).includes(other) || withDigitForLetter(other).includes(one))
  );
}
