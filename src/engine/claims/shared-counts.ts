import { forms, matches } from "../lexicon";
import { countsElided, countsFound, isOfSome, numberOf, numeral, type FoundCount } from "./counts";
import { Folded } from "./folded";
import { compiled, END, START, type Stretch } from "./said";

/** One of the counts that a sentence shares another out into, and the word behind it. */
export interface FoundShare extends Stretch {
  readonly count: number;
}

/** A count that its sentence shares out: « 10 dossiers : 7 de communes et 3 d'associations ». */
export interface SharedCount {
  readonly whole: FoundCount;
  readonly shares: readonly FoundShare[];
  /** Whether they are all of it: « dont » may leave some out. */
  readonly isWhole: boolean;
  /** Whether the whole is what others are said to be among: « Sur les 19 communes, 16 perçoivent … et 3 reversent … ». */
  readonly isAmong: boolean;
}

const share = `(?=${numeral} )(?<=(?<lead>[:(]|[,;]|${START}${forms(["and", "partOf"])}) ?)(?<count>${numeral}) (?<noun>[a-z][a-z']*)`;
/** Most sentences open no such list: they are not gone through number by number. */
const opensList = `(?:[:(]|${START}${forms("partOf")}) ?${numeral} [a-z]`;
const opening = `^(?:[:(]|${forms("partOf")})$`;

const outOf = `${START}${forms("outOf")}(?: ${forms("definiteArticle")})? ?$`;

/** The count of a sentence that it then shares out into two others or more, each at the head of its item; null where none is. */
export function sharedCountIn(sentence: string): SharedCount | null {
  const folded = Folded.of(sentence);
  return compiled(opensList).test(folded.text) ? listedIn(sentence, folded) : sharedAmong(sentence, folded);
}

/** « Sur les 19 communes, 16 perçoivent 25 000 € et 3 reversent 4 000 € » */
function sharedAmong(sentence: string, folded: Folded): SharedCount | null {
  if (!compiled(`${START}${forms("outOf")}${END}`).test(folded.text)) return null;
  const whole = countsFound(sentence).find(({ start }) =>
    compiled(outOf).test(Folded.of(sentence.slice(0, start)).text),
  );
  const shares = whole ? sharesIn(folded).filter(({ start }) => start >= whole.end) : [];
  return whole && shares.length > 1 ? { whole, shares, isWhole: false, isAmong: true } : null;
}

function sharesIn(folded: Folded) {
  return [...folded.text.matchAll(compiled(share, "g"))].flatMap((match) => {
    const { lead = "", count: written = "", noun = "" } = match.groups ?? {};
    const count = numberOf(written);
    if (count === null || matches("countedOtherwise", noun)) return [];
    return [{ lead, count, ...folded.span(match.index, match.index + match[0].length) }];
  });
}

function listedIn(sentence: string, folded: Folded): SharedCount | null {
  const found = sharesIn(folded);
  const openers = found.filter(({ lead }) => compiled(opening).test(lead));
  if (openers.length === 0) return null;
  const counts = [...countsFound(sentence), ...countsElided(sentence)];
  const first = found.findIndex((one) => openers.includes(one) && counts.some(({ end }) => end <= one.start));
  const { lead: opener = "", start: from = 0 } = found[first] ?? {};
  const bracketed = opener === "(";
  const closed = bracketed ? sentence.indexOf(")", found[first]?.start) : -1;
  const shares = (first < 0 ? [] : found.slice(first))
    .filter(({ start }) =>
      bracketed ? closed < 0 || start < closed : !isBracketed(sentence.slice(from, start)),
    )
    .map(({ count, start, end }) => ({ count, start, end }));
  const [opened, another] = shares;
  if (!opened || !another) return null;
  const ahead = counts.filter(({ end }) => end <= opened.start);
  const whole = ahead.reduce<FoundCount | null>(
    (last, one) => (last && last.start > one.start ? last : one),
    null,
  );
  if (!whole || matches("countedOtherwise", whole.noun)) return null;
  return isOfSome(Folded.of(sentence.slice(0, whole.start)).text)
    ? null
    : { whole, shares, isWhole: /[:(]/.test(opener) || matches("thatIs", opener), isAmong: false };
}

/** Whether a bracket is open at the end of a text: « soit 472 en maternelle (6 écoles, 21 classes) et … ». */
function isBracketed(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}
