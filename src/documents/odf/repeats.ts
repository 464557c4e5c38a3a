import { nodesIn, type XmlNode } from "../../package/xml-nodes";

/** A count written as an attribute, one where there is none or it is less than it may be. */
export function countOf(element: XmlNode, attribute: string, least = 1): number {
  const count = Number(element.attributes[attribute] ?? 1);
  return Number.isSafeInteger(count) && count >= least ? count : 1;
}

/** A cell, a column or a row that is written once for many stands for so many at most. */
export const MOST_REPEATED = 1000;

/** The rows of a table, through its header and its groups. */
export function rowsIn(table: XmlNode): readonly XmlNode[] {
  return nodesIn(table).flatMap((element) => {
    if (element.name === "table:table-row") return [element];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(element.name) ? rowsIn(element) : [];
  });
}
