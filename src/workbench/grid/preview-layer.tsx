import type { ReactNode } from "react";
import type { CellRange } from "../../host";
import type { Preview } from "./gestures";
import { boxOf } from "./regions";
import type { SheetLines } from "./sheet-lines";

interface PreviewLayerProps {
  readonly lines: SheetLines;
  readonly preview: Preview | undefined;
  /** What was copied last and may be pasted. */
  readonly copied: CellRange | undefined;
  /** The cells that the formula being typed names, each by its rank. */
  readonly named: readonly { readonly range: CellRange; readonly rank: number }[];
  /** The part of a range that lies in this part of the sheet. */
  readonly clip: (range: CellRange) => CellRange | undefined;
}

/** What a drag would come to, and the outline of what was copied. */
export function PreviewLayer({ lines, preview, copied, named, clip }: PreviewLayerProps): ReactNode {
  const outlined = copied && clip(copied);
  const filled = preview?.kind === "fill" ? clip(preview.range) : undefined;
  return (
    <>
      {outlined && <div className="copied" style={boxOf(lines, outlined)} />}
      {named.map(({ range, rank }) => {
        const part = clip(range);
        return part && <div key={rank} className={`named named-${rank % 5}`} style={boxOf(lines, part)} />;
      })}
      {filled && <div className="filled" style={boxOf(lines, filled)} />}
      {preview?.kind === "edge" && <Edge lines={lines} preview={preview} />}
    </>
  );
}

interface EdgeProps {
  readonly lines: SheetLines;
  readonly preview: Extract<Preview, { readonly kind: "edge" }>;
}

function Edge({ lines, preview }: EdgeProps): ReactNode {
  const place = lines[preview.of].start(preview.line) + preview.size;
  return preview.of === "columns" ? (
    <div className="edge-moved down" style={{ left: place, height: lines.rows.total }} />
  ) : (
    <div className="edge-moved across" style={{ top: place, width: lines.columns.total }} />
  );
}
