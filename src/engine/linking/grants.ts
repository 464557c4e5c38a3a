import { eurosOf } from "../claims";
import { groupBy, keptFor } from "../lists";
import {
  retainedAmount,
  type Annex,
  type DocumentAmount,
  type DocumentReading,
  type GrantLine,
  type NamedGrant,
  type Operation,
  type OperationNamed,
  type Theme,
} from "../model";
import { Amount } from "../money";
import { fold, titleSimilarity } from "../wording";
import { IS_TITLE, operationTitled, tieOperation, tieTheme } from "./annex-places";
import { tieBeneficiary, tieToOperations } from "./beneficiaries";
import type { TiedGrant } from "./case";
import { ownLines } from "./own-lines";
import { speaksOfOneSection } from "./section-amounts";

/**
 * Ties the amounts that a document gives below its themes: to the operation it names, to one whose title stands beside
 * the amount, or to the lines of a beneficiary. What answers to several, or to none, is tied to nothing; nor is what its
 * own sentence gives otherwise.
 */
export function tieGrants(annex: Annex, reading: DocumentReading): readonly TiedGrant[] {
  const tied = namedGrants(annex, reading);
  const beside = tied.map(columnsBeside);
  const listed = groupBy(beside.flat(), (label) => label);
  const isListed = (labels: readonly string[] = []) =>
    labels.some((label) => (listed.get(label)?.length ?? 0) >= LISTED);
  return tied.map((one, i) =>
    isSaidBeside(one) ||
    isOfSection(one) ||
    isOfAllGrants(annex, one) ||
    isOfOtherColumn(one, reading) ||
    isListed(beside[i])
      ? { ...one, ...nothing }
      : one,
  );
}

/** So many amounts of one other column, each beside its line's name, are a list of that column: « Abattement : Jean-Rostand, 4 200 € ; … ». */
const LISTED = 3;

/** The columns that hold an amount on the row of its only line, which is granted another. */
function columnsBeside({ grant, operation, lines }: TiedGrant): readonly string[] {
  const line = lineOf({ operation, lines });
  if (!line || line.amount.amount.equals(grant.amount)) return [];
  return (line.beside ?? []).flatMap(({ label, amount }) =>
    !amount.isZero && amount.abs().equals(grant.amount.abs()) ? [label] : [],
  );
}

/**
 * Whether an amount is what another column holds on the row of its only line, where the document gives that line its own
 * amount elsewhere: « sa subvention annuelle passe de 88 000 € à 90 000 € » beside the balance that is voted.
 */
function isOfOtherColumn(
  { grant, operation, lines }: Pick<TiedGrant, "grant" | "operation" | "lines">,
  { amounts }: DocumentReading,
): boolean {
  const line = lineOf({ operation, lines });
  if (!line || line.amount.amount.equals(grant.amount)) return false;
  const isBeside = line.beside?.some(({ amount }) => amount.equals(grant.amount)) === true;
  const names = [grant.name ?? "", line.beneficiary?.value ?? ""].filter((name) => name !== "").map(fold);
  const isNamed = ({ at }: DocumentAmount) => names.some((name) => fold(at.quote).includes(name));
  return isBeside && amounts.some((one) => one.amount.equals(line.amount.amount) && isNamed(one));
}

/** The only line that a grant is tied to; undefined for several, or none. */
function lineOf({ operation, lines }: Pick<TiedGrant, "operation" | "lines">): GrantLine | undefined {
  const [rank, other] = lines ?? [];
  return rank === undefined || other !== undefined ? undefined : operation?.lines[rank];
}

/** Whether an amount is what somebody receives in all, where the text around it speaks of one part: « deux soldes, soit 16 200 € au total ». */
function isOfAllGrants(
  { themes }: Annex,
  { grant, operation, lines }: Pick<TiedGrant, "grant" | "operation" | "lines">,
): boolean {
  const { name, amount } = grant;
  if (!operation || !lines || name === null || sumOf(operation, lines).equals(amount)) return false;
  const all = tieToOperations(themes, name).map((one) => sumOf(one.operation, one.lines));
  return all.length > 1 && Amount.sum(all).equals(amount);
}

/** What some lines of an operation come to. */
function sumOf(operation: Operation, lines: readonly number[]): Amount {
  return Amount.sum(lines.flatMap((rank) => operation.lines[rank]?.amount.amount ?? [])).rounded();
}

/** The amounts that a document gives below its themes, with whom each names. */
export function namedGrants(annex: Annex, reading: DocumentReading): readonly TiedGrant[] {
  const tied = reading.grants.map((grant) => ({ grant, file: reading.file, ...targets(annex)(grant) }));
  const lines = ownLines(tied.map((one) => ({ ...one, amount: one.grant.amount, said: one.grant.at.quote })));
  return tied.map((one, i) =>
    one.lines === null || lines[i] ? { ...one, lines: lines[i] ?? null } : { ...one, ...nothing },
  );
}

/** Whether a grant's sentence gives what its lines come to beside another amount: « une convention de 126 000 €, soit 42 000 € par an ». */
function isSaidBeside({
  grant,
  operation,
  lines,
}: Pick<TiedGrant, "grant" | "operation" | "lines">): boolean {
  if (!operation) return false;
  const sum = lines ? sumOf(operation, lines) : retainedAmount(operation).rounded();
  return !sum.equals(grant.amount) && eurosOf(grant.at.quote).some(({ amount }) => amount.equals(sum));
}

/** Whether an amount is of one section of what an operation receives, and not of all. */
function isOfSection({
  grant: { amount, at },
  operation,
  lines,
}: Pick<TiedGrant, "grant" | "operation" | "lines">): boolean {
  if (!operation || lines || retainedAmount(operation).rounded().equals(amount)) return false;
  return speaksOfOneSection([operation], at.quote);
}

type Target = Pick<TiedGrant, "theme" | "operation" | "lines" | "sure">;

const nothing: Target = { theme: null, operation: null, lines: null, sure: true };

/** The operation that a document names below a theme, or by its title alone; null where none answers, or it names none. */
function tieNamed(annex: Annex, named: OperationNamed): Operation | null {
  if (named.number === null && named.title === null) return null;
  const theme = tieTheme(annex, named.themeNumber, named.themeTitle);
  const below = tieOperation(annex, theme, named.number, named.title);
  return below ?? (named.title === null ? null : tieOperation(annex, null, null, named.title));
}

/** The target of each grant, sought once: what settles figures asks for it, then what ties them. */
const targets = keptFor((annex: Annex) => keptFor((grant: NamedGrant) => targetOf(annex, grant)));

function targetOf(annex: Annex, { operation: named, name }: NamedGrant): Target {
  const theme = tieTheme(annex, named.themeNumber, named.themeTitle);
  const operation = tieNamed(annex, named);
  const told = named.number !== null || named.title !== null;
  if (name === null) return { ...nothing, theme: told ? null : theme, operation };
  const own = operation && tieBeneficiary(operation, name);
  const isTitle = operation !== null && titleSimilarity(operation.title, name) >= IS_TITLE;
  if (isTitle && own?.sure !== true) return { ...nothing, operation };
  if (own) return { ...nothing, operation, ...own };
  const title = operation ? null : operationTitled(theme ? [theme] : annex.themes, name);
  if (title) return { ...nothing, operation: title };
  return ofBeneficiary(theme ? [theme] : annex.themes, name);
}

/** The lines of a beneficiary of one operation alone; one that is helped by several, or told by a part of its name, is tied to none. */
function ofBeneficiary(themes: readonly Theme[], name: string): Target {
  const [only, other] = tieToOperations(themes, name).filter((one) => one.sure);
  return only && !other ? { ...nothing, ...only } : nothing;
}
