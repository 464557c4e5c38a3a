import { keptFor } from "../lists";
import type { Amount } from "../money";

/**
 * An operation of the annex, as far as its code is in question. In the order of the annex. One whose lines state several
 * codes is given as several, one for each code with what it takes, so that each code is left with its remainder.
 */
export interface OperationToMap {
  readonly id: string;
  /** Empty where the annex gives none. */
  readonly title: string;
  readonly themeTitle: string;
  readonly themeRank: number;
  /** The sum of its retained lines. */
  readonly computed: Amount;
  /** The total it states, or null. */
  readonly stated: Amount | null;
  /** The amounts of its retained lines: one of them may have been put under the wrong operation. */
  readonly lines: readonly Amount[];
  /** The code that a column or a sheet of the workbook states, or null. */
  readonly statedCode: string | null;
  /** The code that the user chose before, or null. */
  readonly rememberedCode: string | null;
  /** The codes that model conventions, or its theme's article, cite for it; empty where none does. */
  readonly conventionCodes: readonly string[];
}

/** A code of the imputation tables, each once; spelled in any way, see `normaliseCode`. */
export interface CodeToMap {
  readonly code: string;
  /** Its label, or null. */
  readonly label: string | null;
  /** The distinct amounts that the sources state for it; empty where none is known. */
  readonly expenses: readonly Amount[];
}

/** What a mapping is inferred from. */
export interface MappingInput {
  readonly operations: readonly OperationToMap[];
  readonly codes: readonly CodeToMap[];
}

/** How the code of an operation is known. */
export type MappingSource = "stated" | "remembered" | "inferred";

/** The code that pays one operation. */
export interface OperationCode {
  /** The operation's id. */
  readonly operation: string;
  /** Null where none can be told. */
  readonly code: string | null;
  readonly how: MappingSource;
  /** 0 to 1; 1 where the workbook states it or the user chose it. */
  readonly confidence: number;
  /** Other codes that fit nearly as well, the likeliest first. */
  readonly alternatives: readonly string[];
}

/** From here on an inferred code is held for known. */
const SURE = 0.8;

/** Whether some operation is charged to a code by inference alone, and not surely. */
export function isGuessed({ operations }: Pick<Mapping, "operations">, code: string): boolean {
  return codesGuessed(operations).has(code);
}

const codesGuessed = keptFor(
  (operations: readonly OperationCode[]): ReadonlySet<string | null> =>
    new Set(
      operations
        .filter(({ how, confidence }) => how === "inferred" && confidence < SURE)
        .map(({ code }) => code),
    ),
);

/** Which code pays which operation. */
export interface Mapping {
  /** One for each operation, in the order given. */
  readonly operations: readonly OperationCode[];
  /** Whether the search ended within its bound; where false a better assignment may exist. */
  readonly exact: boolean;
  /** The codes that no operation is charged to, in the order given. */
  readonly unassignedCodes: readonly string[];
  /** The ids of the operations that a person should settle: several codes fit equally, or none can be told. */
  readonly question: readonly string[];
}
