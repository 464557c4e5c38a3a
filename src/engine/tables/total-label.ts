import { readPrintedAmount } from "../money";
import { beginning, forms, matches, pattern, weightOf } from "../lexicon";
import { fold, keptByText } from "../wording";

/** The level that a text claims for itself: « Total thématique 2 », « Opération 3 : … ». */
export type Level = "operation" | "theme" | "grand";

/** What the label of a total says of it. */
export interface TotalLabel {
  readonly claims: Level | null;
  /** What follows « total », folded: « operation 2 », « garde d'enfants »; null where nothing does. */
  readonly names: string | null;
}

const opening = new RegExp(`^${forms("total")}(?![a-z0-9])[ .:]*`);
/** « Soit, pour la mesure 1 : » */
const openingOfGroup = new RegExp(`^${forms("thatIs")} ?,? (?=${forms("forBefore")} )`);
const articles = `^(?:${forms(["of", "ofThe", "definiteArticle", "elidedArticle", "forBefore", "by"])}(?: |(?<=')))*`;
const leadingArticles = new RegExp(articles);
const operationWords = new RegExp(`${articles}${forms("operation", 7)}(?![a-z0-9])`);
const themeWords = new RegExp(`${articles}${forms("theme", 4)}(?![a-z0-9])`);
/** « Total général », « Total de l'ensemble »: but ensembles are musicians. */
const grandWords = new RegExp(
  `${pattern("grandTotal").source}|(?<![a-z0-9])${forms("together")}(?<!s)(?![a-z0-9])`,
);
/** « des 16 opérations », « des quatre communes » */
const number = `(?:(?:\\d+|${forms("cardinal")}) )?`;
/** « Ensemble des associations », « Ensemble des quatre communes »: all that receive something, or what they receive. */
const receivingWords = new RegExp(
  `${articles}${number}${forms(["countedRecipients", "countedStructures", "countedOfAKind", "countedGrants"])}(?<=[sx])(?![a-z0-9])`,
);
const wholeWords = new RegExp(`${articles}${forms("wholeOf")}$`);
/** « Total des programmes », « Total des actions »: the word for a group in the plural, and nothing after it, is no one's own. */
const all = `(?:${forms(["of", "forBefore"])} )?${forms(["every", "pluralArticle"])} ${number}(?=.*s$)`;
const everyTheme = new RegExp(`^${all}${forms("theme", 4)}$`);
const everyOperation = new RegExp(`^(?:${forms("operation", 12)}(?<=s)|${all}${forms("operation", 7)})$`);

const general = new RegExp(`^${forms("general")} +`);
/** « les axes 1 et 2 » */
const manyThemes = new RegExp(
  `^(?:${forms("pluralArticle")} ){0,2}\\p{L}+s\\b.*(?:\\b${forms(["and", "upTo"])}\\b|[,+&])\\s*(?:\\d|[ivx]+$)`,
  "u",
);
const totalAtEnd = new RegExp(` ?[-:/] ?(${forms("total", 9)}(?: ${forms("general")})?)$`);
const currency = new RegExp(forms("currency"), "i");
const labelAndAmount = new RegExp(
  `^(\\p{L}[^\\d]*(?:(?<=\\s)\\d{1,2}\\s*:[^\\d]*)?)(?<=[\\s:])(-?\\d[\\d\\s.,']*${forms("currency")}?)$`,
  "iu",
);

/** « Sous-total rubrique I.2 (a) »: what calls a note names nothing. */
const callOfNote = /(?<=[a-z0-9]) ?\((?:[a-z]|\d{1,2})\)$/;

/** What is longer is a sentence. */
const LONGEST_LABEL = 160;

/** Reads the label of a total row; null where the text is not one. « Total énergies » alone is told by its row. */
export const readTotalLabel = keptByText((text): TotalLabel | null => {
  const label = fold(text).replace(/^[^a-z0-9]+/, "");
  if (label.length > LONGEST_LABEL) return null;
  const folded = totalFirst(label);
  const whole = opening.exec(folded);
  const start = whole ?? openingOfGroup.exec(folded);
  if (!start) return null;
  const rest = folded
    .slice(start[0].length)
    .replace(/(?<![\s.:;*€])[\s.:;*€]+$/, "")
    .replace(callOfNote, "")
    .trim();
  // « Ensemble vocal », « Somme-Leuze » are names; « Ensemble », « Ensemble des opérations » are totals.
  const weak = !whole || weightOf("total", start[0]) === 3;
  const named = [
    operationWords,
    themeWords,
    ...(whole ? [everyOperation, everyTheme, grandWords, receivingWords, wholeWords] : []),
  ];
  if (weak && rest !== "" && !named.some((words) => words.test(rest))) return null;
  // « Ensemble du département » is of all that it lists.
  if (weak && wholeWords.test(rest)) return { claims: "grand", names: null };
  const sub = matches("subtotal", start[0]);
  const operation = operationWords.exec(rest);
  const theme = themeWords.exec(rest.replace(general, ""));
  // « Total axes 1 et 2 » closes several themes.
  const several = theme !== null && manyThemes.test(rest);
  if (several || everyTheme.test(rest)) return { claims: "grand", names: null };
  if (grandWords.test(rest.replace(pattern("ownBudget"), "")) && !sub && !theme && !/\d/.test(rest)) {
    return { claims: "grand", names: null };
  }
  const names = rest === "" ? null : whole ? rest : rest.replace(leadingArticles, "");
  if (everyOperation.test(rest)) return { claims: null, names: null };
  if (operation) return { claims: "operation", names };
  if (theme) return { claims: "theme", names };
  return { claims: null, names };
});

/** What a total says that it is of, as it is written: « Canton de Segré » of « Sous-total Canton de Segré »; null where no name with letters ends it. */
export function nameOfTotal(label: string): string | null {
  const names = readTotalLabel(label)?.names ?? null;
  if (names === null || !/\p{L}{3}/u.test(names)) return null;
  const starts = [...label.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)].map(({ index }) =>
    label.slice(index).trim(),
  );
  return starts.find((end) => fold(end) === names) ?? null;
}

/** « Chantiers – total » read as « total chantiers ». */
function totalFirst(folded: string): string {
  const end = totalAtEnd.exec(folded);
  const name = folded.slice(0, end?.index);
  return !end || opening.test(folded) || !/\p{L}/u.test(name) ? folded : `${end[1] ?? ""} ${name}`;
}

/** « TOTAL », « Sous-total axe 2 », « Ensemble des opérations »: whether a cell labels a row that adds up those above. */
export function isTotalLabel(cell: string): boolean {
  return readTotalLabel(cell) !== null;
}

/** Whether a label speaks of a part of a total (« dont », « soit »): such a row is no total of its own. */
export function isPartOfTotal(text: string): boolean {
  return beginning("partOf").test(fold(text));
}

/** « TOTAL 420 000,00 € » in one cell: its label and its amount; null for anything else. */
export function splitLabelled(text: string): { readonly label: string; readonly amount: string } | null {
  const match = /\d/.test(text) ? labelAndAmount.exec(text.trim()) : null;
  if (!match) return null;
  const [, before = "", amount = ""] = match;
  if (!currency.test(amount) && !/\d{3}|,\d{2}/.test(amount)) return null;
  // « Total 2026 » titles a column.
  if (/^20\d\d$/.test(amount.trim()) && !before.includes(":")) return null;
  const label = before.replace(/(?<![\s:])[\s:]+$/, "");
  if (!readTotalLabel(label) || readPrintedAmount(amount).kind !== "amount") return null;
  return { label, amount };
}
