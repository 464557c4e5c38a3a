import type { ReactNode } from "react";
import { cellName } from "../../host";
import type { CellRange } from "../../host";
import type { WorkbookSession } from "../session/workbook-session";
import { CellBox } from "./cell-box";
import { cellView } from "./cell-view";
import type { CellView } from "./cell-view";
import type { Shade } from "./colours";
import type { RuleEffects } from "../rules/rule-effects";
import { remarkOn } from "./remarks";
import { boxOf } from "./regions";
import type { RegionName } from "./regions";
import type { SheetLines } from "./sheet-lines";

/** What every part of the sheet needs to draw its cells. */
export interface DrawingFacts {
  readonly session: WorkbookSession;
  readonly lines: SheetLines;
  readonly shade: Shade;
  readonly effects: RuleEffects;
  /** What cells showed when last drawn, by row and column. */
  readonly views: Map<number, CellView>;
}

interface RegionCellsProps extends DrawingFacts {
  readonly name: RegionName;
  readonly region: CellRange;
}

/** The cells of one part of the sheet, row by row. */
export function RegionCells({
  name,
  region,
  session,
  lines,
  shade,
  effects,
  views,
}: RegionCellsProps): ReactNode {
  const { sheet, host, selection } = session;
  const { merges } = sheet.facets;
  const view = (area: CellRange, merge: CellRange | undefined): CellView => {
    const key = area.top * 16_384 + area.left;
    const known = views.get(key);
    if (known) return known;
    const { width } = boxOf(lines, area);
    const widthOf = (column: number): number => lines.columns.size(column);
    const made = cellView(
      host,
      sheet,
      { row: area.top, column: area.left, width, zoom: lines.zoom, merge, widthOf },
      effects,
    );
    views.set(key, made);
    return made;
  };
  const box = (area: CellRange, merge: CellRange | undefined): ReactNode => {
    const { top, left } = area;
    const isCursor = top === selection.cursor.row && left === selection.cursor.column;
    const { range } = selection;
    return (
      <CellBox
        key={left}
        id={isCursor ? "cursor-cell" : undefined}
        area={area}
        view={view(area, merge)}
        lines={lines}
        shade={shade}
        selected={top >= range.top && top <= range.bottom && left >= range.left && left <= range.right}
        remark={remarkOn(sheet, top, left)}
      />
    );
  };
  const rows: ReactNode[] = [];
  // A merged area that starts above or left of what is drawn is drawn with the first row that it meets.
  const drawn = new Set<CellRange>();
  for (let row = region.top; row <= region.bottom; row++) {
    if (lines.rows.size(row) === 0) continue;
    const cells: ReactNode[] = [];
    for (let column = region.left; column <= region.right; column++) {
      if (lines.columns.size(column) === 0) continue;
      const merge = merges.at(row, column);
      if (!merge) cells.push(box({ top: row, left: column, bottom: row, right: column }, undefined));
      else if (!drawn.has(merge)) {
        drawn.add(merge);
        cells.push(box(merge, merge));
      }
    }
    rows.push(
      <div
        role="row"
        aria-rowindex={row + 1}
        key={row}
        className={`row ${name}`}
        data-row={cellName(row, 0).slice(1)}
      >
        {cells}
      </div>,
    );
  }
  return rows;
}
