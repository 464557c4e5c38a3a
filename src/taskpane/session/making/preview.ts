import { Amount } from "../../../engine/money";
import {
  byBeneficiary,
  byTerritory,
  grantsOf,
  imputationSummary,
  mailMerge,
  type Grant,
} from "../../../engine/outputs";
import { outputsPaneTexts, say, type Lang } from "../../../texts";
import { sharesOf, type CheckedDossier } from "./checked-dossier";
import type { PreviewEntry, SheetOrder, SheetPreview } from "./orders";

/** Rows shown before a sheet is written. */
const SHOWN = 4;

/** The first rows of a sheet, without making it. */
export function previewOf(dossier: CheckedDossier, sheet: SheetOrder, lang: Lang): SheetPreview {
  const { result } = dossier;
  const { report } = result;
  const { annex } = result.annex;
  const grants = grantsOf(report, annex);
  switch (sheet.kind) {
    case "imputation-summary": {
      const rows = imputationSummary(report, annex)?.rows ?? [];
      return shown(
        rows,
        ({ computed }) => computed,
        (row): PreviewEntry => {
          const left =
            row.available === null
              ? null
              : Amount.fromDecimal(row.available).minus(Amount.fromDecimal(row.computed)).toFixed();
          return {
            name: row.code ?? say(outputsPaneTexts["no-code"], lang),
            remark: [row.budgetImputation, row.label].filter((part) => part !== null).join(" · "),
            figures: [
              { what: "expense", amount: decimal(row.computed) },
              { what: "available", amount: row.available },
              { what: "left", amount: left },
            ],
          };
        },
      );
    }
    case "by-beneficiary":
      return shown(
        byBeneficiary(grants),
        (one) => sumOf(one.grants),
        ({ name, variants, grants: own }) => ({
          name: name ?? say(outputsPaneTexts["no-name"], lang),
          remark: [say(outputsPaneTexts.lines, lang, { count: own.length }), ...variants].join(" · "),
          figures: [{ what: "amount", amount: sumOf(own) }],
        }),
      );
    case "by-territory":
      return shown(
        byTerritory(grants),
        (one) => sumOf(one.grants),
        ({ name, grants: own }) => ({
          name: name === "" ? say(outputsPaneTexts["no-territory"], lang) : name,
          remark: say(outputsPaneTexts.structures, lang, { count: byBeneficiary(own).length }),
          figures: [{ what: "amount", amount: sumOf(own) }],
        }),
      );
    case "mail-merge": {
      const { rows, leftOut } = mailMerge(report, annex, sharesOf(dossier, sheet.shares));
      const preview = shown(
        rows,
        ({ amount }) => amount,
        (row): PreviewEntry => ({
          name: row.beneficiary,
          remark: `${row.operation} ${row.operationTitle}`.trim(),
          figures: [
            { what: "amount", amount: row.amount },
            { what: "advance", amount: row.advance || null },
            { what: "balance", amount: row.balance || null },
          ],
        }),
      );
      const withoutShare = rows.filter(({ share }) => share === "").length;
      return { ...preview, leftOut: leftOut.length, withoutShare };
    }
    case "control-sheet":
      // The pane says from the report what this sheet holds.
      return { entries: [], more: 0, total: "0.00", leftOut: 0, withoutShare: 0 };
  }
}

function shown<T>(
  rows: readonly T[],
  amountOf: (row: T) => string,
  entryOf: (row: T) => PreviewEntry,
): SheetPreview {
  return {
    entries: rows.slice(0, SHOWN).map(entryOf),
    more: Math.max(0, rows.length - SHOWN),
    total: Amount.sum(rows.map((row) => Amount.fromDecimal(amountOf(row)))).toFixed(),
    leftOut: 0,
    withoutShare: 0,
  };
}

function sumOf(grants: readonly Grant[]): string {
  return Amount.sum(grants.map(({ line }) => line.amount.amount)).toFixed();
}

/** Exact decimals as they are shown: two places. */
function decimal(exact: string): string {
  return Amount.fromDecimal(exact).toFixed();
}
