import type { NamedGrant, OperationNamed, WholeStatement } from "../../../model";
import type { GrantTable } from "../tables/grant-table";
import { placeOfLine, type Speaker } from "../parts/passage";
import { wholeAt } from "./whole-statement";

/** What is given below the level of themes, and what the tables that give it add up. */
export interface GrantsRead {
  readonly grants: readonly NamedGrant[];
  readonly wholes: readonly WholeStatement[];
}

type ThemeNamed = Pick<OperationNamed, "themeNumber" | "themeTitle">;

/** What the lines read so far are about. */
export interface Context {
  theme: ThemeNamed;
  operation: Pick<OperationNamed, "number" | "title">;
  /** Whether the operation's own heading stands above. */
  headed: boolean;
  /** The only one that the sentence above names of those who receive something; null for none, or several. */
  beneficiary: string | null;
}

/** Nothing is said of which theme, or of which operation. */
export const noTheme: ThemeNamed = { themeNumber: null, themeTitle: null };
export const noOperation = { number: null, title: null } as const;

/** What a table gives, row by row, under what the text around it is about. */
export function inTable(table: GrantTable, speaker: Speaker, context: Context): GrantsRead {
  const grants = table.rows.map(({ line, operation, name, amount }): NamedGrant => {
    const themed = operation.themeNumber !== null || operation.themeTitle !== null;
    const untold = operation.number === null && operation.title === null;
    return {
      at: placeOfLine(line, speaker),
      operation: {
        ...operation,
        ...(themed ? {} : context.theme),
        ...(untold && !themed ? context.operation : {}),
      },
      name,
      amount,
      amountInWords: null,
    };
  });
  const { total } = table;
  if (!total || grants.length < 2) return { grants, wholes: [] };
  const at = placeOfLine(total.line, speaker);
  const { amount } = total;
  const underTheme =
    context.theme !== noTheme &&
    table.rows.every(({ operation }) => operation.themeNumber === null && operation.themeTitle === null);
  if (underTheme) {
    const operation = { ...context.theme, ...context.operation };
    return { grants: [...grants, { at, operation, name: null, amount, amountInWords: null }], wholes: [] };
  }
  const rows = grants.map((grant) => grant.at);
  return { grants, wholes: [{ ...wholeAt(at, amount), rows }] };
}
