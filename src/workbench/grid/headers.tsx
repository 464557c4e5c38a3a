import type { ReactNode } from "react";
import { columnLetters } from "../../host";
import type { CellRange } from "../../host";
import { HEADER } from "./regions";
import type { SheetLines } from "./sheet-lines";

interface HeadersProps {
  readonly first: number;
  readonly last: number;
  readonly lines: SheetLines;
  readonly range: CellRange;
}

/** The letters over columns. */
export function ColumnHeaders({ first, last, lines, range }: HeadersProps): ReactNode {
  const headers: ReactNode[] = [];
  for (let column = first; column <= last; column++) {
    const width = lines.columns.size(column);
    if (width === 0) continue;
    const inside = column >= range.left && column <= range.right;
    headers.push(
      <div
        key={column}
        role="columnheader"
        className={inside ? "header column inside" : "header column"}
        data-column={column}
        style={{ left: lines.columns.start(column), top: -HEADER.height, width, height: HEADER.height }}
      >
        {columnLetters(column)}
      </div>,
    );
  }
  return <div role="row">{headers}</div>;
}

/** The numbers beside rows. */
export function RowHeaders({ first, last, lines, range }: HeadersProps): ReactNode {
  const headers: ReactNode[] = [];
  for (let row = first; row <= last; row++) {
    const height = lines.rows.size(row);
    if (height === 0) continue;
    const inside = row >= range.top && row <= range.bottom;
    headers.push(
      <div role="row" key={row} aria-rowindex={row + 1}>
        <div
          role="rowheader"
          className={inside ? "header line inside" : "header line"}
          data-line={row}
          style={{ top: lines.rows.start(row), left: -HEADER.width, height, width: HEADER.width }}
        >
          {row + 1}
        </div>
      </div>,
    );
  }
  return headers;
}
