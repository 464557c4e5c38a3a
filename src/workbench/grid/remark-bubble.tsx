import type { ReactNode } from "react";
import type { CellRange } from "../../host";
import type { Cursor, WorkbookSession } from "../session/workbook-session";
import { areaAt } from "../session/merged-cells";
import { remarkOn } from "./remarks";
import { boxOf } from "./regions";
import type { SheetLines } from "./sheet-lines";

interface RemarkBubbleProps {
  readonly session: WorkbookSession;
  readonly lines: SheetLines;
  /** The cell under the pointer. */
  readonly cell: Cursor;
  readonly region: CellRange;
}

/** What a note or a conversation says, beside the cell under the pointer. */
export function RemarkBubble({ session, lines, cell, region }: RemarkBubbleProps): ReactNode {
  const { sheet } = session;
  const area = areaAt(sheet.facets.merges, cell);
  const isHere =
    area.top >= region.top &&
    area.top <= region.bottom &&
    area.left >= region.left &&
    area.left <= region.right;
  const remark = isHere ? remarkOn(sheet, area.top, area.left) : undefined;
  if (!remark) return null;
  const box = boxOf(lines, area);
  return (
    <div
      className={`remark-bubble ${remark.kind}`}
      role="tooltip"
      style={{ left: box.left + box.width + 8, top: box.top }}
    >
      {remark.author !== "" && <strong>{remark.author}</strong>}
      <span>{remark.text}</span>
    </div>
  );
}
