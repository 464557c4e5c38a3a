import { forms } from "../lexicon";
import { isWorkedOut, shareAhead, shareBeside, shareOfThing } from "./divisions";
import { hasRole } from "./envelopes";
import { eurosOf, roundedOf, type FoundFigure, type RoundedFigure } from "./figures";
import { Folded } from "./folded";
import { isInBracket } from "./in-bracket";
import { kindBeside, kindOf } from "./kind-of";
import type { FigureKind } from "./kinds";
import { compiled, END, leads, opens, START } from "./said";
import { isFromTo, isInstead, isReplaced } from "./set-beside";

/** A figure of a paragraph, the rank of the sentence that gives it, and how far it may be off where it is in thousands. */
export interface ParagraphFigure extends FoundFigure, Pick<Partial<RoundedFigure>, "tolerance"> {
  readonly sentence: number;
}

/** How a figure is reckoned: what is left of the first, what the others make together, how far apart two are, a share of the first. */
export type ReckoningKind = "left" | "together" | "apart" | "share";

/** A figure that its paragraph reckons from others that it gives. */
export interface FoundReckoning {
  readonly kind: ReckoningKind;
  readonly result: ParagraphFigure;
  /** What it is reckoned from, as they stand; of a share, every figure before that it may be of. */
  readonly terms: readonly ParagraphFigure[];
  /** The share in hundredths, as a decimal number. */
  readonly percent?: string;
  /** Whether the figure is worked out from it, to the euro. */
  readonly isWorkedOut?: boolean;
  /** What is left of the whole beside a share. */
  readonly remainder?: ParagraphFigure;
  /** Whether what is left is said to be that of all there is to share out. */
  readonly isOfAll?: boolean;
}

/** One way to tell how a figure is reckoned; and a paragraph, its sentences parted by bars, whose figure in brackets is. */
export interface ReckoningRule {
  readonly kind: ReckoningKind;
  readonly reckon: (figure: Told, all: readonly Told[]) => Omit<FoundReckoning, "kind" | "result"> | null;
  readonly example: string;
}

/** A figure with the text of its sentence, its rank among the paragraph's, and what stands between it and the one before. */
interface Told extends ParagraphFigure {
  readonly text: string;
  readonly rank: number;
}

/** How paragraphs reckon. */
export const reckoningRules: readonly ReckoningRule[] = [
  {
    kind: "apart",
    reckon: apart,
    example: "l'avenant porte la subvention de 84 000 € à 97 500 €, soit une augmentation de [13 500 €]",
  },
  {
    kind: "apart",
    reckon: apart,
    example:
      "porte de 12 000 € à 15 000 € l'aide de Plan, de 8 000 € à 9 500 € celle de Cusy, soit une hausse de [4 500 €]",
  },
  {
    kind: "apart",
    reckon: apart,
    example:
      "la bourse de 800 € votée en mars est remplacée par une bourse de 1 300 €, soit un complément de [500 €]",
  },
  {
    kind: "apart",
    reckon: moreThan,
    example: "une dotation de 47 500 €, soit [5 500 €] de plus qu'en 2024, où 42 000 € avaient été versés",
  },
  {
    kind: "apart",
    reckon: net,
    example:
      "Les hausses s'élèvent à 18 400 € et les baisses à 6 150 €, soit une augmentation nette de [12 250 €]",
  },
  {
    kind: "apart",
    reckon: net,
    example:
      "d'affecter 840 000 € à 3 opérations et de désaffecter 60 000 €, soit une affectation nette de [780 000 €]",
  },
  {
    kind: "apart",
    reckon: beneath,
    example: "Proposition : 423 500 €| Rappel 2024 : 407 000 €| Évolution : + [16 500 €], soit + 4,1 %",
  },
  {
    kind: "left",
    reckon: left,
    example:
      "Une somme de 200 000 €, dont 116 000 € ont déjà été votés, est mise à disposition.| Il reste [84 000 €] à répartir.",
  },
  {
    kind: "share",
    reckon: rated,
    example: "la halle, 20 % d'une dépense subventionnable de 150 000 €, soit [30 000 €]",
  },
  {
    kind: "share",
    reckon: rated,
    example: "le lavoir : 25 % d'une dépense de 12 000 € HT, soit [3 000 €]",
  },
  {
    kind: "share",
    reckon: rated,
    example: "l'acompte (60 % de 45 000 €) s'élèvera à [27 000 €] et le solde à 18 000 €",
  },
  {
    kind: "share",
    reckon: share,
    example:
      "10 500 €, versés à hauteur de 80 % à la signature, soit [8 400 €], et pour le solde, soit 2 100 €, au bilan",
  },
  {
    kind: "share",
    reckon: share,
    example:
      "42 500 € de travaux, pris en charge à 60 % par le syndicat, soit [25 500 €], le reste, 17 000 €, par la commune",
  },
  {
    kind: "together",
    reckon: together,
    example:
      "Est attribué un solde de 26 800 €.| Compte tenu de l'avance de 24 640 €, l'aide annuelle s'élève à [51 440 €].",
  },
];

/** What a paragraph reckons, from its sentences; of figures in thousands, how far apart they are: « 501,5 k€, contre 473,9 k€ ». */
export function reckoningsIn(sentences: readonly string[]): readonly FoundReckoning[] {
  const [exact, all] = [figuresIn(sentences, eurosOf), figuresIn(sentences, eurosAndThousands)];
  if (all.length < 2 || exact.length > MOST) return [];
  return all.flatMap((result) => {
    const isItself = ({ sentence, start }: Told) => sentence === result.sentence && start === result.start;
    const own = exact.find(isItself);
    for (const { kind, reckon } of reckoningRules) {
      const found = kind === "apart" ? reckon(result, all) : own ? reckon(own, exact) : null;
      if (found) return [{ kind, result, ...found }];
    }
    return [];
  });
}

function figuresIn(
  sentences: readonly string[],
  figuresOf: (text: string) => readonly Omit<ParagraphFigure, "sentence">[],
): readonly Told[] {
  return sentences
    .flatMap((text, sentence) => figuresOf(text).map((figure) => ({ ...figure, text, sentence })))
    .map((figure, rank) => ({ ...figure, rank }));
}

function eurosAndThousands(text: string): readonly Omit<ParagraphFigure, "sentence">[] {
  return [...eurosOf(text), ...roundedOf(text)].sort((one, other) => one.start - other.start);
}

/** How far before a figure stand the words that tell what it is, in characters. */
const NEAR = 40;

/** No paragraph reckons with more figures: it is a list. */
const MOST = 12;

/** What the text says between two figures of one sentence, folded; null where they are of two. */
function between(one: Told | undefined, other: Told | undefined): string | null {
  if (!one || !other || one.sentence !== other.sentence) return null;
  return Folded.of(one.text.slice(one.end, other.start)).text;
}

/** « de A à B, soit une hausse de C », « de A à B, de D à E, soit … », « A, contre B l'an dernier, soit une baisse de C ». */
function apart(figure: Told, all: readonly Told[]) {
  const terms = setBesideUpTo(figure.rank, all);
  const isTold = between(all[figure.rank - 1], figure) !== null;
  return isTold && terms.length > 0 && kindBeside(figure.text, figure) === "difference" ? { terms } : null;
}

/** The figures set one beside another, two by two, that a sentence gives up to one of a rank. */
function setBesideUpTo(rank: number, all: readonly Told[]): readonly Told[] {
  const [one, other] = [all[rank - 2], all[rank - 1]];
  const told = between(one, other);
  if (!one || !other || told === null) return [];
  const ahead = Folded.of(one.text.slice(0, one.start)).text;
  const behind = between(other, all[rank]) ?? "";
  // What another figure of the sentence goes before may be replaced with it.
  const isFirst = all[rank - 3]?.sentence !== one.sentence;
  if (isInstead(told)) return [one, other];
  if (isFirst && isReplaced(ahead.slice(-NEAR), told, behind)) return [one, other];
  if (!isFromTo(ahead, told)) return [];
  const before = between(all[rank - 3], one) === null ? [] : setBesideUpTo(rank - 2, all);
  return [...before, one, other];
}

const sign = `^[,(]? ?${forms("resultSign")} ?$`;
const than = `^ ?(?:${forms("ofBefore")} )?${forms("moreOrLess")} ${forms("thanBefore")} ?[^€.;0-9]{0,20}(?:20[0-9]{2})?[ ,(]{1,3}${forms("whenBefore")}(?: [^€.;0-9]{0,20})?$`;

/** « A, soit C de plus qu'en 2024, où B »: how far what the sentence gives is from what it was before. */
function moreThan(figure: Told, all: readonly Told[]) {
  const [one, other] = [all[figure.rank - 1], all[figure.rank + 1]];
  const [lead, told] = [between(one, figure), between(figure, other)];
  if (!one || !other || lead === null || told === null) return null;
  return compiled(sign).test(lead) && compiled(than).test(told) ? { terms: [one, other] } : null;
}

const ofNet = `${START}${forms("resultSign")} ${forms("article")} [^ ]+ ${forms("net")} ${forms("ofBefore")} ?$`;

/** « d'affecter A et de désaffecter B, soit une affectation nette de C »: of the two figures that the sentence gives before. */
function net(figure: Told, all: readonly Told[]) {
  const [one, other, more] = all.filter(
    ({ sentence, rank }) => sentence === figure.sentence && rank < figure.rank,
  );
  if (!one || !other || more || figure.amount.equals(one.amount.plus(other.amount))) return null;
  return compiled(ofNet).test(between(other, figure) ?? "") ? { terms: [one, other] } : null;
}

const changeLabel = "^[^€.;:]{2,60}: ?[+-] ?$";
const yearLabel = "^[^€.;:0-9]{0,60}(?:19|20)[0-9]{2}(?![0-9])[^€.;:0-9]{0,60}: ?$";

/** « Proposition : A », « Rappel 2024 : B », « Évolution : + C », one under the other: how far the two just above are. */
function beneath(figure: Told, all: readonly Told[]) {
  const above = all.slice(Math.max(0, figure.rank - 2), figure.rank);
  // One figure a sentence.
  const areAlone = above.every(({ rank, sentence }) => figure.sentence - sentence === figure.rank - rank);
  const isLed = (one: Told, by: string) => compiled(by).test(Folded.of(one.text.slice(0, one.start)).text);
  const isOfYears = above.some((one) => isLed(one, yearLabel));
  return above.length === 2 && areAlone && isOfYears && isLed(figure, changeLabel) ? { terms: above } : null;
}

/** What is left of a sum once all that the paragraph takes from it is taken. */
function left(figure: Told, all: readonly Told[]) {
  // « Disponible », under what was opened and what it lost, is what is left of it so far.
  const isLeft =
    hasRole(figure.text, figure, "left") || kindBeside(figure.text, figure) === "available-credit";
  if (!isLeft) return null;
  const before = all.slice(0, figure.rank).filter((one) => !isInBracket(one.text, one));
  const first = before.findLastIndex((one, rank) => isWhole(one, before[rank + 1]));
  const [whole, ...taken] = first < 0 ? [] : before.slice(first);
  if (!whole || taken.length === 0 || !taken.every(isTaken)) return null;
  const isOfAll = leads(Folded.of(whole.text.slice(0, whole.start)).text, "sumToShare", NEAR);
  return { terms: [whole, ...taken], isOfAll };
}

const dont = `^[^.;€]{0,30}${START}${forms("partBefore")}${END}[^.;€]{0,12}$`;

/** Whether a figure is a sum from which the others are taken: an envelope, an authorisation, or what the next is a part of. */
function isWhole(figure: Told, next: Told | undefined): boolean {
  const told = between(figure, next);
  return (
    hasRole(figure.text, figure, "envelope") ||
    (!hasRole(figure.text, figure, "left") && opened.includes(kindBeside(figure.text, figure))) ||
    (told !== null && compiled(dont).test(told))
  );
}

const opened: readonly FigureKind[] = ["commitment-authorisation", "available-credit"];

function isTaken(figure: Told): boolean {
  return ["granted", "part", "other-year", "cumulative"].includes(kindOf(figure.text, figure));
}

/**
 * « une avance de 80 %, soit B », « à 80 % par le syndicat, soit B »: of one of the figures before, where the balance that
 * goes with it may be told behind.
 */
function share(figure: Told, all: readonly Told[]) {
  const [before, behind] = [all[figure.rank - 1], all[figure.rank + 1]];
  const lead = leadTo(figure, before);
  const beside = shareBeside(
    figure.text.slice(figure.end, behind?.sentence === figure.sentence ? behind.start : undefined),
    lead,
  );
  const percent = beside ?? shareAhead(lead);
  // What is a share of the same thing is not that thing: « 30 % du coût, soit A ; 20 % du coût, soit B ».
  const thing = shareOfThing(lead)?.of;
  const isOfIt = (one: Told) => shareOfThing(leadTo(one, all[one.rank - 1]))?.of === thing;
  const terms = all.slice(0, figure.rank).filter((one) => thing === undefined || !isOfIt(one));
  if (percent === null || (terms.length === 0 && !behind)) return null;
  const isMade = beside === null || isWorkedOut(lead);
  return { percent, isWorkedOut: isMade, terms, ...(behind && { remainder: behind }) };
}

/** What leads to a figure of a sentence, from the one before it on. */
function leadTo({ text, start, sentence }: Told, before: Told | undefined): string {
  return text.slice(before?.sentence === sentence ? before.end : 0, start);
}

const percentLead = `(?<percent>[0-9]{1,2}(?:[,.][0-9]{1,2})?) ?% ${forms(["ofBefore", "ofThe"])}[^%€;:]{0,60}$`;
const makes = `^(?: ?${forms("tax")})?,? ?(?:${forms("resultSign")}|=)(?: ${forms("article")} ${forms("grantNoun")} ${forms("ofBefore")})? ?$`;
const makesSaid = `^\\)? ?${forms(["being", "amountsToVerb"])} ${forms("ofBefore")} ?$`;

/**
 * « 20 % d'une dépense de A, soit B », « l'avance (80 % de A) sera de B »: of the figure before, and of no other, where the
 * balance that goes with it may be told behind.
 */
function rated(figure: Told, all: readonly Told[]) {
  const [before, behind] = [all[figure.rank - 1], all[figure.rank + 1]];
  const told = between(before, figure);
  if (!before || told === null || !(compiled(makes).test(told) || compiled(makesSaid).test(told)))
    return null;
  const ahead = Folded.of(before.text.slice(0, before.start)).text;
  const percent = compiled(percentLead).exec(ahead)?.groups?.["percent"];
  if (percent === undefined) return null;
  return { percent, isWorkedOut: true, terms: [before], ...(behind && { remainder: behind }) };
}

/** « Compte tenu de l'avance de B, l'aide annuelle s'élève à C »: what the sentence before gives, and B, make C. */
function together(figure: Told, all: readonly Told[]) {
  const [one, other] = [all[figure.rank - 2], all[figure.rank - 1]];
  if (!one || !other || other.sentence !== figure.sentence || one.sentence !== figure.sentence - 1)
    return null;
  // « Elle demandait 5 200 € et la commission en propose 5 000,00 »: it gives two.
  const isAlone =
    all.filter(({ sentence }) => sentence === one.sentence).length === 1 &&
    !/\d,\d{2}(?![\d,]|\s?[%€])/.test(one.text.slice(one.end));
  return isAlone && opens(Folded.of(figure.text).text, "takenWith") ? { terms: [one, other] } : null;
}
