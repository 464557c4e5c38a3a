import type { DocumentBlock, DocumentWarning } from "../../engine/model/document-text";
import { nodesIn, type XmlNode } from "../../package/xml-nodes";

const changeMarks = new Set(["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"]);

/** Whether a part holds tracked changes of its text. */
export function hasTrackedChanges(element: XmlNode | undefined): boolean {
  if (!element) return false;
  return changeMarks.has(element.name) || nodesIn(element).some(hasTrackedChanges);
}

/** What looks like an amount: thousands apart, cents, or a euro sign after it; of no more digits than money has. */
const amountLike =
  /[-−]?(?:\d{1,3}(?:[ \u00A0\u202F.]\d{3})+(?:,\d{1,2})?|\d{1,15},\d{2}|\d{1,15}(?=\s?(?:€|euros?\b|[kKM]€)))(?:\s?(?:€|euros?\b|[kKM]€))?/g;

/** The warning about amounts that stand in one reading only; null where both hold the same. */
export function changedAmounts(
  accepted: readonly DocumentBlock[],
  original: readonly DocumentBlock[],
): DocumentWarning | null {
  const kept = amountsIn(accepted);
  const former = amountsIn(original);
  const added = without(kept, former);
  const removed = without(former, kept);
  if (added.length === 0 && removed.length === 0) return null;
  return { kind: "tracked-changes", added, removed };
}

function amountsIn(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.lines : block.rows.flat()))
    .flatMap((text) => text.match(amountLike) ?? []);
}

/** The amounts of a list that the other does not hold as many times, told by their figures and sign. */
function without(amounts: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(figures(other), (left.get(figures(other)) ?? 0) + 1);
  return amounts.filter((amount) => {
    const count = left.get(figures(amount)) ?? 0;
    left.set(figures(amount), count - 1);
    return count <= 0;
  });
}

function figures(amount: string): string {
  return amount.replace(/[\s€.]|euros?/g, "").replace(/,00$/, "");
}
