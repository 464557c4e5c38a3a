import { wordsOf, type FoundFigure } from "../../claims";
import type { WholeStatement } from "../../model";
import type { Clause } from "./clauses";
import { clauseWhere } from "./deliberation-articles";
import { passageOf, placeOf, type Passage, type Speaker } from "./passage";

type ThemeNamed = WholeStatement["themes"][number];

/** Where a clause is cited. */
export function whereOf(clause: Clause, speaker: Speaker): string {
  return speaker.role === "report" ? speaker.where : clauseWhere(clause);
}

/** The running text of a clause. */
export function textOf(clause: Clause): Passage {
  return passageOf(clause.lines.filter((line) => line.cells === null));
}

/** A figure said of several themes, or of all. */
export function statementOf(
  passage: Passage,
  figure: FoundFigure,
  speaker: Speaker,
  where: string,
  themes: readonly ThemeNamed[],
): WholeStatement {
  const words = wordsOf(passage.text).find((found) => {
    const gap = Math.max(found.start - figure.end, figure.start - found.end);
    return gap <= 40;
  });
  const at = placeOf(passage, figure, { ...speaker, where });
  return {
    at,
    themes,
    rows: [],
    tables: [],
    amount: figure.amount,
    amountInWords: words?.amount ?? null,
    tolerance: null,
    sure: true,
  };
}
