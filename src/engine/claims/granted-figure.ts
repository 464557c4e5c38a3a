import { forms, pattern } from "../lexicon";
import { partStartsIn } from "./divisions";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { isOfAYear, kindBeside } from "./kind-of";
import { isPaidLast, withoutInstalments } from "./paid-first";
import { compiled, END, saidOf, START, type Stretch } from "./said";
import { addsUpWhatPrecedes, coversAllThemes } from "./whole-cues";

/** What says that the figure behind it is the whole of what is granted. */
const wholeCue = `${START}${forms(["sumNoun", "grantNoun", "creditWord"])}[a-z]*(?: [a-z]+){0,3} ${forms("wholeQuality")}|${START}${forms("totality")}${END}`;
/** How far before a figure its words stand. */
const NEAR = 60;

/**
 * The figure that a clause grants; null where there is none, or where nothing tells which. `shared` where other themes
 * have their own figures beside it: « soit un total de » then adds up all of theirs. `below` are the figures of its
 * operations.
 */
export function grantedFigure(
  text: string,
  shared = false,
  below: readonly Stretch[] = [],
): FoundFigure | null {
  const all = eurosOf(text);
  const parts = partStartsIn(text);
  const startsBelow = new Set(below.map(({ start }) => start));
  const figures = all.filter(
    (figure) =>
      kindBeside(text, figure) === "granted" &&
      !parts.has(figure.start) &&
      !coversAllThemes(text, figure) &&
      !startsBelow.has(figure.start) &&
      !(shared && all.length > 1 && addsUpWhatPrecedes(text, figure)),
  );
  if (figures.length === 0) return balanceAlone(text, all);
  const undated = figures.filter((figure) => !isOfAYear(text, figure));
  const [first] = figures;
  if (!first || figures.length === 1) return first ?? null;
  if (undated.length === 1) return undated[0] ?? null;
  for (const cue of [compiled(wholeCue), pattern(["sumNoun", "grantNoun", "creditWord", "amountCue"])]) {
    const found = figures.filter((figure, index) => {
      const from = Math.max(figures[index - 1]?.end ?? 0, figure.start - NEAR);
      return cue.test(Folded.of(text.slice(from, figure.start)).text);
    });
    const values = new Set(found.map((figure) => figure.amount.toExact()));
    if (values.size === 1) return found[0] ?? null;
  }
  return new Set(figures.map((figure) => figure.amount.toExact())).size === 1 ? first : null;
}

/** « d'attribuer les soldes aux 3 structures de l'annexe, pour 28 050 € »: a balance alone, beside nothing paid first, is all that is granted now. */
function balanceAlone(text: string, figures: readonly FoundFigure[]): FoundFigure | null {
  const [only, other] = withoutInstalments(text, figures).filter(
    (figure) => kindBeside(text, figure) === "part" && isPaidLast(saidOf(text, figure)),
  );
  return only && !other ? only : null;
}
