import { wordsOf, type FoundFigure } from "../../claims";
import type { WholeStatement } from "../../model";
import type { Clause } from "./clauses";
import { clauseWhere } from "./deliberation-articles";
import { textLines } from "./document-lines";
import { passageOf, placeOf, type Passage, type Speaker } from "./passage";

type ThemeNamed = WholeStatement["themes"][number];

/** Where a clause is cited. */
export function whereOf(clause: Clause, speaker: Speaker): string {
  return speaker.role === "report" ? speaker.where : clauseWhere(clause);
}

/** The running text of a clause. */
export function textOf(clause: Clause): Passage {
  return passageOf(textLines(clause.lines));
}

/** How far from a figure its amount in words stands. */
const NEAR = 40;

const words = new WeakMap<Passage, readonly FoundFigure[]>();

/** The amounts in words of a passage: a clause may hold thousands of figures that ask for them. */
function wordsIn(passage: Passage): readonly FoundFigure[] {
  let found = words.get(passage);
  if (!found) words.set(passage, (found = wordsOf(passage.text)));
  return found;
}

/** A figure said of several themes, or of all. */
export function statementOf(
  passage: Passage,
  figure: FoundFigure,
  speaker: Speaker,
  where: string,
  themes: readonly ThemeNamed[],
): WholeStatement {
  const said = wordsIn(passage).find(
    (found) => Math.max(found.start - figure.end, figure.start - found.end) <= NEAR,
  );
  const at = placeOf(passage, figure, { ...speaker, where });
  return {
    at,
    themes,
    rows: [],
    tables: [],
    amount: figure.amount,
    amountInWords: said?.amount ?? null,
    tolerance: null,
    sure: true,
  };
}
