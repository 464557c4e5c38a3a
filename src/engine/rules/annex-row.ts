import { findingTexts } from "../../texts";
import { agreesWithLines, type Ledger } from "../diagnosis";
import { isSlip } from "../linking";
import { placeKey, type AmountReading, type GrantLine, type Operation, type Place } from "../model";
import { Amount } from "../money";
import { misfitsOf, productMisfits, type AmountTable, type Spot, type Witness } from "../tables";
import { titlesBeside } from "./annex-columns";
import { oddCells } from "./odd-formulas";
import { Percent } from "./percent";
import { defineRule, type Broken } from "./rule";

/** More broken rows than this: the columns were misread. */
const MOST = 3;
/** What is longer is no table that somebody works out by hand. */
const MOST_ROWS = 1000;

/**
 * What relations between the annex's columns make of its other lines they make of each: « Ville + État = Total », « Coût × Taux
 * = Aide ». Told only where one figure alone can be at fault, by a slip of the pen, and the documents do not already say that
 * the line's amount is.
 */
export const annexRow = defineRule({
  meta: { id: "annex-row", severity: "error", needs: ["annex"] },
  *check({ dossier, ledger }) {
    const operations = dossier.annex.themes.flatMap((theme) => theme.operations);
    const rows = operations.flatMap((operation) =>
      operation.lines.flatMap((line) => (line.retained.kind === "no" ? [] : [{ operation, line }])),
    );
    if (rows.length > MOST_ROWS) return;
    const labels = titlesBeside(rows.map(({ line }) => line));
    const readings = rows.map(({ line }) => [line.amount, ...labels.map((label) => besideOf(line, label))]);
    const table: AmountTable = {
      titles: [AMOUNT, ...labels],
      rows: readings.map((cells) => ({
        table: 0,
        isTotal: false,
        isWhole: true,
        // A blank gives nothing.
        cells: cells.map((cell) => (cell?.kind === "amount" || cell?.kind === "none" ? cell.amount : null)),
      })),
    };
    const words = new Map<Operation, ReturnType<typeof wordOf>>();
    const wordAt = (row: number) => {
      const operation = rows[row]?.operation;
      if (!operation) return null;
      if (!words.has(operation)) words.set(operation, wordOf(operation, ledger));
      return words.get(operation);
    };
    const witness: Witness = {
      amountsOf: (row) => (wordAt(row) === "right" ? [rows[row]?.line.amount.amount ?? []].flat() : []),
      isSlip,
    };
    const placeAt = ({ row, column }: Spot): readonly Place[] => [readings[row]?.[column]?.at ?? []].flat();
    const sums = misfitsOf(table, witness).flatMap(({ isSettled, sum, at, stated, expected }) =>
      isSettled && sum.along === "row"
        ? [{ at, stated, expected, others: [sum.total, ...sum.parts], isSum: true }]
        : [],
    );
    const products = productMisfits(table, witness).map((one) => ({ ...one, isSum: false }));
    const all = [...sums, ...products].filter(({ at }) => wordAt(at.row) !== "wrong");
    if (all.length > MOST) return;
    for (const { at, stated, expected, others, isSum } of all) {
      const [place] = placeAt(at);
      // A formula unlike the others' is told by itself.
      if (!place || oddCells(dossier.annex).has(placeKey(place))) continue;
      const related = others.flatMap(placeAt).filter((one) => one !== place);
      yield toldOf({ place, related, stated, expected, isSum, isAmount: at.column === 0 });
    }
  },
});

/** What the law of a table is not told without: the title of the amounts, which no sentence says. */
const AMOUNT = "montant";

function besideOf({ beside = [] }: GrantLine, title: string): AmountReading | undefined {
  return beside.find(({ label }) => label === title);
}

/** Whether what others state of an operation is what its lines come to; nothing where nobody states any of it. */
function wordOf({ id }: Operation, ledger: Ledger): "right" | "wrong" | null {
  const about = ledger.statements.filter(
    ({ scope, votes }) => votes && scope.kind === "operations" && scope.operations.includes(id),
  );
  if (about.length === 0) return null;
  return about.every((one) => agreesWithLines(one, ledger)) ? "right" : "wrong";
}

interface Told {
  readonly place: Place;
  readonly related: readonly Place[];
  readonly stated: Amount;
  readonly expected: Amount;
  readonly isSum: boolean;
  readonly isAmount: boolean;
}

function toldOf({ place, related, stated, expected, isSum, isAmount }: Told): Broken {
  const suspects = [{ at: place, for: 1, against: related.length }];
  if (isSum || isAmount)
    return {
      message: findingTexts["annex-row"],
      fill: { place },
      at: place,
      related,
      stated,
      expected,
      suspects,
    };
  // A rate, a number of places: no amount of euros.
  const isRate = [stated, expected].every((one) => one.compare(ONE) <= 0);
  const [said, meant] = [stated, expected].map(isRate ? percentOf : bare);
  const message = findingTexts[isRate ? "annex-row-rate" : "annex-row-factor"];
  return { message, fill: { place, said: said ?? "", meant: meant ?? "" }, at: place, related, suspects };
}

const ONE = Amount.fromCents(100);

function percentOf(share: Amount): Percent {
  return new Percent(share.toDecimal().times(100).toString());
}

/** A number as a sentence may hold it: « 9,5 », « 241 ». */
function bare(amount: Amount): Percent {
  return new Percent(amount.toDecimal().toString());
}
