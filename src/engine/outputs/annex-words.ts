import type { SheetSnapshot } from "../grid";
import { textOf } from "../grid";
import type { Annex, Place } from "../model";
import { fold } from "../wording";

/** A French noun, with what a sentence must know of it to agree. */
export interface CommonNoun {
  readonly one: string;
  readonly many: string;
  readonly feminine: boolean;
}

/** What an annex calls its parts. */
export interface AnnexWords {
  readonly theme: CommonNoun;
  readonly operation: CommonNoun;
}

const feminine = (one: string): CommonNoun => ({ one, many: `${one}s`, feminine: true });
const masculine = (one: string): CommonNoun => ({ one, many: `${one}s`, feminine: false });

const THEMES: readonly CommonNoun[] = [
  ...["thématique", "priorité", "orientation", "mission", "politique", "partie"].map(feminine),
  ...["axe", "volet", "thème", "objectif", "défi", "chapitre", "programme", "domaine", "chantier"].map(
    masculine,
  ),
  { one: "enjeu", many: "enjeux", feminine: false },
];
const OPERATIONS: readonly CommonNoun[] = [
  ...["opération", "action", "mesure", "intervention"].map(feminine),
  ...["dispositif", "projet"].map(masculine),
];

/** The words of most annexes. */
export const USUAL_WORDS: AnnexWords = {
  theme: feminine("thématique"),
  operation: feminine("opération"),
};

/** What an annex calls its themes and operations: the word that its headings begin with, where they agree on one. */
export function wordsOf(annex: Annex, sheets: readonly SheetSnapshot[]): AnnexWords {
  const headings = (places: readonly (Place | null)[]): readonly string[] =>
    places.flatMap((at) => headingAt(at, sheets) ?? []);
  const themes = headings(annex.themes.map(({ titleAt }) => titleAt));
  const operations = headings(
    annex.themes.flatMap((theme) => theme.operations.map(({ titleAt }) => titleAt)),
  );
  return {
    theme: nounOf(themes, THEMES) ?? USUAL_WORDS.theme,
    operation: nounOf(operations, OPERATIONS) ?? USUAL_WORDS.operation,
  };
}

function headingAt(at: Place | null, sheets: readonly SheetSnapshot[]): string | null {
  if (at?.kind !== "cell") return null;
  const cells = sheets.find(({ name }) => name === at.sheet)?.cells ?? [];
  const cell = cells.find(({ row, column }) => row === at.row && column === at.column);
  return cell ? fold(textOf(cell)) : null;
}

/** A word that only some headings begin with is part of their titles: « Action sociale ». */
function nounOf(headings: readonly string[], nouns: readonly CommonNoun[]): CommonNoun | null {
  if (headings.length === 0) return null;
  const begins = ({ one }: CommonNoun, heading: string): boolean =>
    heading.replace(/^[^\p{L}]+/u, "").split(/[^\p{L}]/u)[0] === fold(one);
  return nouns.find((noun) => headings.every((heading) => begins(noun, heading))) ?? null;
}

/** None of the words above begins with an aspirate h. */
const ELIDES = /^[aeiouéèê]/;

/** « de la thématique », « du volet », « de l’axe »: the noun after « de » and its article. */
export function ofThe({ one, feminine: isFeminine }: CommonNoun): string {
  if (ELIDES.test(one)) return `de l'${one}`;
  return isFeminine ? `de la ${one}` : `du ${one}`;
}

/** « cette thématique », « cet axe », « ce volet ». */
export function thisOne({ one, feminine: isFeminine }: CommonNoun): string {
  if (isFeminine) return `cette ${one}`;
  return ELIDES.test(one) ? `cet ${one}` : `ce ${one}`;
}

/** « telle » or « tels »: what « que présentées en annexe » follows. */
export function suchAs({ feminine: isFeminine }: CommonNoun, count: number): string {
  return (isFeminine ? "telle" : "tel") + (count > 1 ? "s" : "");
}

/** An adjective or participle given in the masculine singular, made to agree: « proposé » is « proposées ». */
export function agreeing(adjective: string, noun: CommonNoun, count: number): string {
  return `${adjective}${noun.feminine ? "e" : ""}${count > 1 ? "s" : ""}`;
}
