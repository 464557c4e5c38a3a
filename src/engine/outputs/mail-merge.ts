import { Amount, formatAmount, writeWords } from "../money";
import type { Annex } from "../model";
import type { Report } from "../findings";
import { normaliseCode } from "../wording";
import { mailMergeTexts, say, type Lang } from "../../texts";
import { byBeneficiary, grantsOf, type Grant } from "./grants";
import { SHARED_LOOKS } from "./sheet-looks";
import { numberCell, textCell, type SheetPlan } from "./sheet-plan";
import { rowHeights } from "./row-heights";

/** The role by which the mail-merge sheet is found again. */
export const MAIL_MERGE_ROLE = "mail-merge";

/** The shares paid in advance, as plain decimals: "0.8". An operation's own comes before its theme's. */
export interface KnownShares {
  /** Null where none is usual: what has no share of its own has no advance. */
  readonly usual: string | null;
  /** By theme rank: "3". */
  readonly themes: Readonly<Record<string, string>>;
  /** By operation id: "3.2". */
  readonly operations: Readonly<Record<string, string>>;
}

/** The shares to apply, and where they come from. */
export interface ChosenShares {
  readonly shares: KnownShares;
  /** The operations whose share is the one that the model conventions state. */
  readonly read: readonly string[];
  /** What the user gave a share for and the annex does not hold: "9", "3.12". */
  readonly unknown: readonly string[];
}

/**
 * What the user gives for an operation or for its theme comes before what the model conventions state for it; the usual
 * share comes last.
 */
export function chooseShares(annex: Annex, given: KnownShares, models: KnownShares): ChosenShares {
  const themes = new Set(annex.themes.map(({ rank }) => String(rank)));
  const operations = new Map(
    annex.themes.flatMap((theme) => theme.operations.map(({ id }) => [id, String(theme.rank)] as const)),
  );
  const read = [...operations].flatMap(([id, theme]) =>
    id in models.operations && !(id in given.operations) && !(theme in given.themes) ? [id] : [],
  );
  const stated = Object.fromEntries(read.map((id) => [id, models.operations[id] ?? ""]));
  return {
    shares: { ...given, operations: { ...stated, ...given.operations } },
    read,
    unknown: [
      ...Object.keys(given.themes).filter((theme) => !themes.has(theme)),
      ...Object.keys(given.operations).filter((id) => !operations.has(id)),
    ],
  };
}

/**
 * What a convention with one structure for one operation needs. Amounts are decimal strings with two places. Share,
 * advance and balance are empty where no share is known.
 */
export interface MailMergeRow {
  readonly beneficiary: string;
  readonly amount: string;
  readonly amountInWords: string;
  readonly share: string;
  /** Rounded to the cent, half a cent away from zero. */
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
export function mailMerge(report: Report, annex: Annex, shares: KnownShares): MailMerge {
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
  shares: KnownShares,
): MailMergeRow {
  const [first] = grants;
  if (!first) throw new Error("a row has its grants");
  const { theme, operation } = first;
  const share = shares.operations[operation.id] ?? shares.themes[String(theme.rank)] ?? shares.usual;
  const advance = share === null ? null : amount.times(share).rounded();
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
    share: share ?? "",
    advance: advance?.toFixed() ?? "",
    balance: advance ? amount.minus(advance).toFixed() : "",
    territories: [...new Set(grants.flatMap(({ line }) => line.territory ?? []))].join(", "),
    theme: theme.title,
    operation: operation.id,
    operationTitle: operation.title,
    code: codes.join(", "),
    budgetImputation: [...new Set(imputations)].join(", "),
  };
}

/** What is read on paper comes first, as much as a page can hold. */
const PRINTED = [
  ["beneficiary", 34],
  ["amount", 16],
  ["share", 10],
  ["advance", 16],
  ["balance", 16],
  ["territories", 22],
  ["operation", 11],
  ["operationTitle", 36],
  ["code", 15],
  ["budgetImputation", 14],
] as const;
const COLUMNS = [
  ...PRINTED,
  ["theme", 36],
  ["amountInWords", 36],
  ["amountAsText", 16],
  ["shareAsText", 12],
  ["advanceAsText", 16],
  ["balanceAsText", 16],
] as const;

const WIDTHS = COLUMNS.map(([, width]) => width);

/**
 * The table as Word's mail merge wants it: names of fields on the first row, nothing above or below. Amounts stand as
 * numbers, and as text too: Word shows a number without its spaces.
 */
export function mailMergeSheet({ rows }: MailMerge, lang: Lang): SheetPlan {
  const euros = (amount: string): string =>
    amount === "" ? "" : formatAmount(Amount.fromDecimal(amount), "fr", { cents: "always" });
  const titleOf = (key: (typeof COLUMNS)[number][0]): string => say(mailMergeTexts[key], lang);
  const header = COLUMNS.map(([key]) => textCell(titleOf(key), "header"));
  return {
    role: MAIL_MERGE_ROLE,
    title: say(mailMergeTexts.sheet, lang),
    tabColour: "#7F7F7F",
    rows: [
      header,
      ...rows.map((row) =>
        COLUMNS.map(([key]) => {
          switch (key) {
            case "amount":
            case "advance":
            case "balance":
              return numberCell(row[key] || null, "amount");
            case "share":
              return numberCell(row.share || null, isWholePercent(row.share) ? "share" : "exact-share");
            case "amountAsText":
              return textCell(euros(row.amount), "line");
            case "shareAsText":
              return textCell(sharePercent(row.share), "line");
            case "advanceAsText":
              return textCell(euros(row.advance), "line");
            case "balanceAsText":
              return textCell(euros(row.balance), "line");
            case "theme":
            case "amountInWords":
              return textCell(row[key], "line");
            default:
              return textCell(row[key], "text");
          }
        }),
      ),
    ],
    looks: { ...SHARED_LOOKS, "exact-share": { ...SHARED_LOOKS.share, numberFormat: "0.00%" } },
    columnWidths: WIDTHS,
    rowHeights: rowHeights({ rows: [header], looks: SHARED_LOOKS, columnWidths: WIDTHS, merges: [] }),
    merges: [],
    frozenRows: 1,
    outline: [],
    print: {
      orientation: "landscape",
      titleRows: { top: 0, bottom: 0 },
      footerLeft: say(mailMergeTexts.sheet, lang),
      columns: { left: 0, right: PRINTED.length - 1 },
    },
    chart: null,
  };
}

function isWholePercent(share: string): boolean {
  return /^\d(?:\.\d{1,2})?$/.test(share);
}

/** "0.6667" is « 66,67 % », as a convention says it; empty for none. */
export function sharePercent(share: string): string {
  if (share === "") return "";
  const percent = Amount.fromDecimal(share)
    .times(100)
    .toExact()
    .replace(/\.0+$|(?<!0)0+$/, "");
  return `${percent === "" ? "0" : percent.replace(".", ",")}\u00a0%`;
}
