import { keptFor } from "../../lists";
import { Amount } from "../../money";
import type { DocumentAmount, DocumentReading, Imputation, Place, Sourced } from "../../model";
import { figuresGiving, type Case } from "../../linking";
import type { Ledger, Statement } from "../../diagnosis";

/** A figure of a document: where it stands and what it says. A passage may hold several. */
export function figureKey(at: Place, amount: Amount): string {
  return at.kind === "document" ? `${at.file}#${at.block} ${amount.toFixed()}` : "";
}

/** A figure of a document, and what is claimed of it. */
export interface FigureClaims {
  readonly figure: DocumentAmount;
  /** What it states of the annex. */
  readonly statements: readonly Statement[];
  /** Whether a rule sets it against another figure, of the annex or not. */
  readonly isCompared: boolean;
}

/** The figures of a document, in order, with what is claimed of each. */
interface DocumentClaims {
  readonly reading: DocumentReading;
  readonly figures: readonly FigureClaims[];
}

/** Every figure of each document with what is claimed of it, told once for all that ask. */
export function figureClaims(dossier: Case, ledger: Ledger): readonly DocumentClaims[] {
  return claimedIn(dossier)(ledger);
}

const claimedIn = keptFor((dossier: Case) => keptFor((ledger: Ledger) => claimed(dossier, ledger)));

function claimed(dossier: Case, ledger: Ledger): readonly DocumentClaims[] {
  const compared = comparedFigures(dossier, ledger);
  const stated = new Map<string, Statement[]>();
  for (const statement of ledger.statements) {
    const key = figureKey(statement.at, statement.amount);
    const known = stated.get(key);
    if (known) known.push(statement);
    else stated.set(key, [statement]);
  }
  return dossier.readings.map((reading) => ({
    reading,
    figures: reading.amounts.map((figure) => {
      const key = figureKey(figure.at, figure.amount);
      return { figure, statements: stated.get(key) ?? [], isCompared: compared.has(key) };
    }),
  }));
}

/** The figures of documents that a rule sets against another: each by itself, not its paragraph nor its row. */
function comparedFigures(dossier: Case, ledger: Ledger): ReadonlySet<string> {
  const figures = [
    ...ledger.statements.map(({ at, amount }) => ({ at, value: amount })),
    ...inWords(dossier),
    ...inCredits(dossier),
    ...inConventions(dossier),
    ...inParts(dossier),
    ...inGroups(dossier),
  ];
  return new Set(figures.map(({ at, value }) => figureKey(at, value)));
}

type Figures = readonly Sourced<Amount>[];

function given(...figures: readonly (Sourced<Amount> | null)[]): Figures {
  return figures.filter((one) => one !== null);
}

/** Amounts in words are held against the same amounts in figures. */
function inWords({ articles, grants, readings }: Case): Figures {
  return [
    ...articles.flatMap(({ article }) => (article.amount ? given(article.amountInWords) : [])),
    ...grants.flatMap(({ grant, operation }) => (operation ? given(grant.amountInWords) : [])),
    ...readings.flatMap(({ wholeStatements }) =>
      wholeStatements.flatMap(({ at, amountInWords: value }) => (value ? [{ at, value }] : [])),
    ),
  ];
}

/** What a row of credits states is held against the rest of the row, and against the other rows of its code. */
function inCredits({ codes }: Case): Figures {
  return [...codes.values()].flatMap((rows) =>
    rows.flatMap(({ imputation: row }) => {
      const again = (field: (one: Imputation) => Sourced<Amount> | null): boolean =>
        rows.filter(({ imputation }) => field(imputation) !== null).length > 1;
      const { expense, commitmentAuthorisation: authorisation, available, balance } = row;
      return [
        ...(authorisation || available || again((one) => one.expense) ? given(expense) : []),
        ...(expense || available || again((one) => one.commitmentAuthorisation) ? given(authorisation) : []),
        ...(expense || authorisation ? given(available) : []),
        ...(available && expense ? given(balance) : []),
      ];
    }),
  );
}

function inConventions({ conventions }: Case): Figures {
  return conventions.flatMap(({ convention, operation }) => {
    if (!operation) return [];
    const { amounts, amountsInWords, advanceAmount, advanceShare, balanceAmount } = convention;
    return [
      ...amounts,
      ...amountsInWords.map(({ words }) => words),
      ...(amounts.length > 0 && (advanceShare || balanceAmount) ? given(advanceAmount) : []),
      ...(amounts.length > 0 && advanceAmount ? given(balanceAmount) : []),
    ];
  });
}

/** What a document states for a group of lines is held against their sum. */
function inGroups({ recapitulated }: Case): Figures {
  return recapitulated.map(({ total: { at, amount: value } }) => ({ at, value }));
}

/** Parts are held against the total that they add up to, be it said elsewhere. */
function inParts({ readings }: Case): Figures {
  return readings.flatMap(({ partsStatements }) =>
    partsStatements.flatMap(({ parts, total }) => {
      const sum = Amount.sum(parts.map(({ value }) => value));
      return total || figuresGiving(sum, readings).length > 0 ? parts : [];
    }),
  );
}
