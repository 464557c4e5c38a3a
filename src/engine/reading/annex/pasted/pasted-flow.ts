import type { Grid } from "../../../grid";
import type { Place } from "../../../model";
import { readAmountText } from "../cells/amount-cell";
import type { RowEvent } from "../rows/events";
import { printedHeading, printedRows, printedTotal } from "./flow-events";
import { closesGrant, flowItems } from "./flow-items";
import { lineEvent, territoriesOf } from "./flow-line";
import type { PlaceOf } from "../columns/table-cells";

/**
 * A table pasted as running text, one printed line a row, its columns lost. A grant is told by its end, the mark and the
 * amount; what stands before it since the last grant is its text. Null where the text does not close its lines that way.
 */
export function readFlow(grid: Grid, column: number, placeOf: PlaceOf): readonly RowEvent[] | null {
  const rows = printedRows(grid, column);
  const closed = rows.filter((each) => closesGrant(each.text)).length;
  if (closed < 2) return null;
  const items = flowItems(rows);
  const territories = territoriesOf(items);
  const at = (row: number): Place => placeOf(grid.snapshot.name, row, column);
  const hidden = (row: number) => grid.isHidden(row);
  return items.map((item): RowEvent => {
    switch (item.kind) {
      case "line":
        return lineEvent(item.line, territories, at, hidden);
      case "total":
        return printedTotal(item.label ?? "", readAmountText(item.amount, at(item.row)));
      case "heading":
        return printedHeading(item.text, at(item.row));
      case "header":
        return { kind: "break", why: "header", sheet: grid.snapshot.name };
      case "unread":
        return { kind: "unread", at: at(item.row), text: item.text };
    }
  });
}
