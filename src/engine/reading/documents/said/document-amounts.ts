import { readPrintedAmount } from "../../../money/pointed-thousands";
import type { DocumentAmount, ImputationTable, SetAsideReason, SourceRole, Sourced } from "../../../model";
import type { Amount } from "../../../money";
import { articleNumberOf } from "../parts/clauses";
import { linesLeft, textLines, type DocumentLine } from "../parts/document-lines";
import { themeHeadingOf } from "../parts/headings";
import { whereOfStretch } from "./narrative";
import { stretchesOf } from "../parts/narrative-stretches";
import { eurosOf, roundedOf, setAsideBy } from "../../../claims";
import { firstNot } from "../../../lists";
import { lineAt, passageOf, placeOf, placeOfLine, sentenceAt, type Passage } from "../parts/passage";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { isAskedTitle, yearOfTitle } from "../../../tables";
import { themeMentionsOf } from "../naming/theme-mention";
import { whereOf } from "../granting/theme-statements";

/** Where a line stands, as an officer would cite it, and whether it tells of another year. */
interface LineContext {
  readonly where: string;
  readonly review: boolean;
}

/** Every amount in euros of a part, and why it is not for ticking where that is clear. */
export function readAmounts(
  part: DocumentPart,
  file: string,
  tables: readonly ImputationTable[],
  taken: ReadonlySet<DocumentLine>,
): readonly DocumentAmount[] {
  return [...inCredits(tables), ...inLines(part, file, taken)];
}

/** A table of credits names no currency: its amounts are taken from its rows. */
function inCredits(tables: readonly ImputationTable[]): readonly DocumentAmount[] {
  const amount = (
    sourced: Sourced<Amount> | null,
    setAside: SetAsideReason | null,
  ): readonly DocumentAmount[] =>
    sourced?.at.kind === "document" ? [{ at: sourced.at, amount: sourced.value, setAside }] : [];
  return tables.flatMap((table) => [
    ...table.rows.flatMap((row) => [
      ...amount(row.commitmentAuthorisation, "commitment-authorisation"),
      ...amount(row.available, "available-credit"),
      ...amount(row.expense, null),
      ...amount(row.balance, null),
    ]),
    ...amount(table.total, null),
  ]);
}

function inLines(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
): readonly DocumentAmount[] {
  const contexts = contextsOf(part);
  const lines = linesLeft(part.lines, taken);
  const { role } = speakerOf(part, file);
  const passage = passageOf(textLines(lines));
  const exact = eurosOf(passage.text).map((figure) => ({ figure, rounded: false }));
  const rounded = roundedOf(passage.text).map((figure) => ({ figure, rounded: true }));
  const inText = [...exact, ...rounded].map(({ figure, rounded: isRounded }): DocumentAmount => {
    const line = lineAt(passage, figure.start);
    const context = line ? contexts.get(line) : undefined;
    const sentence = sentenceAt(passage, figure.start);
    const inside = { start: figure.start - sentence.start, end: figure.end - sentence.start };
    const said = sentence.text;
    const reason = setAsideBy(said, inside);
    const [mentioned] = part.kind === "report" ? themeMentionsOf(said) : [];
    const where = mentioned ? whereOf(mentioned.number, mentioned.title) : (context?.where ?? "");
    return {
      at: placeOf(passage, figure, { file, role, where }),
      amount: figure.amount,
      ...(figure.words ? { inWords: figure.words } : {}),
      ...aboveIn(passage, sentence.start),
      setAside:
        reason ??
        (context?.review === true ? "other-year" : isRounded ? ("order-of-magnitude" as const) : null),
    };
  });
  const reasons = columnReasons(part.lines);
  return [
    ...inText,
    ...lines.flatMap((line) =>
      inCells(line, file, role, contexts.get(line)?.where ?? "", reasons.get(line.block) ?? []),
    ),
  ];
}

/** As far above as what a sentence goes on about is looked for. */
const ABOVE = 400;

function aboveIn({ text, breaks }: Passage, start: number): Pick<DocumentAmount, "above"> {
  const opened = breaks[firstNot(breaks, (one) => one <= start) - 1] ?? 0;
  return opened < start ? { above: text.slice(Math.max(opened, start - ABOVE), start).trim() } : {};
}

/** For each table the columns that are not for ticking, by their header: what was asked for, costs, years before the last. */
function columnReasons(
  lines: readonly DocumentLine[],
): ReadonlyMap<number, readonly (SetAsideReason | null)[]> {
  const reasons = new Map<number, readonly (SetAsideReason | null)[]>();
  for (const line of lines) {
    if (line.cells === null || !line.first) continue;
    const last = Math.max(...line.cells.map((title) => yearOfTitle(title) ?? 0));
    const reasonOf = (title: string): SetAsideReason | null => {
      if (isAskedTitle(title)) return "project-cost";
      const year = yearOfTitle(title);
      return year !== null && year < last ? "other-year" : null;
    };
    reasons.set(line.block, line.cells.map(reasonOf));
  }
  return reasons;
}

/** A cell that is an amount, by its currency or its cents; a sentence in a cell is read as one. */
function inCells(
  line: DocumentLine,
  file: string,
  role: SourceRole,
  where: string,
  reasons: readonly (SetAsideReason | null)[],
): readonly DocumentAmount[] {
  const at = placeOfLine(line, { file, role, where });
  return (line.cells ?? []).flatMap((cell, column): readonly DocumentAmount[] => {
    const read = readPrintedAmount(cell);
    if (read.kind === "amount") {
      return read.currency || read.decimals === 2
        ? [{ at, amount: read.amount, setAside: reasons[column] ?? null }]
        : [];
    }
    return eurosOf(cell).map((figure) => ({ at, amount: figure.amount, setAside: setAsideBy(cell, figure) }));
  });
}

function contextsOf(part: DocumentPart): ReadonlyMap<DocumentLine, LineContext> {
  const contexts = new Map<DocumentLine, LineContext>();
  if (part.kind === "narrative") {
    for (const stretch of stretchesOf(part)) {
      const context = { where: whereOfStretch(stretch), review: stretch.section === "review" };
      stretch.lines.forEach((line) => contexts.set(line, context));
    }
    return contexts;
  }
  let where = openingOf(part);
  for (const line of part.lines) {
    const article = part.kind === "deliberation" ? articleNumberOf(line.text) : undefined;
    if (article) where = `article ${article.label}`;
    const theme = part.kind === "report" ? themeHeadingOf(line.text) : null;
    if (theme) where = whereOf(theme.number, theme.title);
    contexts.set(line, { where, review: false });
  }
  return contexts;
}

function openingOf(part: DocumentPart): string {
  switch (part.kind) {
    case "report":
      return "rapport";
    case "annex":
      return part.annex === null ? "annexe imprimée" : `annexe ${part.annex}`;
    case "convention":
      return "convention";
    case "narrative":
      return part.annex === null ? "annexe" : `annexe ${part.annex}`;
    case "deliberation":
    case "other":
      return "délibération";
  }
}
