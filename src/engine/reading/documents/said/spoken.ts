import { goingOn, keptFor } from "../../../lists";
import type { DocumentPlace, SourceRole } from "../../../model";
import { clausesOf } from "../parts/clauses";
import { clauseWhere, decisionLines } from "../granting/deliberation-articles";
import { type DocumentLine, tablesAmong, textLines } from "../parts/document-lines";
import { passageOf, placeOf, sentencesOf, type Passage, type Speaker } from "../parts/passage";
import type { DocumentPart, PartKind } from "../parts/parts";

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

/**
 * What a part of a document says. The text of one that is none of these leads to a decision, or goes on below a table; its
 * tables are others' to read.
 */
export function spokenIn(part: DocumentPart, file: string): Spoken {
  const told = ROLES[part.kind];
  const passage = (lines: readonly DocumentLine[]) => passageOf(textLines(lines));
  if (!told) {
    const [role, where] =
      part.kind === "annex" ? (["annex", "annexe"] as const) : (["deliberation", "délibération"] as const);
    return { passages: [[passage(part.lines), { file, role, where }]], tables: [] };
  }
  const speaker = { file, ...told };
  const clauses = part.kind === "deliberation" ? clausesOf(decisionLines(part)) : [];
  // Where no word says that a decision begins, its first article does.
  const [first] = clauses.flatMap((clause) => clause.lines);
  const before = part.lines.slice(0, first ? part.lines.indexOf(first) : part.lines.length);
  return {
    passages: [
      [passage(before), speaker],
      ...clauses.map(
        (clause) => [passage(clause.lines), { ...speaker, where: clauseWhere(clause) }] as const,
      ),
    ],
    tables: tablesAmong(part.lines).map((rows) => [rows, speaker]),
  };
}

/** A sentence of a document, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly at: DocumentPlace;
}

/** The sentences of what a document says, in order: cut and placed once for all who read them. */
export const sentencesSaid = keptFor(({ passages }: Spoken): readonly Sentence[] =>
  passages.flatMap(([passage, speaker]) =>
    sentencesOf(passage).map((span) => ({
      text: span.text,
      at: placeOf(passage, span, speaker),
    })),
  ),
);

/** The sentences that go on from one to the next: clauses that semicolons part. */
export function clausesGoingOn(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  return goingOn(sentences, areClauses);
}

/** Those, and the items of one list, each opened by the same sign. */
export function itemsGoingOn(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  return goingOn(
    sentences,
    (last, next) => areClauses(last) || (signOf(last) !== "" && signOf(last) === signOf(next)),
  );
}

const areClauses = ({ text }: Sentence): boolean => text.trimEnd().endsWith(";");

const signOf = ({ text }: Sentence): string => /^\s*([•▪◦●■➢➤✓\uF000-\uF0FF*–—-])\s/u.exec(text)?.[1] ?? "";
