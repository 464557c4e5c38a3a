import { SaxesParser } from "saxes";

/** An element of an OpenDocument part, named with the usual prefix of its vocabulary: "text:p", "table:table". */
export interface OdfElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text, in their order. */
  readonly children: readonly (OdfElement | string)[];
}

/** Parses a part. Throws an Error where it is not well formed. */
export function parseOdf(xml: string): OdfElement {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: (OdfElement | string)[];
  }
  const document: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [document];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.write(xml).close();
  const root = document.children.find((child) => typeof child !== "string");
  if (root === undefined || typeof root === "string") throw new Error("no root element");
  return root;
}

/** The elements in an element. */
export function elementsOf(element: OdfElement | undefined): readonly OdfElement[] {
  return element?.children.filter((child) => typeof child !== "string") ?? [];
}

/** The first element of that name in an element, or undefined. */
export function childOf(element: OdfElement | undefined, name: string): OdfElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

/** Every element of that name, however deep; those within one another only once. */
export function allOf(element: OdfElement | undefined, name: string): readonly OdfElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

/** A count written as an attribute, one where there is none. */
export function countOf(element: OdfElement, attribute: string): number {
  const count = Number(element.attributes[attribute] ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** A cell, a column or a row that is written once for many stands for so many at most. */
export const MOST_REPEATED = 1000;

/** The rows of a table, through its header and its groups. */
export function rowsIn(table: OdfElement): readonly OdfElement[] {
  return elementsOf(table).flatMap((element) => {
    if (element.name === "table:table-row") return [element];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(element.name) ? rowsIn(element) : [];
  });
}
