import { fold } from "../../../folding";
import { forms, matches } from "../../../lexicon";
import type { FoundFigure } from "../../../claims";
import { isLeftOut } from "../naming/left-out";
import { leadsOn, type KnownThemes, type KnownTitle } from "../naming/known-themes";
import type { Span } from "../parts/passage";

/** A beneficiary of the annex that a sentence names, with the figure it is given. */
export interface BeneficiaryShare {
  readonly name: string;
  readonly figure: FoundFigure;
}

/**
 * The figure of each beneficiary of the annex that a decision names, where each has its own: beside its name, or in the
 * order of the names (« respectivement »). None where one name or one figure is left over.
 */
export function beneficiarySharesOf(
  text: string,
  figures: readonly FoundFigure[],
  names: readonly KnownTitle[],
): readonly BeneficiaryShare[] {
  const [first] = names;
  if (!first || names.length !== figures.length || !isDecision(text)) return [];
  if (figures.some((figure) => isOfSeveral(text, first, figure))) return [];
  if (names.length === 1 && (standsAmongOthers(text, first) || isReceivedBefore(text, first, figures[0])))
    return [];
  const isBeside = figures.length === 1 || alternate(names, figures) || alternate(figures, names);
  const isInOrder = matches("inOrder", text) && (names.at(-1)?.end ?? 0) <= (figures[0]?.start ?? 0);
  if (!isBeside && !isInOrder) return [];
  return names.flatMap(({ title }, index) => {
    const figure = figures[index];
    return figure ? [{ name: title, figure }] : [];
  });
}

/** Whether words between a name and a figure say that others have it too, known or not: « Ornex et Versonnex reçoivent ensemble 42 000 € ». */
function isOfSeveral(text: string, { end }: Span, { start }: Span): boolean {
  return amongSeveral.test(fold(text.slice(end, start)));
}

const amongSeveral = new RegExp(`(?<![a-z])${forms("amongSeveral")}(?![a-z])(?: [a-z']+){0,6}$`);

/** Whether somebody else receives a figure before a name is said in another clause: « La Croix-Rouge recevra les deux tiers, soit 10 000 €, Aquassistance le reste ». */
function isReceivedBefore(text: string, { start }: Span, figure: FoundFigure | undefined): boolean {
  if (!figure || start < figure.end) return false;
  const isOfNext = /^\s*[,;]/u.test(text.slice(figure.end, start));
  return isOfNext && receivedBefore.test(fold(text.slice(0, figure.start)));
}

const receivedBefore = new RegExp(`[a-z] ${forms("receives")}(?![a-z])`);

/** So many capitalised neighbours make a list, one where a word joins them: behind a comma a place or a person may be said. */
const ENOUGH_NEIGHBOURS = 2;

/** Whether a name stands among others of a list, known or not: « à 3 communes (Lans, Saint-Nizier, Autrans) une aide de 42 000 € » is of none alone. */
function standsAmongOthers(text: string, { start, end }: Span): boolean {
  const [lead = "", ...above] = (text.slice(0, start).split(/[(:;]/u).at(-1) ?? "").split(joints).reverse();
  const [tail = "", ...below] = (text.slice(end).split(/[):;]/u)[0] ?? "").split(joints);
  const neighbours = [
    ...(leadsToName.test(lead) ? until(above, (each) => !isListed.test(each)) : []),
    ...(tail.trim() === "" ? until(below, (each) => !opensListed.test(each)) : []),
  ];
  const isJoined = joinedWithName.test(text.slice(end));
  return neighbours.length >= (isJoined ? 1 : ENOUGH_NEIGHBOURS);
}

function until(texts: readonly string[], isOver: (text: string) => boolean): readonly string[] {
  const over = texts.findIndex(isOver);
  return over < 0 ? texts : texts.slice(0, over);
}

const joints = new RegExp(`,|\\s${forms("and")}\\s`, "iu");
const leadsToName = new RegExp(`^\\s*${leadsOn}$`, "iu");
const opensListed = new RegExp(`^\\s*${leadsOn}\\p{Lu}`, "u");
const isListed = new RegExp(`^\\s*${leadsOn}\\p{Lu}[^€\\d]{1,40}$`, "u");
const joinedWithName = new RegExp(`^\\s${forms("and")}\\s+${leadsOn}\\p{Lu}`, "u");

/** Whether a sentence decides or proposes: in any other, a name and a figure may say anything. */
function isDecision(text: string): boolean {
  return matches(["grantingVerb", "grantingNoun", "proposal", "receives"], text);
}

/** The beneficiaries that a text names, each once, in order, but for those that it leaves out. */
export function beneficiariesIn(text: string, known: KnownThemes): readonly KnownTitle[] {
  const found = known.beneficiaries.namedIn(text).filter(({ start }) => !isLeftOut(text, start));
  return found.filter(({ title }, index) => found.findIndex((one) => one.title === title) === index);
}

/** Whether each of the first stands before its own of the second, and behind the one before. */
function alternate(first: readonly Span[], second: readonly Span[]): boolean {
  return first.every(({ start, end }, index) => {
    const [above, own] = [second[index - 1]?.end ?? 0, second[index]?.start ?? 0];
    return above <= start && end <= own;
  });
}
