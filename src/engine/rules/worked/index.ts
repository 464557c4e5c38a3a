import { eurosOf, isInBracket, setAsideBy, type FoundFigure, type Worked } from "../../claims";
import { keptBySentence } from "../../folding";
import type { DocumentAmount } from "../../model";
import { Amount } from "../../money";
import { linesGranted, linesNamed } from "../held/lines-named";
import { apart } from "./apart";
import { each } from "./each";
import { extremes } from "./extremes";
import { grantedTo } from "./granted-to";
import { inOrderOf } from "./in-order";
import { left } from "./left";
import { oneEach } from "./one-each";
import { share } from "./share";
import { together } from "./together";
import { way, type Around, type Way } from "./way";
import { without } from "./without";
import { madeOf } from "./written-out";

export type { Way } from "./way";

/** No sentence works with more figures than these: it is a list. */
const MOST = 12;

/** What a figure may be, by how its sentence works it out. */
export function waysTo(
  worked: Worked,
  { at: { quote: sentence }, above }: Pick<DocumentAmount, "at" | "above">,
  context: Around["context"],
): readonly Way[] {
  // « A dépasse de 150 € celle de B, 650 € » is no bound.
  const figures = worked.how === "apart" ? eurosOf(sentence) : withoutBounds(sentence);
  if (figures.length > MOST) return [];
  const amounts = (those: readonly FoundFigure[]) => those.map(({ amount }) => amount);
  const around: Around = {
    sentence,
    above,
    before: amounts(
      outsideBrackets(
        sentence,
        figures.filter(({ end }) => end <= worked.start),
      ),
    ),
    behind: amounts(figures.filter(({ start }) => start >= worked.end)),
    others: amounts(figures.filter(({ start }) => start !== worked.start)),
    named: linesNamed(context),
    whole: linesGranted(context),
    context,
  };
  return [...waysBy(worked, around), ...oneEach(worked, around), ...ofParts(around)];
}

const withoutBounds = keptBySentence((sentence) =>
  eurosOf(sentence).filter((figure) => setAsideBy(sentence, figure) !== "threshold"),
);

/** Figures without those in brackets among others: « 42 744 € (dont maternelle 16 632 €), 1 400 € et 4 000 € ». */
function outsideBrackets(sentence: string, figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const outside = figures.filter((figure) => !isInBracket(sentence, figure));
  return outside.length > 1 ? outside : figures;
}

function waysBy(worked: Worked, around: Around): readonly Way[] {
  if (worked.writtenOut) return madeOf(worked.writtenOut);
  if (worked.inOrder) return inOrderOf(worked, worked.inOrder, around);
  return WORKINGS[worked.how](worked, around);
}

/** What each way of working a figure out makes of it. */
const WORKINGS: Readonly<Record<Worked["how"], (worked: Worked, around: Around) => readonly Way[]>> = {
  together,
  without,
  apart,
  left,
  least: extremes,
  most: extremes,
  each,
  granted: grantedTo,
  share,
};

/** « 250 €, dont 200 € pour … et 50 € pour … »: what the figures behind come to, as many as there are. */
function ofParts({ behind }: Around): readonly Way[] {
  return behind.slice(1).map((_, rank) => way("right", Amount.sum(behind.slice(0, rank + 2))));
}
