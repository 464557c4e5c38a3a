import { kindBeside, type FigureKind } from "../../claims";
import { Amount } from "../../money";
import type { PartsStatement, SourceRole } from "../../model";
import { clausesOf } from "./clauses";
import { clauseWhere, decisionLines } from "./deliberation-articles";
import { type DocumentLine, tablesAmong } from "./document-lines";
import { eurosOf, type FoundFigure } from "./figures";
import type { KnownThemes } from "./known-themes";
import { collapse, passageOf, placeOf, sentencesOf, type Passage, type Speaker } from "./passage";
import type { DocumentPart, PartKind } from "./parts";
import { themeTableOf } from "./theme-table";

/** A total and its parts in a sentence. */
interface Division {
  readonly total: FoundFigure;
  readonly parts: readonly FoundFigure[];
}

const ROLES: Partial<Record<PartKind, { readonly role: SourceRole; readonly where: string }>> = {
  deliberation: { role: "deliberation", where: "délibération" },
  report: { role: "report", where: "rapport" },
};

/** The totals that a deliberation or a report divides, whatever they are totals of. */
export function readPartsStatements(
  part: DocumentPart,
  file: string,
  known: KnownThemes,
): readonly PartsStatement[] {
  const speaker = ROLES[part.kind];
  if (!speaker) return [];
  const deciding = part.kind === "deliberation" ? decisionLines(part) : [];
  const before = part.lines.slice(0, part.lines.length - deciding.length);
  return [
    ...inPassage(passageOf(before.filter((line) => line.cells === null)), { file, ...speaker }),
    ...clausesOf(deciding).flatMap((clause) => {
      const passage = passageOf(clause.lines.filter((line) => line.cells === null));
      return inPassage(passage, { file, ...speaker, where: clauseWhere(clause) });
    }),
    ...tablesAmong(part.lines).flatMap((rows) => inTable(rows, known, { file, ...speaker })),
  ];
}

/** The rows of a table of themes whose columns divide the amount. */
function inTable(
  rows: readonly DocumentLine[],
  known: KnownThemes,
  speaker: Speaker,
): readonly PartsStatement[] {
  return themeTableOf(rows, known).divided.map(({ line, amount, parts }) => {
    const { page, block } = line;
    const at = { kind: "document" as const, ...speaker, quote: collapse(line.text), page, block };
    const sourced = (value: Amount) => ({ value, at });
    return { at, total: sourced(amount), parts: parts.map(sourced) };
  });
}

function inPassage(passage: Passage, speaker: Speaker): readonly PartsStatement[] {
  return sentencesOf(passage).flatMap((span) =>
    divisionsIn(passage.text.slice(span.start, span.end)).map(({ total, parts }) => {
      const at = placeOf(passage, span, speaker);
      const sourced = ({ amount }: FoundFigure) => ({ value: amount, at });
      return { at, total: sourced(total), parts: parts.map(sourced) };
    }),
  );
}

/** What tells a part from the others: the nature of the expense, or the year. */
const OF_NATURE =
  /^\s*(?:de |d['’]|en |au titre (?:de |du |de l['’])|pour (?:le |l['’])?)(?:section de )?(fonctionnement|investissement)(?!\p{L})/iu;
const OF_YEAR = /^\s*(?:dès |en |pour |au titre de )(?:l['’](?:ann[ée]e|exercice) )?(20\d\d)(?!\d)/iu;
/** What leads from a total to its parts: « dont », « soit », « répartis comme suit : ». */
const DIVIDES =
  /\b(?:dont|soit|[àa] savoir|(?:se )?r[ée]parti\p{L}*|se d[ée]compos\p{L}*|qui comprend|[àa] hauteur de)(?!\p{L})[^€]{0,40}$/iu;
const ADDS_UP = /\bsoit,? (?:au total|en tout|un(?:e)? (?:montant|total|somme|enveloppe)\p{L}*)[^€]{0,40}$/iu;

/** The totals that a sentence divides by nature or by year; a part named alone divides nothing. */
export function divisionsIn(sentence: string): readonly Division[] {
  const figures = eurosOf(sentence);
  const kinds = figures.map((figure) => kindOf(sentence.slice(figure.end)));
  const divisions: Division[] = [];
  for (let first = 0; first < figures.length; first++) {
    const length = runFrom(kinds, first);
    if (length < 2) continue;
    const parts = figures.slice(first, first + length);
    const total = totalOf(sentence, figures, first, length);
    if (total && isWhole(sentence, kinds.slice(first, first + length), total, parts))
      divisions.push({ total, parts });
    first += length - 1;
  }
  return [...divisions, ...cumulationIn(sentence, figures)];
}

/** « 76 200 €, qui s'ajoute aux 84 500 € déjà attribués, portant le total à 160 700 € »: what is granted now and before. */
function cumulationIn(sentence: string, figures: readonly FoundFigure[]): readonly Division[] {
  const ofKind = (kind: FigureKind) => figures.filter((figure) => kindBeside(sentence, figure) === kind);
  const [total, otherTotal] = ofKind("cumulative");
  const [granted, otherGranted] = ofKind("granted");
  const before = ofKind("other-year");
  if (!total || otherTotal || !granted || otherGranted || before.length === 0) return [];
  return [{ total, parts: [granted, ...before] }];
}

interface Kind {
  readonly of: "nature" | "year";
  readonly name: string;
}

function kindOf(after: string): Kind | null {
  const nature = OF_NATURE.exec(after)?.[1];
  if (nature !== undefined) return { of: "nature", name: nature.toLowerCase() };
  const year = OF_YEAR.exec(after)?.[1];
  return year === undefined ? null : { of: "year", name: year };
}

/** How many figures from one on are parts of one kind, each of another name. */
function runFrom(kinds: readonly (Kind | null)[], first: number): number {
  const names = new Set<string>();
  let length = 0;
  for (const kind of kinds.slice(first)) {
    if (!kind || kind.of !== kinds[first]?.of || names.has(kind.name)) break;
    names.add(kind.name);
    length++;
  }
  return length;
}

/** The figure before the parts that they divide, else the one after that adds them up. */
function totalOf(
  sentence: string,
  figures: readonly FoundFigure[],
  first: number,
  length: number,
): FoundFigure | null {
  const [before, opening] = [figures[first - 1], figures[first]];
  if (before && opening && DIVIDES.test(sentence.slice(before.end, opening.start))) return before;
  const [closing, after] = [figures[first + length - 1], figures[first + length]];
  if (closing && after && ADDS_UP.test(sentence.slice(closing.end, after.start))) return after;
  return null;
}

/** Two natures are all there are; years may be some of them only, unless the text says « soit » or they exceed their total. */
function isWhole(
  sentence: string,
  kinds: readonly (Kind | null)[],
  total: FoundFigure,
  parts: readonly FoundFigure[],
): boolean {
  if (kinds[0]?.of === "nature") return true;
  const opening = sentence.slice(Math.min(total.end, parts[0]?.start ?? 0), parts[0]?.start);
  if (!/\bdont(?!\p{L})/iu.test(opening)) return true;
  return Amount.sum(parts.map(({ amount }) => amount)).compare(total.amount) >= 0;
}
