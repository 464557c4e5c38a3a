import { divisionsIn } from "../../claims";
import type { PartsStatement, SourceRole } from "../../model";
import { clausesOf } from "./clauses";
import { clauseWhere, decisionLines } from "./deliberation-articles";
import { type DocumentLine, tablesAmong } from "./document-lines";
import type { KnownThemes } from "./known-themes";
import { collapse, passageOf, placeOf, sentencesOf, type Passage, type Speaker } from "./passage";
import type { DocumentPart, PartKind } from "./parts";
import { themeTableOf } from "./theme-table";

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
    return { at, total: { value: amount, at }, parts: parts.map((value) => ({ value, at, nature: null })) };
  });
}

function wholeDivisions(sentence: string) {
  return divisionsIn(sentence).filter(({ isWhole }) => isWhole);
}

function inPassage(passage: Passage, speaker: Speaker): readonly PartsStatement[] {
  return sentencesOf(passage).flatMap((span) =>
    wholeDivisions(passage.text.slice(span.start, span.end)).map(({ total, parts }) => {
      const at = placeOf(passage, span, speaker);
      return {
        at,
        total: { value: total.amount, at },
        parts: parts.map(({ amount, nature }) => ({ value: amount, at, nature })),
      };
    }),
  );
}
