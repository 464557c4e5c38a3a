import type { OfficePackage } from "../../../package/package";
import { officeRelation } from "../../../package/relationships";
import { parseElement, XmlDocument } from "../../../package/xml-tree";
import { chartAnchors, chartLink } from "../chart-reading";
import type { Chart, SheetFacets } from "../facets";
import type { SheetState } from "../sheet-state";
import { escaped } from "./chart-look-writing";
import { chartXml } from "./chart-xml";
import type { SheetPatch } from "./sheet-patch";
import { largest } from "../largest";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const ART = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Writes a sheet's charts: those that it had stay as they are, those that are gone leave, new ones are made. Gives what
 * was said of the looks of new ones that the file does not hold: "Chart 1: title/showShadow".
 */
export function writeCharts(
  file: OfficePackage,
  part: string,
  patch: SheetPatch,
  now: SheetFacets,
  before: SheetFacets,
  sheets: readonly SheetState[],
): readonly string[] {
  if (now.charts === before.charts) return [];
  const lost: string[] = [];
  const drawing = drawingOf(file, part, patch);
  const document = XmlDocument.parse(file.need(drawing));
  const { root } = document;
  const kept = new Set(now.charts.map((chart) => chart.xml));
  const links = new Map(file.relationships(drawing).map((link) => [link.id, link.target]));
  for (const anchor of chartAnchors(root)) {
    if (kept.has(anchor.toXml())) continue;
    const id = chartLink(anchor) ?? "";
    root.remove(anchor);
    file.unrelate(drawing, id);
    const target = links.get(id);
    if (target !== undefined) file.remove(target);
  }
  let shape = largest(
    root.descendants("cNvPr").map((element) => element.number("id") ?? 0),
    1,
  );
  for (const chart of now.charts) {
    if (chart.xml !== undefined || !chart.made) continue;
    const target = file.freeName("xl/charts/chart", ".xml");
    const { xml, unwritten } = chartXml(chart.made, sheets);
    lost.push(...unwritten.map((part) => `${chart.name}: ${part}`));
    file.set(target, xml);
    file.setContentType(target, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    const link = file.relate(drawing, officeRelation("chart", patch.strict), target);
    root.append(parseElement(anchorXml(chart, link, ++shape)));
  }
  file.set(drawing, document.toXml());
  return lost;
}

/** The sheet's drawing; an empty one is made where it has none. */
function drawingOf(file: OfficePackage, part: string, patch: SheetPatch): string {
  const there = file.relationships(part).find((link) => link.kind === "drawing" && file.has(link.target));
  if (there) return there.target;
  const drawing = file.freeName("xl/drawings/drawing", ".xml");
  file.set(drawing, `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${ART}"></xdr:wsDr>`);
  file.setContentType(drawing, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const id = file.relate(part, officeRelation("drawing", patch.strict), drawing);
  patch.set("drawing", patch.link("drawing", id).toXml());
  return drawing;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function anchorXml({ name, place }: Chart, link: string, shape: number): string {
  const corner = (row: number, column: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${ART}">` +
    `<xdr:from>${corner(place.top, place.left)}</xdr:from><xdr:to>${corner(place.bottom + 1, place.right + 1)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${escaped(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${link}"/></a:graphicData>` +
    "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}
