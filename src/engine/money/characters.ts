/** The characters that amounts are written with. Everything here answers for one character. */

const BETWEEN_GROUPS = " \u00a0\u202f\u2009\u2007";
const APOSTROPHES = "'\u2019\u02bc\u2018";
const MINUS_SIGNS = "-\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d";
const DASHES = `${MINUS_SIGNS}\u2014\u2015_`;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Whether it is one of 0 to 9; other scripts' digits are not used in French amounts. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** Whether it is a letter or a digit of any script: what makes a figure beside it part of a code. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}

/** Whether it is a blank of any kind, line breaks included. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** Whether it is a space that may stand between the thousands of one number. */
export function isGroupSpace(character: string | undefined): boolean {
  return character !== undefined && BETWEEN_GROUPS.includes(character);
}

/** Whether it is a group space at which no line may be broken: it binds more than an ordinary one. */
export function isNoBreakSpace(character: string | undefined): boolean {
  return character !== undefined && character !== " " && BETWEEN_GROUPS.includes(character);
}

/** Whether it is an apostrophe, straight or curly. */
export function isApostrophe(character: string | undefined): boolean {
  return character !== undefined && APOSTROPHES.includes(character);
}

/** Whether it can be a minus sign: the hyphen, the true minus, the short dashes. The long dash is never one. */
export function isMinus(character: string | undefined): boolean {
  return character !== undefined && MINUS_SIGNS.includes(character);
}

/** Whether it is a dash of any length. */
export function isDash(character: string | undefined): boolean {
  return character !== undefined && DASHES.includes(character);
}

/** The text without its characters of no width (soft hyphens, joiners, marks of direction). */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The first place from `at` that holds no blank, looking no further than `limit` characters. */
export function skipBlanks(text: string, at: number, limit = 80): number {
  const last = Math.min(text.length, at + limit);
  let place = at;
  while (place < last && isBlank(text[place])) place += 1;
  return place;
}
