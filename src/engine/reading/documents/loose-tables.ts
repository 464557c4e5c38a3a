import { readAmount } from "../../money/read-amount";
import type { DocumentPlace, LooseTable } from "../../model";
import type { DocumentLine } from "./document-lines";
import { eurosOf } from "./figures";
import { collapse } from "./passage";
import type { DocumentPart } from "./parts";

/** « 3) Attributions de subventions dans le cadre de la santé : » */
const section = /^(?:\d{1,2}|[IVX]{1,4})\s*[).–-]\s*\p{Lu}.{5,140}$/u;
const totalLine = /^(?:sous-)?total\b[^\d]{0,40}([\d\s,.\u00A0\u202F]+)(?:€|euros)\s*$/iu;
/** An amount in the last column of a line: alone, or set apart by a wide gap or a tab. */
const lastColumn =
  /(?<=^\s?|\s\s|\t)(\d{1,3}(?:[ \u00A0\u202F.]\d{3})*(?:,\d{1,2})?|\d+(?:,\d{1,2})?)\s*(?:€|euros?)\s*$/iu;

/**
 * The tables that a deliberation or a report lays out as text, without cells: lines that end with an amount, closed by a
 * total. Their rows are broken over lines, so an amount comes with the lines around it, which may name its beneficiary.
 */
export function looseTables(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
): readonly LooseTable[] {
  const role = part.kind === "report" ? ("report" as const) : ("deliberation" as const);
  const tables: LooseTable[] = [];
  let title: string | null = null;
  let items: LooseTable["items"][number][] = [];
  const lines = part.lines.filter((line) => line.cells === null && !taken.has(line));
  lines.forEach((line, index) => {
    const text = collapse(line.text);
    const at: DocumentPlace = {
      kind: "document",
      role,
      file,
      where: title ?? (role === "report" ? "rapport" : "délibération"),
      quote: text,
      page: line.page,
      block: line.block,
    };
    if (section.test(text) && eurosOf(text).length === 0) {
      title = text.replace(/\s*:$/, "");
      items = [];
      return;
    }
    const total = readAmount(`${totalLine.exec(text)?.[1] ?? ""} €`);
    if (totalLine.test(text)) {
      if (total.kind === "amount" && items.length > 0) tables.push({ at, title, total: total.amount, items });
      items = [];
      return;
    }
    const amount = readAmount(`${lastColumn.exec(line.text)?.[1] ?? ""} €`);
    if (amount.kind !== "amount") return;
    const around = lines.slice(Math.max(0, index - 3), index + 4).map((one) => collapse(one.text));
    items.push({ at, amount: amount.amount, around: around.join(" ") });
  });
  return tables;
}
