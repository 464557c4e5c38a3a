import { findingTexts } from "../../texts";
import { workedIn } from "../claims";
import { groupBy } from "../lists";
import { passageKey, type DocumentAmount, type Place } from "../model";
import type { Amount } from "../money";
import { quantitiesOf, type Quantity } from "./held/quantities";
import { linesNamed } from "./held/lines-named";
import { isOfOtherSheet } from "./held/sheet-totals";
import { columnsTold, type OddOfColumn } from "./rows/table-rows";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { isOfElse } from "./series/excuses";
import { membersOf, type Member } from "./series/members";
import { isGroup, namer } from "./series/namer";
import { oddOne, oddPart } from "./series/odd-member";
import { paragraphsAmong, seriesAmong } from "./series/series";
import { figureClaims, figureKey } from "./ticking/compared";

/**
 * The figures of a list, or of an enumeration, each beside what it is of: where the others are what the annex gives to what
 * they name, so is this one. Guards against an amount left as it was, or copied from the row above.
 */
export const seriesFigure = defineRule({
  meta: { id: "series-figure", severity: "error", needs: ["annex"] },
  *check(context) {
    const inColumns = oddInColumns(context);
    const ofRows = new Set(inColumns.map(({ at, value }) => figureKey(at, value)));
    for (const odd of inColumns) yield* toldOf(odd);
    const named = namer(context);
    const groups = quantitiesOf(context).flat().filter(isGroup);
    for (const { figures } of figureClaims(context.dossier, context.ledger)) {
      const compared = new Set(
        figures.flatMap(({ figure, isCompared }) =>
          isCompared || (figure.setAside && figure.setAside !== "order-of-magnitude" && !isRangeEnd(figure))
            ? [figureKey(figure.at, figure.amount)]
            : [],
        ),
      );
      const given = groupBy(
        figures.map(({ figure }) => figure),
        ({ at }) => at.block,
      );
      const isGiven = ({ at }: Member, amount: Amount) =>
        (given.get(at.block) ?? []).some((one) => one.amount.equals(amount));
      const quotes = new Map(figures.map(({ figure: { at } }) => [passageKey(at), at]));
      const members = [...quotes.values()].flatMap((at) => membersOf(at, named));
      const told = new Set<string>();
      const odds = [
        ...seriesAmong(members.filter(({ isCounted }) => !isCounted)).map(oddOne),
        ...paragraphsAmong(members).map((all) => oddPart(all, isGiven)),
      ];
      for (const odd of odds) {
        if (!odd) continue;
        const key = figureKey(odd.at, odd.amount);
        if ([compared, told, ofRows].some((known) => known.has(key))) continue;
        // What another sheet comes to is that, whatever its words name.
        if (isOfOtherSheet(context.dossier, odd.amount)) continue;
        if (isOfElse(odd, members, groups, linesNamed(context))) continue;
        told.add(key);
        yield* toldOf({ ...odd, value: odd.amount });
      }
    }
  },
});

/** « de 650 € (le judo) à 5 000 € (le vélo) » */
function isRangeEnd({ at, amount }: DocumentAmount): boolean {
  return workedIn(at.quote).some((one) => one.other !== undefined && one.amount.equals(amount));
}

/** What tables and lists give row by row, where no other rule holds it against the annex. */
function oddInColumns({ dossier, ledger }: RuleContext): readonly OddOfColumn<Amount>[] {
  const compared = new Set(
    figureClaims(dossier, ledger).flatMap(({ figures }) =>
      figures.flatMap(({ figure, isCompared }) => (isCompared ? [figureKey(figure.at, figure.amount)] : [])),
    ),
  );
  return columnsTold(dossier, ledger).amounts.filter(({ at, value }) => !compared.has(figureKey(at, value)));
}

/** What is told of a figure that is not what it names; nothing of the whole, and of its parts above and below nothing, which no name tells. */
function* toldOf({
  at,
  quantity,
  value,
  expected,
  by,
}: Pick<OddOfColumn<Amount>, "at" | "quantity" | "value" | "expected" | "by">): Iterable<Broken> {
  const { of } = quantity;
  if (of === "whole" || of === "raised" || of === "lowered") return;
  const cell = cellOf(quantity, expected);
  yield {
    ...(by !== undefined && { severity: "warning" }),
    message: findingTexts[`series-figure-${of}`],
    fill: { place: at, ...quantity.fill, ...(cell && { line: cell }) },
    at,
    related: [cell ?? quantity.at ?? []].flat(),
    stated: value,
    scope: quantity.scope,
    expected,
    suspects: [],
  };
}

/** Where the one line of a quantity holds an amount; null for what is of several. */
function cellOf({ lines: [line, another] }: Quantity, amount: Amount): Place | null {
  const held = line && !another ? [line.amount, ...(line.beside ?? [])] : [];
  return held.find((one) => one.amount.rounded().equals(amount))?.at ?? null;
}
