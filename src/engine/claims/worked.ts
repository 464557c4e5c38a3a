import { keptBySentence } from "../folding";
import { forms } from "../lexicon";
import { numberOf, numeral } from "./counts";
import { eurosOf, type FoundFigure } from "./figures";
import { figuresInOrderOf, type FiguresInOrder } from "./in-order";
import { compiled, END, follows, leads, ready, says, START } from "./said";
import { writtenOutBefore, type WrittenOut } from "./written-out";

/**
 * How a sentence works a figure out: what is named before makes it together, the whole without it does, two of what was said
 * are so far apart, a cost leaves it to be paid, it is the least or the most that anybody has, what each of so many has, or what is
 * granted to what is named beside it, or so many hundredths of something.
 */
export type Working =
  "together" | "without" | "apart" | "left" | "least" | "most" | "each" | "granted" | "share";

/** A figure that its sentence works out. */
export interface Worked extends FoundFigure {
  readonly how: Working;
  /** The sentence up to the figure, and from it to its end. */
  readonly ahead: string;
  readonly behind: string;
  /** What stands between it and the figure before, and the figure behind. */
  readonly lead: string;
  readonly tail: string;
  /** Whether it is said to be what those before it give: « soit une hausse de ». */
  readonly isResult: boolean;
  /** The other end of a range. */
  readonly other?: FoundFigure;
  /** What is written out before it, that it must make. */
  readonly writtenOut?: WrittenOut;
  /** The figures in whose order names stand before, where it is one of them. */
  readonly inOrder?: FiguresInOrder;
}

/** What stands around a figure: since the figure before, up to the figure behind; folded. */
interface Beside {
  readonly lead: string;
  readonly tail: string;
  /** Whether brackets hold the figure and nothing else. */
  readonly isInBrackets: boolean;
}

/** One way in which a sentence says that a figure is worked out. */
export interface WorkedRule {
  readonly how: Working;
  readonly when: (beside: Beside) => boolean;
  /** A sentence whose figure in brackets this rule tells, and none above it. */
  readonly example: string;
}

/** How far from a figure the words stand that say how it is worked out. */
const NEAR = 60;
const range = `${START}${forms("rangeLead")} ?$`;
const result = `^[^€.;:]{0,30}?${START}${forms("resultSign")} (?:${forms("article")} ?)?(?:${forms("partedBy")} ?)?$`;
const inSeries = `^ ?(?:,|${forms("also")})[^.;:€]{0,60}$`;
const rangeEnd = `^ ?${forms(["upTo", "and"])} ?$`;
/** « sa demande passe de 4 000 € à » is of no grant. */
const ofAnotherSum = `${START}${forms(["requestNoun", "itsBudget", "costBefore", "income"])}${END}[^€.;:]*$`;
/** « voit son aide passer de 4 000 à »: the currency is said once, behind the second. */
const changedFromBare = `${START}${forms("changedFrom")} [0-9][0-9 ,]* ${forms("upTo")} ?$`;

/** « l'écart entre A et B »: how far apart they are is said behind. */
const gap = `${START}${forms("gapBetween")} ${forms("between")}${END}`;
const outdone = `${START}${forms("outdoes")} ${forms("article")} [^€.;:%0-9]{2,${NEAR}} ${forms("ofBefore")} ?$`;
const comesOut = `${START}${forms("comesOutAt")} ?$`;
const ranked = `(?<![0-9])(?<count>${numeral}) (?:(?<least>${forms("leastOf")})|${forms("mostOf")})${END}`;

const forThe = `^ ?${forms("forBefore")} ${forms("definiteArticle")} `;
const forTheLeast = `${forThe}${forms("leastOf")}${END}`;
const forTheMost = `${forThe}${forms("mostOf")}${END}`;

/** How many of the most or of the least that is granted a text speaks of last: « les trois plus fortes aides »; null for none. */
export function rankedIn(text: string): { readonly how: "least" | "most"; readonly count: number } | null {
  const groups = [...ready(text).matchAll(compiled(ranked, "g"))].at(-1)?.groups;
  const count = numberOf(groups?.["count"] ?? "");
  return count === null ? null : { how: groups?.["least"] === undefined ? "most" : "least", count };
}

const perUnit = `^ ?${forms("forEach")} (?<unit>[a-z][a-z'-]{2,})`;

/** What a figure is said to be for each of: « par habitant » gives "habitant"; null for none. */
export function unitBehind(tail: string): string | null {
  return compiled(perUnit).exec(ready(tail))?.groups?.["unit"] ?? null;
}

const shareAhead = `(?<![0-9,.])(?<percent>[0-9]{1,2}(?:,[0-9]{1,2})?) ?%[^€%;]{0,80}$`;
const shareBehind = `^,? ${forms("resultSign")} (?<percent>[0-9]{1,2}(?:,[0-9]{1,2})?) ?% `;

const halves = `${START}${forms("byHalves")},? ?(?:${forms("resultSign")} ?)?$`;

/** The percentage that a figure is said to be of something: « un acompte de 30 %, soit … », « …, soit 60 % d'un coût »; null for none. */
export function percentBeside({ lead, tail }: Pick<Worked, "lead" | "tail">): string | null {
  if (compiled(halves).test(ready(lead))) return "50";
  const found = compiled(shareBehind).exec(ready(tail)) ?? compiled(shareAhead).exec(ready(lead));
  return found?.groups?.["percent"]?.replace(",", ".") ?? null;
}

/** « les trois plus fortes aides font », just before a figure. */
function isOfSeveral(lead: string): boolean {
  return (rankedIn(lead.slice(-2 * NEAR))?.count ?? 0) > 1;
}

/** How sentences work figures out. */
export const workedRules: readonly WorkedRule[] = [
  {
    how: "together",
    when: ({ lead }) => isOfSeveral(lead),
    example: "Les trois plus fortes aides atteignent [11 800 €].",
  },
  {
    how: "least",
    when: ({ tail }) => compiled(forTheLeast).test(tail),
    example: "Les aides sont de [650 €] pour la plus petite et de 5 000 € pour la plus forte.",
  },
  {
    how: "most",
    when: ({ tail }) => compiled(forTheMost).test(tail),
    example: "Les aides sont de 650 € pour la plus petite et de [5 000 €] pour la plus forte.",
  },
  {
    how: "least",
    when: ({ lead }) => compiled(range).test(lead) || leads(lead, "leastOf", NEAR),
    example: "Les aides vont de [650 €] à 5 000 €.",
  },
  {
    how: "most",
    when: ({ lead }) => leads(lead, "mostOf", NEAR),
    example: "La subvention la plus élevée est de [5 000 €].",
  },
  {
    how: "left",
    when: ({ lead, tail }) =>
      leads(lead, ["leftToPay", "leftToPayBehind"], NEAR) || follows(tail, "leftToPayBehind"),
    example: "Il reste à la charge de la commune [61 600 €].",
  },
  {
    how: "apart",
    when: ({ lead, tail }) =>
      (leads(lead, "partedBy", NEAR) && !lead.includes("%")) ||
      leads(lead, "earnedBy", 3) ||
      /(?:^|[ :(,])\+ ?$/.test(lead) ||
      compiled(outdone).test(lead) ||
      follows(tail, "partedBehind"),
    example: "Le judo reçoit [500 €] de plus que le vélo.",
  },
  {
    how: "without",
    when: ({ lead, tail }) => leads(lead, ["leavingOut", "theOthers"], NEAR) || follows(tail, "theOthers"),
    example: "Hors Harmonie, la culture reçoit [3 200 €].",
  },
  {
    how: "together",
    when: ({ lead, tail }) =>
      leads(lead, ["takenTogether", "togetherBehind"], NEAR) || follows(tail, "togetherBehind"),
    example: "Le judo et le vélo reçoivent ensemble [1 800 €].",
  },
  {
    how: "each",
    when: ({ tail }) => compiled(perUnit).test(tail),
    example: "17 700 € pour 1 180 habitants, cela fait [15 €] par habitant.",
  },
  {
    how: "granted",
    when: ({ lead }) => leads(lead, "grantedTo", 3),
    example: "Le Secours du Val se voit accorder [2 100 €].",
  },
  {
    how: "granted",
    when: ({ lead, isInBrackets }) => isInBrackets && /[a-z] ?$/.test(lead),
    example: "Le Secours du Val [(2 100 €)] est reconduit.",
  },
  {
    how: "share",
    when: (beside) => percentBeside(beside) !== null,
    example: "Un acompte de 30 % des aides, soit [2 775 €], est versé.",
  },
  {
    how: "together",
    when: ({ lead }) => leads(lead, "comeTo", 3),
    example: "Le judo, le vélo et le football font [6 100 €].",
  },
];

/** Whether the words beside a figure say that it is what something costs. */
export function isOfACost({ lead, tail }: Pick<Worked, "lead" | "tail">): boolean {
  return says(ready(`${lead} ${tail}`), ["ofACost", "ofWorks", "beforeTax", "costBefore"]);
}

function howWritten(writtenOut: WrittenOut | null, isInOrder = false): Working | null {
  if (writtenOut) return writtenOut.isTaken ? "apart" : "together";
  return isInOrder ? "granted" : null;
}

/** The figures that a sentence works out, each by the first rule that tells it; those of a series, « A, B et C », as its first. */
export const workedIn = keptBySentence((sentence): readonly Worked[] => {
  const figures = eurosOf(sentence);
  const inOrder = figuresInOrderOf(sentence);
  let before: Working | null = null;
  let isGapOpen = false;
  return figures.flatMap((figure, rank): readonly Worked[] => {
    const lead = sentence.slice(figures[rank - 1]?.end ?? 0, figure.start);
    const tail = sentence.slice(figure.end, figures[rank + 1]?.start ?? sentence.length);
    const ahead = sentence.slice(0, figure.start);
    const isInBrackets = sentence.charAt(figure.start) === "(";
    const said = { lead: ready(lead), tail: ready(tail), isInBrackets };
    const told = workedRules.find(({ when }) => when(said))?.how ?? null;
    // « l'écart entre A, doté de 8 200 €, et B, doté de 6 100 €, est de 2 100 € »
    const isOut = compiled(comesOut).test(said.lead);
    isGapOpen ||= compiled(gap).test(said.lead);
    const writtenOut = writtenOutBefore(ahead);
    const isInOrder = inOrder?.figures.some(({ start }) => start === figure.start);
    const ofGap = isOut ? "apart" : told === "apart" ? null : told;
    const own = howWritten(writtenOut, isInOrder) ?? (isGapOpen ? ofGap : told);
    isGapOpen &&= !isOut;
    const isEnd = compiled(rangeEnd).test(said.lead);
    const isTop = before === "least" && isEnd;
    // « voit son aide passer de 4 000 € à 4 600 € »
    const changed = ready(isEnd ? sentence.slice(0, figures[rank - 1]?.start) : lead);
    const isNew =
      !compiled(ofAnotherSum).test(changed) &&
      (isEnd ? leads(changed, "changedFrom", 3) : compiled(changedFromBare).test(changed));
    const how = isTop
      ? "most"
      : (own ??
        (isNew ? "granted" : null) ??
        (before === "left" && compiled(inSeries).test(said.lead) ? before : null));
    before = how;
    if (!how) return [];
    const isLow = how === "least" && compiled(rangeEnd).test(said.tail);
    const other = isTop ? figures[rank - 1] : isLow ? figures[rank + 1] : undefined;
    const behind = sentence.slice(figure.end);
    const isResult = compiled(result).test(said.lead);
    const beside = {
      ...(other && { other }),
      ...(writtenOut && { writtenOut }),
      ...(isInOrder && inOrder && { inOrder }),
    };
    return [{ ...figure, how, ahead, behind, lead, tail, isResult, ...beside }];
  });
});
