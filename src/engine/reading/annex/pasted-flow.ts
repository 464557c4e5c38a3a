import { textOf, type Grid } from "../../grid";
import type { Place } from "../../model";
import { readAmountText } from "./amount-cell";
import type { RowEvent, TotalEvent } from "./events";
import { closesGrant, flowItems } from "./flow-items";
import { lineEvent, territoriesOf } from "./flow-line";
import { readHeading } from "./heading-text";
import type { PlaceOf } from "./table-cells";
import { readTotalLabel } from "../../tables";

/**
 * A table pasted as running text, one printed line a row, its columns lost. A grant is told by its end, the mark and the
 * amount; what stands before it since the last grant is its text. Null where the text does not close its lines that way.
 */
export function readFlow(grid: Grid, column: number, placeOf: PlaceOf): readonly RowEvent[] | null {
  const rows = grid.rows
    .map((row) => ({
      row,
      text: textOf(grid.at(row, column))
        .replace(/[\s\u00A0\u202F]+/g, " ")
        .trim(),
    }))
    .filter((each) => each.text !== "");
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
      case "total": {
        const label = item.label === null ? null : readTotalLabel(item.label);
        const event: TotalEvent = {
          kind: "total",
          total: { ...readAmountText(item.amount, at(item.row)), label: item.label },
          claims: label?.claims ?? null,
          names: label?.names ?? null,
        };
        return event;
      }
      case "heading": {
        const heading = readHeading(item.text);
        return {
          kind: "heading",
          text: item.text,
          at: at(item.row),
          claims: heading.claims,
          look: `pasted${heading.claims ?? ""}/${heading.numbering}/`,
          total: null,
          code: null,
        };
      }
      case "header":
        return { kind: "break", why: "header", sheet: grid.snapshot.name };
      case "unread":
        return { kind: "unread", at: at(item.row), text: item.text };
    }
  });
}
