import { readBeneficiaryName, type BeneficiaryName } from "./beneficiary-name";
import { keptByText } from "../folding";
import { singular, tokenSimilarity } from "./similarity";
import { isStopWord } from "./tokens";

/** Whether two names are one beneficiary's. `probable` asks a person; it never accuses. */
export type BeneficiaryKinship = "same" | "probable" | "different";

/** Words that say what kind of body it is, or what kind of territory: shared, they are no evidence of one beneficiary. */
const kindWords = new Set(
  (
    "accueil action agence amicale antenne association atelier caisse ccas centre chance chantier cias club collectif " +
    "college comite commune communal communaute conseil coordination departement departemental departementale " +
    "developpement e2c economique ecole emploi entraide entreprise espace etablissement federation fondation formation " +
    "foyer groupe groupement habitat hebergement insertion institut intercommunal intermediaire jeune jeunesse local " +
    "locale logement mairie maison metier mission mutuelle office organisme plan pole plie public regie regional " +
    "regionale relais residence reseau sante secours service social sociale societe solidaire solidarite structure " +
    "syndicat travail travailleur union ville"
  ).split(" "),
);
const territoryWords = new Set(
  (
    "agglo agglomeration arrondissement bassin canton commune communaute departement intercommunalite littoral " +
    "metropole pays perimetre region secteur site territoire ville zone"
  ).split(" "),
);

/** Whether a word says what kind of body or of territory it is: shared, or said alone, it tells of none. */
export function isKindWord(word: string): boolean {
  return [word, singular(word)].some((form) => kindWords.has(form) || territoryWords.has(form));
}

/** How two names were laid over each other. */
interface Alignment {
  /** For each meaningful word of either side, how well it is met, 0 to 1. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Whether words met in the same order and by the very same letters or by an acronym of three letters or more. */
  readonly exact: boolean;
  /** Whether a word other than a kind of body or territory was met, or an acronym of three letters or more. */
  readonly substantial: boolean;
}

/**
 * Where an acronym's letters are the initials of the words from `from` on, stop words counted or skipped: the index
 * just after the last of them in `all`; null where they are not.
 */
function spelledBy(acronym: string, all: readonly string[], from: number): number | null {
  let best: number | null = null;
  const walk = (letter: number, word: number): void => {
    if (letter === acronym.length) {
      best = best === null ? word : Math.min(best, word);
      return;
    }
    const text = all[word];
    if (text === undefined) return;
    if (text[0] === acronym[letter]) walk(letter + 1, word + 1);
    if (isStopWord(text) && letter > 0) walk(letter, word + 1);
  };
  walk(0, from);
  return best;
}

function align(a: BeneficiaryName, b: BeneficiaryName): Alignment {
  const metA = a.meaningful.map(() => 0);
  const metB = b.meaningful.map(() => 0);
  let exact = true;
  let substantial = false;
  const order: { a: number; b: number }[] = [];

  const expand = (
    short: BeneficiaryName,
    long: BeneficiaryName,
    metShort: number[],
    metLong: number[],
    turned: boolean,
  ) => {
    short.meaningful.forEach(({ text: acronym }, i) => {
      if (acronym.length < 2 || acronym.length > 8 || metShort[i] !== 0) return;
      if (long.meaningful.some((word) => word.text === acronym)) return;
      for (let from = 0; from < long.all.length; from++) {
        if (isStopWord(long.all[from] ?? "")) continue;
        const end = spelledBy(acronym, long.all, from);
        if (end === null) continue;
        const first = meaningfulBefore(long, from);
        const last = meaningfulBefore(long, end);
        if (last - first < 2 || metLong.slice(first, last).some((met) => met > 0)) continue;
        metShort[i] = 1;
        for (let k = first; k < last; k++) metLong[k] = 1;
        order.push(turned ? { a: first, b: i } : { a: i, b: first });
        if (acronym.length >= 3) substantial = true;
        else exact = false;
        return;
      }
    });
  };
  expand(a, b, metA, metB, false);
  expand(b, a, metB, metA, true);

  const candidates: { i: number; j: number; likeness: number }[] = [];
  a.meaningful.forEach((left, i) => {
    b.meaningful.forEach((right, j) => {
      const likeness = tokenSimilarity(left.text, right.text);
      if (likeness > 0) candidates.push({ i, j, likeness });
    });
  });
  candidates.sort(
    (x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i,
  );
  for (const { i, j, likeness } of candidates) {
    if (metA[i] !== 0 || metB[j] !== 0) continue;
    metA[i] = likeness;
    metB[j] = likeness;
    order.push({ a: i, b: j });
    if (likeness < 1) exact = false;
    if (!isKindWord(a.meaningful[i]?.text ?? "")) substantial = true;
  }
  order.sort((x, y) => x.a - y.a);
  if (order.some((pair, k) => k > 0 && pair.b < (order[k - 1]?.b ?? 0))) exact = false;
  return { a: metA, b: metB, exact, substantial };
}

/** How many meaningful words stand before an index of `all`. */
function meaningfulBefore(name: BeneficiaryName, index: number): number {
  return name.all.slice(0, index).filter((word) => !isStopWord(word)).length;
}

/** Whether a word met stands behind an unmet one of its compound: « Lens » met, « Loison » not. */
function meetsOnlyATail(name: BeneficiaryName, met: readonly number[]): boolean {
  return name.meaningful.some((word, i) => word.behind && met[i] !== 0 && met[i - 1] === 0);
}

/** What came of comparing two readings of names. */
export interface Comparison {
  readonly kinship: BeneficiaryKinship;
  /** The words of the first name, each with how well the second meets it, 0 to 1. */
  readonly met: readonly { readonly word: string; readonly met: number }[];
}

/** A text of more words than this is no name: it is only ever the same as itself. */
export const MOST_WORDS = 60;

function compareReadings(a: BeneficiaryName, b: BeneficiaryName): Comparison {
  const joined = (name: BeneficiaryName) => name.meaningful.map((word) => word.text).join("");
  if (joined(a) === joined(b)) {
    const kinship = joined(a) === "" ? "different" : "same";
    return { kinship, met: a.meaningful.map((word) => ({ word: word.text, met: 1 })) };
  }
  if (Math.max(a.meaningful.length, b.meaningful.length) > MOST_WORDS)
    return { kinship: "different", met: [] };
  const alignment = align(a, b);
  return {
    kinship: kinshipOf(a, b, alignment),
    met: a.meaningful.map((word, i) => ({ word: word.text, met: alignment.a[i] ?? 0 })),
  };
}

function kinshipOf(a: BeneficiaryName, b: BeneficiaryName, alignment: Alignment): BeneficiaryKinship {
  const { a: metA, b: metB, exact, substantial } = alignment;
  const unmetA = metA.filter((met) => met === 0).length;
  const unmetB = metB.filter((met) => met === 0).length;
  if (unmetA === 0 && unmetB === 0) {
    const loneAcronym = a.meaningful.length === 1 || b.meaningful.length === 1;
    return exact && !loneAcronym ? "same" : "probable";
  }
  if (unmetA > 0 && unmetB > 0) return "different";
  if (!substantial || meetsOnlyATail(a, metA) || meetsOnlyATail(b, metB)) return "different";
  return "probable";
}

/** The readings of a name with an acronym or a precision between brackets: whole, without it, and alone where it stands for the rest. */
export const readings = keptByText((text): readonly BeneficiaryName[] => {
  const bracket = /[([]([^()[\]]+)[)\]]/.exec(text);
  if (!bracket) return [readBeneficiaryName(text)];
  const [whole, inside = ""] = bracket;
  const after = text.slice(bracket.index + whole.length).trimStart();
  const rest = readBeneficiaryName(`${text.slice(0, bracket.index).trimEnd()} ${after}`);
  const aside = readBeneficiaryName(inside);
  const acronym = aside.meaningful.length === 1 ? (aside.meaningful[0]?.text ?? "") : "";
  const other = rest.meaningful.length === 1 ? (rest.meaningful[0]?.text ?? "") : "";
  const standsFor =
    (acronym.length >= 2 && rest.all.some((_, i) => spelledBy(acronym, rest.all, i) !== null)) ||
    (other.length >= 2 && aside.all.some((_, i) => spelledBy(other, aside.all, i) !== null));
  return standsFor ? [rest, aside, readBeneficiaryName(text)] : [readBeneficiaryName(text)];
});

/**
 * Whether two names are one beneficiary's. `same`: the same words in the same order, but for case, accents, hyphens,
 * stop words, a leading « association », a form of company, or words written as their acronym beside other words that
 * agree. `probable`: the words of one are among the other's, or differ by a slip. Anything else is `different`; names
 * that share only what kind of body they are (« CCAS », « Mission locale ») are different.
 */
export function sameBeneficiary(a: string, b: string): BeneficiaryKinship {
  return compare(readings(a), readings(b)).kinship;
}

/** Compares two names by their readings: the first pair that is `same`, else the last that is `probable`. */
export function compare(a: readonly BeneficiaryName[], b: readonly BeneficiaryName[]): Comparison {
  let best: Comparison = { kinship: "different", met: [] };
  for (const left of a) {
    for (const right of b) {
      const comparison = compareReadings(left, right);
      if (comparison.kinship === "same") return comparison;
      if (comparison.kinship === "probable") best = comparison;
    }
  }
  return best;
}
