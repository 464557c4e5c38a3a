import { forms, written } from "../../../lexicon";
import { isTotalLabel } from "../../../tables";
import { assignedTable } from "../tables/grant-table";
import { readPrintedAmount } from "../../../money/pointed-thousands";
import type { CountedThing, DocumentPlace, NarrativeStatement } from "../../../model";
import { type DocumentLine, tablesAmong, textLines } from "../parts/document-lines";
import {
  collapse,
  passageOf,
  placeOf,
  placeOfLine,
  sentencesOf,
  type Passage,
  type Span,
  type Speaker,
} from "../parts/passage";
import { noKnownThemes, type KnownThemes } from "../naming/known-themes";
import type { DocumentPart } from "../parts/parts";
import { countedThings, givenIn, isPast, structureName, wholeCountsIn } from "../../../claims";
import { stretchesOf, type NarrativeStretch } from "../parts/narrative-stretches";

const isProposed = new RegExp(
  `\\b${forms(["itWord", "being"])}\\b[^.]{0,40}\\b${written("proposedStem")}`,
  "iu",
);

type Fact = NarrativeStatement["fact"];

/** A fact with the stretch of the passage that states it. */
interface Stated {
  readonly fact: Fact;
  readonly span: Span;
}

/** What a narrative proposes: amounts a structure and an operation, counts. Past years and unit prices are left out. */
export function readNarrative(
  part: DocumentPart,
  file: string,
  known: KnownThemes = noKnownThemes,
): readonly NarrativeStatement[] {
  return stretchesOf(part, known).flatMap((stretch) => {
    if (stretch.operation === null && stretch.theme === null) return [];
    const speaker = { file, role: "narrative" as const, where: whereOfStretch(stretch) };
    const common = {
      themeNumber: stretch.theme?.number ?? null,
      themeTitle: stretch.theme?.title ?? null,
      operationNumber: stretch.operation?.number ?? null,
      operationTitle: stretch.operation?.title ?? null,
    };
    return [
      ...inProse(stretch).map(({ stated, passage }) => ({
        at: placeOf(passage, stated.span, speaker),
        ...common,
        fact: stated.fact,
      })),
      ...inTables(stretch, speaker).map(({ at, fact }) => ({ at, ...common, fact })),
    ];
  });
}

/** "annexe 4, opération 1"; by the theme where no heading gives the annex. */
export function whereOfStretch({ annex, theme, operation }: NarrativeStretch): string {
  const first =
    annex !== null
      ? `annexe ${annex}`
      : theme !== null && theme.number !== null
        ? `thématique ${theme.number}`
        : "";
  const second =
    operation === null
      ? ""
      : operation.number !== null
        ? `opération ${operation.number}`
        : `« ${operation.title} »`;
  return [first, second].filter((piece) => piece !== "").join(", ") || "annexe";
}

/** A proposal is stated in its section; elsewhere only in a sentence that says « il est proposé », never in a review. */
function inProse(
  stretch: NarrativeStretch,
): readonly { readonly stated: Stated; readonly passage: Passage }[] {
  const passage = passageOf(textLines(stretch.lines));
  const spans = sentencesOf(passage);
  return spans.flatMap((span) => {
    const sentence = span.text;
    const proposes = isProposed.test(sentence);
    const read =
      stretch.section === "proposal" ||
      (proposes && stretch.section !== "review" && stretch.operation !== null);
    if (!read || isPast(sentence)) return [];
    const amounts = stretch.section === "proposal" || proposes ? amountsIn(sentence) : [];
    return [...amounts, ...countsIn(sentence)].map(({ fact, span: inside }) => ({
      stated: { fact, span: { start: span.start + inside.start, end: span.start + inside.end } },
      passage,
    }));
  });
}

function amountsIn(sentence: string): readonly Stated[] {
  return givenIn(sentence).map(({ start, end, amount, recipient }) => ({
    fact:
      recipient === null
        ? { kind: "operation-amount", amount }
        : { kind: "beneficiary-amount", beneficiary: recipient, amount },
    span: { start, end },
  }));
}

function countsIn(sentence: string): readonly Stated[] {
  return Object.entries(countedThings).flatMap(([of, concept]) =>
    wholeCountsIn(sentence, concept).map((span): Stated => ({
      fact: { kind: "count", of: of as CountedThing, count: span.count },
      span,
    })),
  );
}

/** Tables of a proposal: one structure a row. */
function inTables(
  stretch: NarrativeStretch,
  speaker: Speaker,
): readonly { readonly at: DocumentPlace; readonly fact: Fact }[] {
  if (stretch.section !== "proposal") return [];
  return tablesAmong(stretch.lines).flatMap((rows) => {
    const columns = tableColumns(rows);
    if (!columns) return [];
    return rows.flatMap((row): readonly { readonly at: DocumentPlace; readonly fact: Fact }[] => {
      const read = readPrintedAmount(row.cells?.[columns.amount] ?? "");
      const named = collapse(row.cells?.[columns.name] ?? "");
      if (read.kind !== "amount") return [];
      const at = placeOfLine(row, speaker);
      if ((row.cells ?? []).some(isTotalLabel)) {
        return [{ at, fact: { kind: "operation-amount" as const, amount: read.amount } }];
      }
      const beneficiary = structureName(named);
      return beneficiary
        ? [{ at, fact: { kind: "beneficiary-amount" as const, beneficiary, amount: read.amount } }]
        : [];
    });
  });
}

/** By the titles' words, or a name and an amount where there are two columns and no titles. */
function tableColumns(
  rows: readonly DocumentLine[],
): { readonly name: number; readonly amount: number } | null {
  const columns = assignedTable(rows, noKnownThemes)?.columns;
  const [name, amount] = [columns?.get("name"), columns?.get("amount")];
  if (name !== undefined && amount !== undefined) return { name, amount };
  const plain =
    rows[0]?.cells?.length === 2 &&
    rows.every((row) => readPrintedAmount(row.cells?.[1] ?? "").kind === "amount");
  return plain ? { name: 0, amount: 1 } : null;
}
