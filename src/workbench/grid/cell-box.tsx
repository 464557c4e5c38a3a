import type { ReactNode } from "react";
import { cellName } from "../../host";
import type { CellRange } from "../../host";
import { boxCss, edgesCss, textCss } from "./cell-css";
import type { CellView } from "./cell-view";
import type { Shade } from "./colours";
import { RuleIcon } from "../rules/icon-mark";
import { boxOf } from "./regions";
import type { SheetLines } from "./sheet-lines";

/** What is said of a cell beside what it holds. */
export interface CellRemark {
  readonly kind: "note" | "comment";
  readonly author: string;
  readonly text: string;
}

interface CellBoxProps {
  readonly area: CellRange;
  readonly view: CellView;
  readonly lines: SheetLines;
  readonly shade: Shade;
  readonly selected: boolean;
  readonly remark: CellRemark | undefined;
  readonly id: string | undefined;
}

/** One cell, or one merged area. */
export function CellBox({ area, view, lines, shade, selected, remark, id }: CellBoxProps): ReactNode {
  const edges = edgesCss(view.style.borders, shade);
  return (
    <div
      role="gridcell"
      id={id}
      className={area.bottom > area.top || area.right > area.left ? "cell merged" : "cell"}
      data-addr={cellName(area.top, area.left)}
      aria-colindex={area.left + 1}
      aria-colspan={area.right > area.left ? area.right - area.left + 1 : undefined}
      aria-rowspan={area.bottom > area.top ? area.bottom - area.top + 1 : undefined}
      aria-selected={selected}
      aria-description={remark && `${remark.author} ${remark.text}`.trim()}
      style={{ ...boxOf(lines, area), ...boxCss(view) }}
    >
      {view.bar && (
        <i
          className="rule-bar"
          style={{
            left: `${view.bar.from * 100}%`,
            width: `${(view.bar.to - view.bar.from) * 100}%`,
            backgroundColor: view.bar.colour,
          }}
        />
      )}
      {view.bar?.zero !== undefined && (
        <i className="rule-bar-zero" style={{ left: `${view.bar.zero * 100}%` }} />
      )}
      {view.icon && <RuleIcon mark={view.icon} size={Math.round(14 * lines.zoom)} />}
      {view.text !== "" && (
        <span
          className={view.leansLeft + view.leansRight > 0 ? "text leaning" : "text"}
          style={textCss(view, shade, lines.zoom)}
        >
          <span>{view.text}</span>
        </span>
      )}
      {edges && <i className="edges" style={edges} />}
      {remark && <i className={`remark-corner ${remark.kind}`} />}
    </div>
  );
}
