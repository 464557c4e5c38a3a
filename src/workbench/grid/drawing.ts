import type { WorkbookSession } from "../session/workbook-session";
import type { CellView } from "./cell-view";
import type { Shade } from "./colours";
import type { RuleEffects } from "../rules/rule-effects";
import { linesReaching, sheetLines } from "./sheet-lines";
import type { SheetLines } from "./sheet-lines";

/** A sheet as drawn last: it is laid out anew only when something that it shows has changed. */
export class Drawing {
  private laidOut: { readonly key: string; readonly facets: object; readonly lines: SheetLines } | undefined;
  private looks: { readonly key: readonly unknown[]; readonly views: Map<number, CellView> } | undefined;

  /** Where the sheet's lines are, as far as a cell must be reached. */
  lines(
    session: WorkbookSession,
    zoom: number,
    reach: { readonly row: number; readonly column: number },
  ): SheetLines {
    const { sheet, model } = session;
    const key = [sheet.id, model.revision, zoom].join(" ");
    if (this.laidOut?.key !== key || this.laidOut.facets !== sheet.facets) {
      this.laidOut = { key, facets: sheet.facets, lines: sheetLines(session.host, sheet, zoom) };
    }
    return linesReaching(this.laidOut.lines, reach);
  }

  /** What cells showed since the sheet last changed, to be filled by whoever draws them. */
  views(shade: Shade, effects: RuleEffects): Map<number, CellView> {
    const key = [this.laidOut?.lines, shade, effects];
    if (!this.looks?.key.every((part, i) => part === key[i])) this.looks = { key, views: new Map() };
    return this.looks.views;
  }
}

/** How far a sheet may be made smaller by itself so that all its columns are seen. */
const SMALLEST = 0.75;

/** The zoom at which a sheet's filled columns fit in so many pixels: never more than full size. */
function fittingZoom(session: WorkbookSession, width: number): number {
  const { sheet, host } = session;
  const used = sheet.usedRange(true);
  if (!used || width === 0) return 1;
  const { columns } = sheetLines(host, sheet, 1);
  const wanted = columns.start(used.right + 1) + 4;
  return Math.min(1, Math.max(SMALLEST, Math.floor((width / wanted) * 20) / 20));
}

/** The zoom at which a workbook's sheets fit, found once a sheet and a width: a column that is sized changes no other. */
export class FittedZoom {
  private known = new Map<string, number>();

  constructor(private readonly session: WorkbookSession) {}

  /** `width` in pixels. */
  at(width: number): number {
    const key = `${this.session.sheet.id} ${width}`;
    const zoom = this.known.get(key) ?? fittingZoom(this.session, width);
    this.known.set(key, zoom);
    return zoom;
  }
}
