import type { Statement } from "../../diagnosis";
import type { DocumentPlace } from "../../model";

/** The statements of the ledger that stand in one block of a document. */
export function statementsAt(
  { file, block }: DocumentPlace,
  statements: readonly Statement[],
): readonly Statement[] {
  return statements.filter(({ at }) => at.kind === "document" && at.file === file && at.block === block);
}
