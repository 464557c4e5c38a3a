import type { Stretch } from "./said";

/**
 * Whether a figure stands in a bracket, as a part of the one before, the sentence being cut in it or not: « 153 783 €
 * (ressource : 118 095 € ; fuites : 35 688 €) ».
 */
export function isInBracket(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(0, start);
  const [closing, opening] = [text.indexOf(")", end), text.indexOf("(", end)];
  return (
    before.lastIndexOf("(") > before.lastIndexOf(")") || (closing >= 0 && (opening < 0 || closing < opening))
  );
}
