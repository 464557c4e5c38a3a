import type { XmlElement } from "../../package/xml-tree";
import { XmlDocument } from "../../package/xml-tree";
import type { Chart } from "./facets";

/** The charts of a drawing part, in the order that it draws them. */
export function readCharts(xml: string, nextId: () => string): readonly Chart[] {
  return chartAnchors(XmlDocument.parse(xml).root).map((anchor) => {
    const from = corner(anchor.child("from"));
    const to = corner(anchor.child("to"), true) ?? from;
    return {
      id: nextId(),
      name: anchor.descendants("cNvPr")[0]?.get("name") ?? "",
      place: {
        top: from?.row ?? 0,
        left: from?.column ?? 0,
        bottom: to?.row ?? 0,
        right: to?.column ?? 0,
      },
      xml: anchor.toXml(),
    };
  });
}

/** The anchors of a drawing that hold a chart. */
export function chartAnchors(root: XmlElement): readonly XmlElement[] {
  return root.elements.filter(
    (anchor) =>
      anchor.local.endsWith("Anchor") &&
      anchor.descendants("graphicFrame").length > 0 &&
      chartLink(anchor) !== undefined,
  );
}

/** The id of the link from an anchor to its chart. */
export function chartLink(anchor: XmlElement): string | undefined {
  return anchor.descendants("chart")[0]?.prefixed("id");
}

/** The cell that a corner lies in. A corner on the edge of a cell, as all of ours, ends the cell before it. */
function corner(
  element: XmlElement | undefined,
  ends = false,
): { readonly row: number; readonly column: number } | undefined {
  if (!element) return undefined;
  const number = (name: string): number => Number(element.child(name)?.text ?? 0);
  const back = (offset: string): number => (ends && number(offset) === 0 ? 1 : 0);
  return { row: number("row") - back("rowOff"), column: number("col") - back("colOff") };
}
