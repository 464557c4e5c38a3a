import type { Amount } from "../money";
import type { DocumentReading, Place } from "../model";
import type { Case, TiedPrint, TiedSection } from "./case";

/**
 * The annex that a document prints is laid against the sheet as a whole, or section by section: whichever finds more of
 * the sheet's amounts there.
 */
export function printsOrSections(
  prints: readonly TiedPrint[],
  sections: readonly TiedSection[],
): Pick<Case, "prints" | "sections"> {
  const better = new Set(
    prints.flatMap((print) => {
      const found = sections.filter((one) => one.file === print.file && isPrinted(one));
      return agreeingRows(found) > agreeingLines(print) ? [print.file] : [];
    }),
  );
  const laid = new Set(prints.map(({ file }) => file));
  return {
    prints: prints.filter(({ file }) => !better.has(file)),
    sections: sections.filter((one) => !isPrinted(one) || !laid.has(one.file) || better.has(one.file)),
  };
}

function isPrinted({ section }: TiedSection): boolean {
  return section.at.role === "annex";
}

function agreeingLines({ lines, reliable }: TiedPrint): number {
  if (!reliable) return 0;
  return lines.filter(({ printed, operation, line }) => {
    const own = line === null ? undefined : operation?.lines[line];
    return own?.amount.amount.equals(printed.amount.amount) === true;
  }).length;
}

function agreeingRows(sections: readonly TiedSection[]): number {
  return sections.flatMap(({ rows }) =>
    rows.filter(({ amount, operation, lines: [line] }) =>
      operation.lines[line ?? -1]?.amount.amount.equals(amount),
    ),
  ).length;
}

/**
 * What a section says is said once: what other readers made of its figures is dropped. Where a document prints other
 * sections than this annex's beside it, theirs are dropped too, and set aside.
 */
export function withoutRepeats(reading: DocumentReading, sections: readonly TiedSection[]): DocumentReading {
  const own = sections.filter((one) => one.own && one.file === reading.file);
  if (own.length === 0) return reading;
  const told = figuresIn(own);
  const aside = figuresIn(sections.filter((one) => !one.own && one.file === reading.file));
  const isFree = (at: Place, amount: Amount | undefined): boolean => {
    if (at.kind !== "document" || amount === undefined) return true;
    const key = keyOf(at.block, amount);
    return !told.has(key) && !aside.has(key);
  };
  const rows = new Set(own.flatMap(({ section }) => section.rows.map(({ at }) => at.block)));
  const isInRow = (at: Place | undefined): boolean => at?.kind === "document" && rows.has(at.block);
  return {
    ...reading,
    articles: reading.articles
      .filter(({ amount }) => !amount || isFree(amount.at, amount.value))
      .map((article) =>
        isInRow(article.operationCount?.at) ? { ...article, operationCount: null } : article,
      ),
    grants: reading.grants.filter(({ at, amount }) => isFree(at, amount)),
    themeStatements: reading.themeStatements.filter(({ at, amount }) => isFree(at, amount?.value)),
    wholeStatements: reading.wholeStatements.filter(({ at, amount }) => isFree(at, amount)),
    narrative: reading.narrative.filter(({ at, fact }) => fact.kind === "count" || isFree(at, fact.amount)),
    amounts: reading.amounts.map((one) => {
      const key = keyOf(one.at.block, one.amount);
      const signed = told.get(key);
      if (signed) return { ...one, amount: signed };
      const isAside = one.setAside === null && aside.has(key);
      return isAside ? { ...one, setAside: "other-section" as const } : one;
    }),
  };
}

/** A figure of a document by its block and its size. */
function keyOf(block: number, amount: Amount): string {
  return `${block} ${amount.abs().toFixed()}`;
}

/** The figures of sections, each as it is read there: with its sign. */
function figuresIn(sections: readonly TiedSection[]): ReadonlyMap<string, Amount> {
  const given = new Map(
    sections.flatMap(({ rows }) => rows.map(({ row, amount }) => [row, amount] as const)),
  );
  return new Map(
    sections.flatMap(({ section: { rows, total } }) => [
      ...rows.flatMap((row) =>
        row.figures.map(({ amount, signed }) => {
          const own = given.get(row);
          return [keyOf(row.at.block, amount), signed && own?.equals(signed) ? signed : amount] as const;
        }),
      ),
      ...(total?.figures ?? []).map(({ amount }) => [keyOf(total?.at.block ?? -1, amount), amount] as const),
    ]),
  );
}
