import type { KeyboardEvent } from "react";
import { COLUMNS, ROWS } from "../../host";
import type { SheetModel } from "../../host";
import type { Cursor, WorkbookSession } from "../session/workbook-session";
import { farEnd, leapFrom, stepFrom, STEPS } from "./moves";
import type { Step } from "./moves";
import type { MenuAction } from "./sheet-menu";
import type { SheetLines } from "./sheet-lines";

/** What a key asks of the sheet. */
export type KeyAction =
  | { readonly kind: "select"; readonly from: Cursor; readonly to: Cursor }
  /** Without text, what the cell holds is amended. */
  | { readonly kind: "edit"; readonly text?: string }
  | { readonly kind: "sheet"; readonly sheet: SheetModel }
  /** Enter and Tab: to the next cell, within the selection where there is one. */
  | { readonly kind: "go-on"; readonly step: Step }
  | { readonly kind: "act"; readonly action: MenuAction }
  | { readonly kind: "total" | "today" | "escape" };

interface KeyFacts {
  readonly session: WorkbookSession;
  readonly lines: SheetLines;
  /** Rows that a page holds. */
  readonly page: number;
}

/** What a key pressed on the sheet asks; undefined for keys that are not the sheet's. */
export function keyAction(event: KeyboardEvent, facts: KeyFacts): KeyAction | undefined {
  const { key, shiftKey, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const { session, lines, page } = facts;
  const { sheet } = session;
  const { cursor, range } = session.selection;
  const end = shiftKey ? farEnd(cursor, range) : cursor;
  const go = (to: Cursor, extend = shiftKey): KeyAction => ({
    kind: "select",
    from: extend ? cursor : to,
    to,
  });

  const step = STEPS[key];
  if (step && !altKey)
    return go(ctrl ? leapFrom(sheet, lines, end, step) : stepFrom(sheet, lines, end, step));
  if (altKey && key === "=") return { kind: "total" };
  if (ctrl) return controlled(key.toLowerCase(), facts, go);
  switch (key) {
    case "Enter":
      return { kind: "go-on", step: { rows: shiftKey ? -1 : 1, columns: 0 } };
    case "Tab":
      return { kind: "go-on", step: { rows: 0, columns: shiftKey ? -1 : 1 } };
    case "Escape":
      return { kind: "escape" };
    case "Home":
      return go({ row: end.row, column: 0 });
    case "PageUp":
      return go({ ...end, row: Math.max(0, end.row - page) });
    case "PageDown":
      return go({ ...end, row: Math.min(ROWS - 1, end.row + page) });
    case "F2":
      return { kind: "edit" };
    case "Delete":
      return { kind: "act", action: "clear" };
    case "Backspace":
      return { kind: "edit", text: "" };
    case " ":
      if (!shiftKey) return { kind: "edit", text: key };
      return {
        kind: "select",
        from: { row: range.top, column: 0 },
        to: { row: range.bottom, column: COLUMNS - 1 },
      };
    default:
      return key.length === 1 && !altKey ? { kind: "edit", text: key } : undefined;
  }
}

function controlled(
  key: string,
  { session }: KeyFacts,
  go: (to: Cursor) => KeyAction,
): KeyAction | undefined {
  const { sheet, visibleSheets } = session;
  const { range } = session.selection;
  switch (key) {
    case ";":
      return { kind: "today" };
    case "d":
      return { kind: "act", action: "fill-down" };
    case "r":
      return { kind: "act", action: "fill-right" };
    case "+":
      return { kind: "act", action: "insert-rows" };
    case "-":
      return { kind: "act", action: "delete-rows" };
    case " ":
      return {
        kind: "select",
        from: { row: 0, column: range.left },
        to: { row: ROWS - 1, column: range.right },
      };
    case "home":
      return go({ row: 0, column: 0 });
    case "end": {
      const used = sheet.usedRange(true);
      return go({ row: used?.bottom ?? 0, column: used?.right ?? 0 });
    }
    case "a":
      return { kind: "select", from: { row: 0, column: 0 }, to: { row: ROWS - 1, column: COLUMNS - 1 } };
    case "pageup":
    case "pagedown": {
      const at = visibleSheets.findIndex(({ id }) => id === sheet.id) + (key === "pageup" ? -1 : 1);
      const next = visibleSheets[at];
      return next && { kind: "sheet", sheet: next };
    }
    default:
      return undefined;
  }
}
