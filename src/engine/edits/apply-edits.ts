import {
  parseA1,
  type CellAddress,
  type CellContent,
  type CellValue,
  type SheetCell,
  type SheetSnapshot,
} from "../grid";
import { contentOf } from "../model";
import { sameContent, type CellEdit } from "./edit";

/** What a formula shows once it stands in its cell: snapshots do not compute. */
export type ComputeFormula = (formula: string, sheet: string, sheets: readonly SheetSnapshot[]) => CellValue;

/** What applying edits came to: the new sheets, or the edits whose cell no longer holds what it held. */
export type Applied =
  | { readonly kind: "applied"; readonly sheets: readonly SheetSnapshot[] }
  | { readonly kind: "refused"; readonly moved: readonly CellEdit[] };

/** Applies edits to snapshots, all or none: every cell must hold what its edit found. The snapshots given are left as they are. */
export function applyEdits(
  sheets: readonly SheetSnapshot[],
  edits: readonly CellEdit[],
  compute: ComputeFormula,
): Applied {
  let current = sheets;
  const moved: CellEdit[] = [];
  for (const edit of edits) {
    const sheet = current.find((one) => one.name === edit.sheet);
    const address = parseA1(edit.address);
    const cell = sheet?.cells.find((one) => one.row === address?.row && one.column === address.column);
    if (!sheet || !address || !sameContent(contentOf(cell ?? null), edit.before)) {
      moved.push(edit);
      continue;
    }
    const changed = withCell(sheet, address, cell, edit.after, (formula) =>
      compute(formula, sheet.name, current),
    );
    current = current.map((one) => (one === sheet ? changed : one));
  }
  return moved.length > 0 ? { kind: "refused", moved } : { kind: "applied", sheets: current };
}

function withCell(
  sheet: SheetSnapshot,
  address: CellAddress,
  cell: SheetCell | undefined,
  content: CellContent,
  compute: (formula: string) => CellValue,
): SheetSnapshot {
  const others = sheet.cells.filter((one) => one !== cell);
  if (content.kind === "empty") return { ...sheet, cells: others };
  const { numberFormat, struck } = cell ?? {};
  const changed: SheetCell = {
    ...address,
    value: valueOf(content, compute),
    ...(content.kind === "formula" ? { formula: content.value } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(struck === undefined ? {} : { struck }),
  };
  const cells = [...others, changed].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}

function valueOf(content: CellContent, compute: (formula: string) => CellValue): CellValue {
  switch (content.kind) {
    case "formula":
      return compute(content.value);
    case "number":
      return { kind: "number", value: Number(content.value) };
    case "empty":
      return { kind: "empty" };
    default:
      return content;
  }
}
