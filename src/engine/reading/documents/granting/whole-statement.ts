import { wordsBeside, type FoundFigure } from "../../../claims";
import type { DocumentPlace, WholeStatement } from "../../../model";
import type { Amount } from "../../../money";
import type { Clause } from "../parts/clauses";
import { clauseWhere } from "./deliberation-articles";
import { textLines } from "../parts/document-lines";
import { passageOf, placeOf, type Passage, type Speaker } from "../parts/passage";

type ThemeNamed = WholeStatement["themes"][number];

/** Where a clause is cited. */
export function whereOf(clause: Clause, speaker: Speaker): string {
  return speaker.role === "report" ? speaker.where : clauseWhere(clause);
}

/** The running text of a clause. */
export function textOf(clause: Clause): Passage {
  return passageOf(textLines(clause.lines));
}

/** A figure said of several themes, or of all. */
export function statementOf(
  passage: Passage,
  figure: FoundFigure,
  speaker: Speaker,
  where: string,
  themes: readonly ThemeNamed[],
): WholeStatement {
  const at = placeOf(passage, figure, { ...speaker, where });
  const amountInWords = wordsBeside(passage.text, figure)?.amount ?? null;
  return { ...wholeAt(at, figure.amount), themes, amountInWords };
}

/** An exact amount said of all there is, for sure. */
export function wholeAt(at: DocumentPlace, amount: Amount): WholeStatement {
  return { at, themes: [], rows: [], tables: [], amount, amountInWords: null, tolerance: null, sure: true };
}
