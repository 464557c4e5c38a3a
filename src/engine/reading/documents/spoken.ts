import type { SourceRole } from "../../model";
import { clausesOf } from "./clauses";
import { clauseWhere, decisionLines } from "./deliberation-articles";
import { type DocumentLine, tablesAmong } from "./document-lines";
import { passageOf, type Passage, type Speaker } from "./passage";
import type { DocumentPart, PartKind } from "./parts";

const ROLES: Partial<Record<PartKind, { readonly role: SourceRole; readonly where: string }>> = {
  deliberation: { role: "deliberation", where: "délibération" },
  report: { role: "report", where: "rapport" },
};

/** The running text of a deliberation or a report, the clauses of what is decided each apart; none of another part. */
export function spokenIn(part: DocumentPart, file: string): readonly (readonly [Passage, Speaker])[] {
  const speaker = ROLES[part.kind];
  if (!speaker) return [];
  const deciding = part.kind === "deliberation" ? decisionLines(part) : [];
  const before = part.lines.slice(0, part.lines.length - deciding.length);
  const passage = (lines: readonly DocumentLine[]) => passageOf(lines.filter((line) => line.cells === null));
  return [
    [passage(before), { file, ...speaker }],
    ...clausesOf(deciding).map(
      (clause) => [passage(clause.lines), { file, ...speaker, where: clauseWhere(clause) }] as const,
    ),
  ];
}

/** The rows of each table of a deliberation or a report; none of another part. */
export function rowsIn(
  part: DocumentPart,
  file: string,
): readonly (readonly [readonly DocumentLine[], Speaker])[] {
  const speaker = ROLES[part.kind];
  return speaker ? tablesAmong(part.lines).map((rows) => [rows, { file, ...speaker }]) : [];
}
