import { forms } from "../lexicon";
import { keptBySentence } from "../folding";
import { countsFound } from "./counts";
import { divisionsIn } from "./divisions";
import { hasRole } from "./envelopes";
import { eurosOf, roundedOf, type FoundFigure, type RoundedFigure } from "./figures";
import { Folded } from "./folded";
import { isInBracket } from "./in-bracket";
import { kindBeside } from "./kind-of";
import type { FigureKind } from "./kinds";
import { isAllPriced, quantitiesPriced } from "./priced";
import { compiled, END, says, START } from "./said";

/** A figure of a sentence, and how far what it stands for may be from it; absent for one to the euro. */
type SummedFigure = FoundFigure & Pick<Partial<RoundedFigure>, "tolerance">;

/** A sum that a sentence gives with all that it adds up. */
export interface FoundSum {
  readonly whole: SummedFigure;
  readonly parts: readonly SummedFigure[];
  /** Whether it is said to be all of them: « soit T au total »; of quantities, that nothing else is said beside them. */
  readonly isSaidWhole: boolean;
  /** How many of each part it adds up, where all are prices: « T : 6 VSAV à 98 600 €, 2 VSR à 142 500 € »; null elsewhere. */
  readonly quantities: readonly number[] | null;
}

/** Whether as many parts follow a sum as are announced, none of them of another: « T en trois fois : a, b et c ». */
function areAnnounced(sentence: string, { end }: FoundFigure, parts: readonly FoundFigure[]): boolean {
  const said = sentence.slice(end, parts[0]?.start);
  const areParts = parts.every((part, rank) => {
    const lead = Folded.of(sentence.slice(rank > 0 ? parts[rank - 1]?.end : end, part.start)).text;
    return !says(lead, "partBefore") && ["granted", "part"].includes(kindBeside(sentence, part));
  });
  return areParts && said.includes(":") && countsFound(said).some(({ count }) => count === parts.length);
}

/** What adds up nothing: « d'un prix unitaire de U, soit A par an et T au total ». */
const NO_SUM: ReadonlySet<FigureKind> = new Set(["threshold", "unit-price"]);

/** No sentence adds up more: it is a list. */
const MOST = 12;

const parted = `:|${START}(?:${forms("divides")}|${forms("partBefore")})${END}`;
const inAll = `${START}${forms("inAll")}${END}`;
const summedUp = `${START}${forms("resultSign")}${END}[^€]{0,40}$`;
/** « T, soit U chacun »: a share, and no part beside others. */
const ofEach = `^ ?${forms("eachOne")}${END}`;
/** « A, contre B, soit U de plus »: how far apart they are. */
const moreThan = `^ ?${forms("partedBehind")}${END}`;
const lowered = `${START}${forms("lowered")}${END}`;
const netOf = `${START}${forms("net")}${END}`;

/**
 * The sum of a sentence all of whose figures are it and its parts: « T : a, b et c », « T, dont a et b », « a et b, soit T »,
 * « enveloppe T, déjà attribué a, proposé b, reste c »; none where it gives none, or parts told by what they are.
 */
export const sumsIn = keptBySentence((sentence): readonly FoundSum[] => {
  const [exact, rounded] = [eurosOf(sentence), roundedOf(sentence)];
  // What is to the euro adds up to no order of magnitude, and a share is worked out otherwise.
  if ((exact.length > 0 && rounded.length > 0) || sentence.includes("%")) return [];
  const figures: readonly SummedFigure[] = (exact.length > 0 ? exact : rounded).filter(
    (figure) => !isInBracket(sentence, figure),
  );
  const [first, second, ...others] = figures;
  const [last, before] = [figures.at(-1), figures.at(-2)];
  if (!first || !second || !last || !before || others.length === 0 || figures.length > MOST) return [];
  if (divisionsIn(sentence).some(({ isWhole }) => isWhole) || NO_SUM.has(kindBeside(sentence, first)))
    return [];
  const isEach = ({ end }: FoundFigure): boolean =>
    compiled(ofEach).test(Folded.of(sentence.slice(end)).text);
  if (figures.some(isEach)) return [];
  const between = (one: FoundFigure, other: FoundFigure): string =>
    Folded.of(sentence.slice(one.end, other.start)).text;
  const isSpent = hasRole(sentence, first, "envelope") && hasRole(sentence, last, "left");
  if (compiled(parted).test(between(first, second)) || isSpent) {
    const parts = figures.slice(1);
    const quantities = quantitiesPriced(sentence, parts, first.end);
    const isSaidWhole = quantities
      ? isAllPriced(sentence, first, parts)
      : areAnnounced(sentence, first, parts);
    return [{ whole: first, parts, isSaidWhole, quantities }];
  }
  const said = between(before, last);
  // « soit une dépense nette de T »: some of them are taken from the others.
  // « soit avec la Ville un financement de T »: something else is added that goes unsaid.
  if (!compiled(summedUp).test(said) || compiled(netOf).test(said) || says(said, "takenWith")) return [];
  // « soit un complément de T »: how far they are from one another.
  if (kindBeside(sentence, last) === "difference") return [];
  if (compiled(moreThan).test(Folded.of(sentence.slice(last.end)).text)) return [];
  // « A, minorée de B, soit T » takes one from the other.
  const isTaken = figures.some((figure, rank) => {
    const ahead = figures[rank - 1];
    return ahead !== undefined && compiled(lowered).test(between(ahead, figure));
  });
  if (isTaken) return [];
  const parts = figures.slice(0, -1);
  const quantities = quantitiesPriced(sentence, parts, 0);
  const isSaidWhole = quantities
    ? isAllPriced(sentence, last, parts)
    : compiled(inAll).test(`${said} ${Folded.of(sentence.slice(last.end)).text}`);
  return [{ whole: last, parts, isSaidWhole, quantities }];
});
