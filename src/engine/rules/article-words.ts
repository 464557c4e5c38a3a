import { writeWords, type Amount } from "../money";
import type { Place } from "../model";
import { correctionTexts, findingTexts } from "../../texts";
import { annexAmount, type Statement } from "../diagnosis";
import { agreeingDocuments } from "./ticking/agreeing";
import { defineRule, type Broken, type RuleContext } from "./rule";

/** An amount in words is the same amount in figures: once voted, the words are what is enforced. */
export const articleWords = defineRule({
  meta: { id: "article-words", severity: "error", needs: ["amounts"] },
  *check(context) {
    const told: WrittenTwice[] = [];
    for (const both of writtenTwice(context)) {
      if (both.words.equals(both.figures) || told.some((one) => isSame(one, both))) continue;
      told.push(both);
      yield unlike(both, context);
    }
  },
});

/** An amount of a document in words and in figures, and the statement that the figures are, if any. */
interface WrittenTwice {
  readonly at: Place;
  readonly words: Amount;
  readonly figures: Amount;
  readonly statement: Statement | null;
}

function* writtenTwice({ dossier, ledger }: RuleContext): Generator<WrittenTwice> {
  const stated = (at: Place): Statement | null => ledger.statements.find((one) => one.at === at) ?? null;
  for (const { article, themes } of dossier.articles) {
    const { amount, amountInWords: words } = article;
    if (!amount || !words) continue;
    const statement = themes.length > 0 ? stated(amount.at) : null;
    yield { at: words.at, words: words.value, figures: amount.value, statement };
  }
  for (const { grant } of dossier.grants) {
    const { at, amount, amountInWords: words } = grant;
    const statement = stated(at);
    if (at.role === "report" || !words || !statement) continue;
    yield { at: words.at, words: words.value, figures: amount, statement };
  }
  for (const { at, amount, amountInWords } of dossier.readings.flatMap((one) => one.wholeStatements)) {
    if (amountInWords) yield { at, words: amountInWords, figures: amount, statement: stated(at) };
  }
  for (const { at, amount, inWords } of dossier.readings.flatMap((one) => one.amounts)) {
    // Those of conventions have a rule of their own.
    if (inWords && at.role !== "convention") yield { at, words: inWords, figures: amount, statement: null };
  }
}

/** Whether two readers found the same words. */
function isSame(one: WrittenTwice, other: WrittenTwice): boolean {
  const [a, b] = [one.at, other.at];
  const isThere = a.kind === "document" && b.kind === "document" && a.file === b.file && a.block === b.block;
  return isThere && one.words.equals(other.words) && one.figures.equals(other.figures);
}

/** The words stand alone where the annex, and what else states that amount, hold with the figures. */
function unlike({ at, words, figures, statement }: WrittenTwice, { ledger, verdict }: RuleContext): Broken {
  const broken: Broken = {
    message: findingTexts["article-words"],
    fill: { place: at },
    at,
    stated: words,
    expected: figures,
    relies: statement ? [statement.index] : [],
    suspects: [],
  };
  if (!statement || !verdict.truth(statement.scope).rounded().equals(figures)) return broken;
  const annexed = annexAmount(ledger, statement.scope).rounded().equals(figures) ? 1 : 0;
  const against = agreeingDocuments(ledger, statement.scope, figures).size + annexed;
  return {
    ...broken,
    suspects: against > 1 ? [{ at, for: 1, against }] : [],
    corrections: [
      {
        label: correctionTexts["amount-in-words"],
        fill: { place: at, words: writeWords(figures) },
        applicability: "manual",
        edits: [],
      },
    ],
  };
}
