import { forms } from "../lexicon";
import { keptBySentence } from "../wording/kept-by-sentence";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END } from "./said";

/** What a sentence says that a figure is of a whole: « 84 900 €, soit 27,8 % de la tranche ». */
export interface FoundPartShare {
  /** The figures that it may be of, the nearest last. */
  readonly parts: readonly FoundFigure[];
  /** As it is written, a point for its comma: "27.8". */
  readonly percent: string;
  /** Whether it is said to be of all there is: « du total », « de l'ensemble ». */
  readonly isOfAll: boolean;
  /** The whole, where brackets give it, « 95 % de la dotation (95 623 €) », or its name: « reste dû 400 €, aide 180 € (45 % du reste dû) ». */
  readonly whole: FoundFigure | null;
}

const percent = `(?<percent>[0-9]{1,3}(?:[,.][0-9]{1,2})?) ?% ${forms(["ofBefore", "ofThe"])}${END}(?! ?${forms("moreOrLess")}${END})`;
const said = `(?:[^€.;]{0,60},| ?\\)?) ?(?:${forms("resultSign")}|${forms("comesTo")}) `;
const share = `^(?:${said}|(?<bracket> ?\\( ?))${percent}`;
/** What a share is of, where nothing more is said of it. */
const named = /^ (?<name>[^€.;,:()%0-9]{4,40}?) ?(?:[).;]|$)/;
const all = `^ ?(?:${forms("definiteArticle")} ?|${forms("elidedArticle")} ?)?${forms(["totality", "allNoun"])}${END}`;

/** No bracket that gives the whole opens further behind, in characters. */
const NEAR = 60;

/** The shares of a whole that a sentence gives in hundredths, each behind a figure, in order. */
export const partSharesIn = keptBySentence((sentence): readonly FoundPartShare[] => {
  const figures = eurosOf(sentence);
  return figures.flatMap(({ end }, rank): readonly FoundPartShare[] => {
    const next = figures[rank + 1];
    const behind = Folded.of(sentence.slice(end, next?.start));
    const match = compiled(share).exec(behind.text);
    if (!match) return [];
    const past = end + behind.span(0, match[0].length).end;
    const isNear = next !== undefined && next.start - past < NEAR;
    const isBracketed = isNear && /\(\s*\d?$/.test(sentence.slice(end, next.start + 1));
    const of = behind.text.slice(match[0].length);
    const whole = isBracketed ? (next ?? null) : wholeNamed(sentence, figures.slice(0, rank), of);
    // What brackets say of a figure may be of anything: a name tells.
    if (!whole && match.groups?.["bracket"] !== undefined) return [];
    return [
      {
        parts: figures.slice(0, rank + 1),
        isOfAll: compiled(all).test(of),
        percent: (match.groups?.["percent"] ?? "").replace(",", "."),
        whole,
      },
    ];
  });
});

/** The one figure before a share that the words right before it call what the share is of. */
function wholeNamed(sentence: string, figures: readonly FoundFigure[], of: string): FoundFigure | null {
  const name = named.exec(of)?.groups?.["name"];
  if (name === undefined) return null;
  const called = figures.filter(({ start }, rank) => {
    const before = Folded.of(sentence.slice(figures[rank - 1]?.end ?? 0, start)).text;
    const at = before.lastIndexOf(name);
    return at >= 0 && /^[^€.;,0-9a-z][^€.;,0-9]{0,15}$|^$/.test(before.slice(at + name.length));
  });
  const [only, another] = called;
  return only && !another ? only : null;
}
