import type { DocumentPlace, StatedTotal } from "../model";
import type { Amount } from "../money";

/** A figure of a document as a total, by what it is the total of. */
export function documentTotal(at: DocumentPlace, amount: Amount, label: string): StatedTotal {
  return { at, kind: "amount", amount, text: "", asText: false, formula: null, cell: null, label };
}
