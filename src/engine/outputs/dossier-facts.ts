import { addTo } from "../lists";
import type { SheetSnapshot } from "../grid";
import type { Annex, DocumentReading } from "../model";
import type { Report } from "../findings";
import { annexNumber, type TiedConvention } from "../linking";
import { fold, normaliseCode } from "../wording";
import { wordsOf, type AnnexWords } from "./annex-words";
import type { KnownShares } from "./mail-merge";

/** A checked dossier, with what was read of its documents. */
export interface DossierRead {
  readonly report: Report;
  readonly annex: Annex;
  readonly readings: readonly DocumentReading[];
  readonly conventions: readonly TiedConvention[];
}

/** What a dossier says by itself of what is made of it: nothing here is guessed, what sources disagree on is null. */
export interface DossierFacts {
  /** The deliberation's number: "2022-467". */
  readonly decision: string | null;
  /** Who grants, as the documents name it. */
  readonly authority: string | null;
  /** The number of the annex that holds the grants. */
  readonly annexNumber: number | null;
  /** The number of the annex that presents each theme, by theme rank; a theme whose article cites none is absent. */
  readonly presentedIn: Readonly<Record<string, number>>;
  readonly annexWords: AnnexWords;
  /** The budget that expenses are charged to: "budget départemental"; null where documents name none, or several. */
  readonly budget: string | null;
  /** The shares that the model conventions advance, by operation; no usual one. */
  readonly advance: KnownShares;
}

/** Draws what a dossier says from its annex, its documents and the sheets it was read from. */
export function dossierFacts(dossier: DossierRead, sheets: readonly SheetSnapshot[]): DossierFacts {
  const { annex, readings } = dossier;
  const annexNumber = annexNumberOf(dossier);
  return {
    decision: dossier.report.act.number,
    authority: dossier.report.act.authority,
    annexNumber,
    presentedIn: annexNumber === null ? {} : presentationsOf(dossier, annexNumber),
    annexWords: wordsOf(annex, sheets),
    budget: agreed(readings.flatMap(({ budgets }) => budgets)),
    advance: { usual: null, themes: {}, operations: sharesOf(dossier) },
  };
}

/** The one value that is given, whoever gives it; null where none is, or several. */
function agreed<T extends string | number>(values: readonly (T | null)[]): T | null {
  const given = new Set(values.flatMap((value) => value ?? []));
  const [only = null] = given;
  return given.size === 1 ? only : null;
}

/** The name of the sheets, the annex printed in a document, and what every funding article cites must agree. */
function annexNumberOf({ annex, readings }: DossierRead): number | null {
  const articles = readings
    .flatMap((reading) => reading.articles)
    .filter(({ annexes }) => annexes.length > 0);
  const [first, ...others] = articles.map(({ annexes }) => annexes);
  const cited = [...new Set(first)].filter((number) => others.every((annexes) => annexes.includes(number)));
  return agreed([
    ...annex.sheets.map(annexNumber),
    ...readings.map(({ printedAnnex }) => printedNumber(printedAnnex)),
    cited.length === 1 ? (cited[0] ?? null) : null,
  ]);
}

function printedNumber(printed: Annex | null): number | null {
  const lines = printed?.themes.flatMap(({ operations }) =>
    operations.flatMap((operation) => operation.lines),
  );
  const at = lines?.[0]?.at;
  return at?.kind === "document" ? annexNumber(at.where) : null;
}

/** An article that cites one annex beside the grants' own cites the one that presents its theme. */
function presentationsOf({ annex, readings }: DossierRead, grants: number): Readonly<Record<string, number>> {
  const articles = readings.flatMap((reading) => reading.articles);
  return Object.fromEntries(
    annex.themes.flatMap(({ rank, number, title }) => {
      const own = articles.filter(
        ({ themeNumber, themeTitle }) =>
          themeNumber === (number ?? rank) ||
          (themeNumber === null && themeTitle !== null && fold(themeTitle) === fold(title)),
      );
      const cited = own.map(({ annexes }) => annexes.filter((one) => one !== grants));
      const presents = agreed(cited.flatMap((numbers) => (numbers.length === 1 ? numbers : [])));
      return presents === null ? [] : [[String(rank), presents] as const];
    }),
  );
}

/** A model that names no operation speaks for the one that its code pays, if it pays one alone. */
function sharesOf({ report, conventions }: DossierRead): Readonly<Record<string, string>> {
  const found = new Map<string, (string | null)[]>();
  for (const { convention, operation } of conventions) {
    const share = convention.advanceShare?.value;
    const id = operation?.id ?? paidAlone(convention.code?.value ?? null, report);
    if (share === undefined || id === null) continue;
    addTo(found, id, String(Number(share.toFixed(6))));
  }
  return Object.fromEntries(
    [...found].flatMap(([id, shares]) => {
      const share = agreed(shares);
      return share === null ? [] : [[id, share] as const];
    }),
  );
}

function paidAlone(code: string | null, report: Report): string | null {
  if (code === null) return null;
  const paid = report.mapping.filter(
    (one) => one.code !== null && normaliseCode(one.code) === normaliseCode(code),
  );
  return agreed(paid.map(({ operation }) => operation));
}
