import { forms } from "../lexicon";
import { groupBy } from "../lists";
import { Amount } from "../money";
import { keptBySentence } from "../folding";
import { eurosOf, type FoundFigure } from "./figures";
import { Folded } from "./folded";
import { kindBeside } from "./kind-of";
import { recipientBehind } from "./recipients";
import { compiled, END, says, START } from "./said";

/** The section of the budget that pays a part. */
export type Nature = "running" | "capital";

/** A part of a total, and what tells it from the others: the nature of its expense, whom it is given to, else a year. */
export type FoundPart = FoundFigure & { readonly nature: Nature | null; readonly recipient: string | null };

/** A total and its parts in a sentence. */
export interface Division {
  readonly total: FoundFigure;
  readonly parts: readonly FoundPart[];
  /** Whether they are all that the total is made of. */
  readonly isWhole: boolean;
  /** Whether what is granted is one of the parts: the total is that of all votes. */
  readonly isSumOfNow?: true;
}

/** One way to tell a part: by what stands before and behind its figure; and a sentence whose figures in brackets are parts so. */
export interface DivisionRule {
  readonly of: "share" | "nature" | "year" | "instalment" | "payer" | "recipient";
  /** What it calls the part; null where it tells none. */
  readonly name: (behind: string, before: string) => string | null;
  readonly example: string;
}

const nature = (of: Nature) => `^ ?${forms("ofNature")} ?${forms(of)}${END}`;
const natures = { running: nature("running"), capital: nature("capital") };
const instalment = `^ ?(?:\\([0-9]{1,2} ?%\\) ?)?(${forms("paidWhen")})${END}`;
const payer = `^ ?${forms("paidBy")}(?: |(?<='))([a-z]+)`;
const year = `^ ?${forms("yearLead")} (20[0-9]{2})(?![0-9])`;

const percent = "(?<percent>[0-9]{1,2}(?:[,.][0-9]{1,2})?) ?%";
const shareBehind = `^ ?\\(${percent}\\)`;
/** « soit », « soit un montant de », « soit pour l'ensemble de la programmation ». */
const worksOut = `${forms("resultSign")}(?: ${forms("article")} ${forms(["sumNoun", "grantNoun"])} ${forms("ofBefore")}| ${forms("forBefore")} [a-z' ]{2,60}?)?`;
const shareOnDate = `${percent}[^€%;:]{1,60},? ${worksOut} ?$`;
const ofIt = `(?<of>(?:${forms("ofThe")}|${forms("ofBefore")} (?:${forms("definiteArticle")}|${forms("elidedArticle")}))[^€%;:]{1,60}?)`;
const shareOfIt = `${percent} ${ofIt},? ${worksOut} ?$`;
const shareOfNothing = `(?<![0-9,.])${percent},? ${forms("resultSign")} ?$`;
const shareAlone = `^(?: ?\\(|,? ${forms("resultSign")} )${percent} ?(?:\\)|[;.,]|$)`;
const shareBefore = `${percent}(?: ${forms("paidWhen")})?,? ${forms("resultSign")} ?$`;

/** How a sentence tells the parts of a total from one another. */
export const divisionRules: readonly DivisionRule[] = [
  {
    of: "share",
    name: shareBeside,
    example:
      "une aide de 8 000 €, dont un acompte de 60 %, soit [4 800 €], à la signature et le solde de 40 %, soit [3 200 €]",
  },
  {
    of: "nature",
    name: (behind) =>
      follows(behind, natures.running) ? "running" : follows(behind, natures.capital) ? "capital" : null,
    example: "un total de 277 000 €, dont [144 000 €] en fonctionnement et [133 000 €] en investissement",
  },
  {
    of: "year",
    name: (behind) => compiled(year).exec(Folded.of(behind).text)?.[1] ?? null,
    example: "une aide de 30 000 €, soit [15 000 €] en 2025 et [15 000 €] pour l'exercice 2026",
  },
  {
    of: "instalment",
    name: (behind) => compiled(instalment).exec(Folded.of(behind).text)?.[1] ?? null,
    example:
      "une aide de 8 000 €, versée en deux fois : [5 000 €] à la signature et [3 000 €] sur présentation du bilan",
  },
  {
    of: "payer",
    name: (behind) => compiled(payer).exec(Folded.of(behind).text)?.[1] ?? null,
    example:
      "des travaux de 120 000 €, et leur plan de financement : [70 000 €] à la charge du syndicat, [50 000 €] à la charge des communes",
  },
  {
    of: "recipient",
    name: (behind) => recipientBehind(behind)?.name ?? null,
    example: "d'attribuer 44 000 €, dont [30 000 €] à Habitat Insertion et [14 000 €] à SOLIHA Plaine",
  },
];

/** Whether a figure is worked out from the share before it, to the euro: « 80 %, soit 11 200 € », and not « 11 200 € (80 %) ». */
export function isWorkedOut(before: string): boolean {
  return shareIn(before, shareBefore) !== null;
}

/** The share in hundredths that stands beside a figure: « 11 200 € (80 %) », « 80 %, soit 11 200 € »; null for none. */
export function shareBeside(behind: string, before: string): string | null {
  return shareIn(behind, shareBehind) ?? shareIn(before, shareBefore);
}

/** The share in hundredths that leads to a figure with what it is paid on: « 50 % à la signature, soit 21 250 € »; null for none. */
export function shareAhead(before: string): string | null {
  return shareIn(before, shareOnDate);
}

/** The share in hundredths that stands beside a figure and says of nothing what it is of: « 35 %, soit 82 250 € », « 82 250 € (35 %) »; null for none. */
export function bareShare(behind: string, before: string): string | null {
  return shareIn(behind, shareAlone) ?? shareIn(before, shareOfNothing);
}

/** A share in hundredths of what it names: « 20 % du coût, soit ». */
export interface ShareOfThing {
  readonly percent: string;
  /** As it is named, folded: « du cout ». */
  readonly of: string;
}

/** The share that leads to a figure, of what it names as known and does not give: « 20 % du coût, soit 100 000 € »; null for none. */
export function shareOfThing(before: string): ShareOfThing | null {
  const { percent, of } = compiled(shareOfIt).exec(Folded.of(before).text)?.groups ?? {};
  return percent === undefined || of === undefined ? null : { percent, of };
}

function shareIn(text: string, source: string): string | null {
  return compiled(source).exec(Folded.of(text).text)?.groups?.["percent"] ?? null;
}

function follows(behind: string, source: string): boolean {
  return compiled(source).test(Folded.of(behind).text);
}

/** What leads from a total to its parts, and from parts to the total that adds them up. */
const divides = `${START}${forms("divides")}${END}[^€]{0,40}$`;
const addsUp = `${START}${forms("resultSign")},? (?:${forms("inAll")}|${forms("article")} ${forms("sumNoun")})${END}[^€]{0,40}$`;

interface Kind {
  readonly of: DivisionRule["of"];
  readonly name: string;
}

/** The totals that a sentence divides, by nature, by year or among those it names; a part named alone divides nothing. */
export const divisionsIn = keptBySentence((sentence): readonly Division[] => {
  const figures = eurosOf(sentence);
  if (figures.length < 3) return [];
  const kinds = partKinds(sentence, figures);
  const divisions: Division[] = [];
  for (let first = 0; first < figures.length; first++) {
    const length = withinBracket(sentence, figures, first, runFrom(kinds, first));
    if (length < 2) continue;
    const parts = figures
      .slice(first, first + length)
      .map((figure, index) => partOf(figure, kinds[first + index]));
    const total = totalOf(sentence, figures, first, length);
    if (total)
      divisions.push({
        total,
        parts,
        isWhole: isWhole(sentence, total, parts, kinds[first]),
      });
    first += length - 1;
  }
  return [...divisions, ...cumulationIn(sentence, figures)];
});

/** Parts that need no total beside them to be told. */
const ALONE: readonly DivisionRule["of"][] = ["year", "instalment", "share"];

/**
 * The parts of a sentence by year, by instalment or by share that are all its figures, and whose total goes unsaid: « les
 * crédits sont échelonnés ainsi : 74 250 € en 2025 et 75 250 € en 2026 »; none where there are others.
 */
export function partsAloneIn(sentence: string): readonly FoundPart[] {
  const figures = eurosOf(sentence);
  if (figures.length < 2) return [];
  const kinds = partKinds(sentence, figures);
  return kinds[0] && ALONE.includes(kinds[0].of) && runFrom(kinds, 0) === figures.length
    ? figures.map((figure, index) => partOf(figure, kinds[index]))
    : [];
}

/** Where the parts of a sentence start, that of what is granted now beside what was before left out. */
export function partStartsIn(sentence: string): ReadonlySet<number> {
  const parts = divisionsIn(sentence).flatMap((division) => (division.isSumOfNow ? [] : division.parts));
  return new Set(parts.map(({ start }) => start));
}

/** How far behind a figure stands what tells which part it is. */
const NEAR = 130;

/** Which part each figure of a sentence is, by what stands beside it. */
function partKinds(sentence: string, figures: readonly FoundFigure[]): readonly (Kind | null)[] {
  const beside = figures.map((figure, index) => ({
    behind: sentence.slice(figure.end, figures[index + 1]?.start ?? figure.end + NEAR),
    before: sentence.slice(figures[index - 1]?.end ?? 0, figure.start),
  }));
  const kinds = beside.map(({ behind, before }) => partKind(behind, before, divisionRules));
  // Shares that are not of one whole tell no parts.
  const shares = kinds.flatMap((kind) => (kind?.of === "share" ? [Number(kind.name.replace(",", "."))] : []));
  if (shares.length === 0 || shares.reduce((sum, share) => sum + share, 0) === 100) return kinds;
  const others = divisionRules.filter(({ of }) => of !== "share");
  return beside.map(({ behind, before }) => partKind(behind, before, others));
}

function partKind(behind: string, before: string, rules: readonly DivisionRule[]): Kind | null {
  for (const { of, name } of rules) {
    const told = name(behind, before);
    if (told !== null) return { of, name: told };
  }
  return null;
}

function partOf(figure: FoundFigure, kind: Kind | null | undefined): FoundPart {
  const told = kind?.name;
  return {
    ...figure,
    nature: told === "running" || told === "capital" ? told : null,
    recipient: kind?.of === "recipient" ? kind.name : null,
  };
}

/** « 76 200 €, qui s'ajoute aux 84 500 € déjà attribués, portant le total à 160 700 € »: what is granted now and before. */
function cumulationIn(sentence: string, figures: readonly FoundFigure[]): readonly Division[] {
  const byKind = groupBy(figures, (figure) => kindBeside(sentence, figure));
  const [total, otherTotal] = byKind.get("cumulative") ?? [];
  const [granted, otherGranted] = byKind.get("granted") ?? [];
  const before = byKind.get("other-year") ?? [];
  if (!total || otherTotal || !granted || otherGranted || before.length === 0) return [];
  return [
    {
      total,
      parts: [granted, ...before].map((figure) => partOf(figure, null)),
      isWhole: true,
      isSumOfNow: true,
    },
  ];
}

/** How many of some figures stand in the bracket that opens before the first of them; all where none does: « 2 400 € (dont 1 000 € pour l'école) au Rugby ». */
function withinBracket(
  sentence: string,
  figures: readonly FoundFigure[],
  first: number,
  length: number,
): number {
  const [before, opening] = [figures[first - 1]?.end ?? 0, figures[first]?.start ?? 0];
  const between = sentence.slice(before, opening);
  if (between.lastIndexOf("(") <= between.lastIndexOf(")")) return length;
  const end = sentence.indexOf(")", opening);
  const inside = figures.slice(first, first + length).filter(({ start }) => end < 0 || start < end);
  return inside.length;
}

/** How many figures from one on are parts of one kind, each of another name but for shares: « 50 % » and « 50 % ». */
function runFrom(kinds: readonly (Kind | null)[], first: number): number {
  const names = new Set<string>();
  let end = first;
  for (; end < kinds.length; end++) {
    const kind = kinds[end];
    if (!kind || kind.of !== kinds[first]?.of || (kind.of !== "share" && names.has(kind.name))) break;
    names.add(kind.name);
  }
  return end - first;
}

/** The figure before the parts that they divide, else the one behind that adds them up. */
function totalOf(
  sentence: string,
  figures: readonly FoundFigure[],
  first: number,
  length: number,
): FoundFigure | null {
  const leads = (source: string, from: FoundFigure | undefined, to: FoundFigure | undefined) =>
    from && to && compiled(source).test(Folded.of(sentence.slice(from.end, to.start)).text);
  const [before, opening] = [figures[first - 1], figures[first]];
  if (before && leads(divides, before, opening)) return before;
  const [closing, after] = [figures[first + length - 1], figures[first + length]];
  return after && leads(addsUp, closing, after) ? after : null;
}

/**
 * Shares of a hundred in all, and two natures, are all there are; years and names may be some of them only, unless the text
 * says « soit » or they exceed their total.
 */
function isWhole(
  sentence: string,
  total: FoundFigure,
  parts: readonly FoundPart[],
  kind: Kind | null | undefined,
): boolean {
  const [first] = parts;
  if (!first || first.nature !== null || kind?.of === "share") return true;
  const opening = sentence.slice(Math.min(total.end, first.start), first.start);
  if (!says(Folded.of(opening).text, "partBefore")) return true;
  return Amount.sum(parts.map(({ amount }) => amount)).compare(total.amount) >= 0;
}
