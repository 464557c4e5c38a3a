import type { SourceRole } from "../../model";
import { clausesOf } from "./clauses";
import { clauseWhere, decisionLines } from "./deliberation-articles";
import { type DocumentLine, tablesAmong } from "./document-lines";
import { passageOf, type Passage, type Speaker } from "./passage";
import type { DocumentPart, PartKind } from "./parts";

const ROLES: Partial<Record<PartKind, { readonly role: SourceRole; readonly where: string }>> = {
  deliberation: { role: "deliberation", where: "délibération" },
  report: { role: "report", where: "rapport" },
  convention: { role: "convention", where: "convention" },
};

/** What a deliberation, a report or a convention says, whatever it is about. */
export interface Spoken {
  /** Its running text, the clauses of what is decided each apart. */
  readonly passages: readonly (readonly [Passage, Speaker])[];
  /** The rows of each of its tables. */
  readonly tables: readonly (readonly [readonly DocumentLine[], Speaker])[];
}

/** What a part of a document says; nothing where it is none of these. */
export function spokenIn(part: DocumentPart, file: string): Spoken {
  const told = ROLES[part.kind];
  if (!told) return { passages: [], tables: [] };
  const speaker = { file, ...told };
  const deciding = part.kind === "deliberation" ? decisionLines(part) : [];
  const before = part.lines.slice(0, part.lines.length - deciding.length);
  const passage = (lines: readonly DocumentLine[]) => passageOf(lines.filter((line) => line.cells === null));
  return {
    passages: [
      [passage(before), speaker],
      ...clausesOf(deciding).map(
        (clause) => [passage(clause.lines), { ...speaker, where: clauseWhere(clause) }] as const,
      ),
    ],
    tables: tablesAmong(part.lines).map((rows) => [rows, speaker]),
  };
}

/** What a part says, whatever it is: the text of one that neither decides nor reports leads to a decision, or goes on below a table. */
export function anySpokenIn(part: DocumentPart, file: string): Spoken {
  const spoken = spokenIn(part, file);
  if (spoken.passages.length > 0) return spoken;
  const { kind, lines } = part;
  const [role, where] =
    kind === "annex" ? (["annex", "annexe"] as const) : (["deliberation", "délibération"] as const);
  const text = passageOf(lines.filter(({ cells }) => cells === null));
  return { ...spoken, passages: [[text, { file, role, where }]] };
}
