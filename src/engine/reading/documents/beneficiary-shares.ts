import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import type { FoundFigure } from "../../claims";
import { isLeftOut } from "./left-out";
import type { KnownThemes, KnownTitle } from "./known-themes";
import type { Span } from "./passage";

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
