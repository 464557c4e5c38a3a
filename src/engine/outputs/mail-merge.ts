import { Amount, formatAmount, writeWords } from "../money";
import type { Annex } from "../model";
import type { Report } from "../findings";
import { normaliseCode } from "../wording";
import { mailMergeTexts, say, type Lang } from "../../texts";
import { byBeneficiary, grantsOf, type Grant } from "./grants";
import { SHARED_LOOKS } from "./sheet-looks";
import { numberCell, textCell, type SheetPlan } from "./sheet-plan";

/** The role by which the mail-merge sheet is found again. */
export const MAIL_MERGE_ROLE = "mail-merge";

/** The shares paid in advance, as plain decimals: "0.8". An operation's own comes before its theme's. */
export interface AdvanceShares {
  readonly usual: string;
  /** By theme rank: "3". */
  readonly themes: Readonly<Record<string, string>>;
  /** By operation id: "3.2". */
  readonly operations: Readonly<Record<string, string>>;
}

/** What a convention with one structure for one operation needs. Amounts are decimal strings with two places. */
export interface MailMergeRow {
  readonly beneficiary: string;
  readonly amount: string;
  readonly amountInWords: string;
  readonly share: string;
  readonly advance: string;
  /** Amount less advance: the two add up to the cent. */
  readonly balance: string;
  /** Parted by commas; empty where none is given. */
  readonly territories: string;
  readonly theme: string;
  readonly operation: string;
  readonly operationTitle: string;
  readonly code: string;
  readonly budgetImputation: string;
}

/** The table, and the grants that have no row: no name, nothing granted, or an amount that could not be read. */
export interface MailMerge {
  readonly rows: readonly MailMergeRow[];
  readonly leftOut: readonly { readonly operation: string; readonly beneficiary: string | null }[];
}

/** One row a structure and operation; its lines there are added up. */
export function mailMerge(report: Report, annex: Annex, shares: AdvanceShares): MailMerge {
  const rows: MailMergeRow[] = [];
  const leftOut: MailMerge["leftOut"][number][] = [];
  const grants = grantsOf(report, annex);
  const structures = byBeneficiary(grants);
  for (const operation of new Set(grants.map((grant) => grant.operation))) {
    for (const { name, grants: theirs } of structures) {
      const own = theirs.filter((grant) => grant.operation === operation);
      if (own.length === 0) continue;
      const amount = Amount.sum(own.map(({ line }) => line.amount.amount)).rounded();
      const unread = own.some(({ line }) => line.amount.kind === "unreadable");
      if (name === null || unread || amount.isZero)
        leftOut.push({ operation: operation.id, beneficiary: name });
      else rows.push(rowOf(name, amount, own, report, shares));
    }
  }
  return { rows, leftOut };
}

function rowOf(
  beneficiary: string,
  amount: Amount,
  grants: readonly Grant[],
  report: Report,
  shares: AdvanceShares,
): MailMergeRow {
  const [first] = grants;
  if (!first) throw new Error("a row has its grants");
  const { theme, operation } = first;
  const share = shares.operations[operation.id] ?? shares.themes[String(theme.rank)] ?? shares.usual;
  const advance = amount.times(share).rounded();
  const codes = [...new Set(grants.flatMap(({ code }) => code ?? []))];
  const imputations = codes.flatMap(
    (code) =>
      report.imputations.find((one) => normaliseCode(one.code) === normaliseCode(code))?.budgetImputation ??
      [],
  );
  return {
    beneficiary,
    amount: amount.toFixed(),
    amountInWords: writeWords(amount),
    share,
    advance: advance.toFixed(),
    balance: amount.minus(advance).toFixed(),
    territories: [...new Set(grants.flatMap(({ line }) => line.territory ?? []))].join(", "),
    theme: theme.title,
    operation: operation.id,
    operationTitle: operation.title,
    code: codes.join(", "),
    budgetImputation: [...new Set(imputations)].join(", "),
  };
}

const COLUMNS = [
  ["beneficiary", 40],
  ["amount", 18],
  ["amountInWords", 44],
  ["share", 10],
  ["advance", 18],
  ["balance", 18],
  ["territories", 26],
  ["theme", 40],
  ["operation", 11],
  ["operationTitle", 44],
  ["code", 18],
  ["budgetImputation", 18],
  ["amountAsText", 18],
  ["advanceAsText", 18],
  ["balanceAsText", 18],
] as const;

/**
 * The table as Word's mail merge wants it: names of fields on the first row, nothing above or below. Amounts stand as
 * numbers, and as text too: Word shows a number without its spaces.
 */
export function mailMergeSheet({ rows }: MailMerge, lang: Lang): SheetPlan {
  const euros = (amount: string): string =>
    formatAmount(Amount.fromDecimal(amount), "fr", { cents: "always" });
  return {
    role: MAIL_MERGE_ROLE,
    title: say(mailMergeTexts.sheet, lang),
    tabColour: "#7F7F7F",
    rows: [
      COLUMNS.map(([key]) => textCell(say(mailMergeTexts[key], lang), "header")),
      ...rows.map((row) =>
        COLUMNS.map(([key]) => {
          switch (key) {
            case "amount":
            case "advance":
            case "balance":
              return numberCell(row[key], "amount");
            case "share":
              return numberCell(row.share, "share");
            case "amountAsText":
              return textCell(euros(row.amount), "text");
            case "advanceAsText":
              return textCell(euros(row.advance), "text");
            case "balanceAsText":
              return textCell(euros(row.balance), "text");
            default:
              return textCell(row[key], "text");
          }
        }),
      ),
    ],
    looks: SHARED_LOOKS,
    columnWidths: COLUMNS.map(([, width]) => width),
    rowHeights: { 0: 32 },
    merges: [],
    frozenRows: 1,
    outline: [],
    print: {
      orientation: "landscape",
      titleRows: { top: 0, bottom: 0 },
      footerLeft: say(mailMergeTexts.sheet, lang),
    },
    chart: null,
  };
}
