/** A part of the workbook that holds JSON in one element: what travels with the file and nobody sees. */
export interface JsonPart {
  /** The element's name, without prefix. */
  readonly element: string;
  /** By which the part is found again. */
  readonly namespace: string;
  /** The version that is written. */
  readonly version: number;
}

/** The part's text. */
export function jsonPartXml({ element, namespace, version }: JsonPart, value: unknown): string {
  const json = JSON.stringify(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<${element} xmlns="${namespace}" version="${version}">${json}</${element}>`;
}

/** What such a part's text holds, and the version that wrote it; null where it cannot be understood. */
export function readJsonPart(
  { element }: JsonPart,
  xml: string,
): { readonly version: number; readonly value: unknown } | null {
  const shape = new RegExp(`<${element}\\b[^>]*\\bversion="(\\d+)"[^>]*>([\\s\\S]*)</${element}>`);
  const match = shape.exec(xml);
  const json = match?.[2]
    ?.replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  try {
    return json === undefined ? null : { version: Number(match?.[1]), value: JSON.parse(json) as unknown };
  } catch {
    return null;
  }
}
