import type { Annex, DocumentReading, NamedGrant, Operation, OperationNamed, Theme } from "../model";
import { titleSimilarity } from "../wording";
import { IS_TITLE, operationTitled, tieOperation, tieTheme } from "./annex-places";
import { tieBeneficiary } from "./beneficiaries";
import type { TiedGrant } from "./case";
import { ownLines } from "./own-lines";

/**
 * Ties the amounts that a document gives below its themes: to the operation it names, to one whose title stands beside
 * the amount, or to the lines of a beneficiary. What answers to several, or to none, is tied to nothing.
 */
export function tieGrants(annex: Annex, reading: DocumentReading): readonly TiedGrant[] {
  const tied = reading.grants.map((grant) => ({ grant, file: reading.file, ...targetOf(annex, grant) }));
  const lines = ownLines(tied.map((one) => ({ ...one, amount: one.grant.amount })));
  return tied.map((one, i) =>
    one.lines === null || lines[i] ? { ...one, lines: lines[i] ?? null } : { ...one, ...nothing },
  );
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
  const found = themes.flatMap((theme) =>
    theme.operations.flatMap((operation) => {
      const match = tieBeneficiary(operation, name);
      return match ? [{ operation, ...match }] : [];
    }),
  );
  const [only, other] = found.filter((one) => one.sure);
  return only && !other ? { ...nothing, ...only } : nothing;
}
