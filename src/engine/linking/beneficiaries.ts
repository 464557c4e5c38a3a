import { keptFor } from "../lists";
import type { Operation } from "../model";
import { matchBeneficiary, singular, tokens } from "../wording";

/** The lines of an operation that go to the beneficiary a document names; several where it receives several grants there. */
export interface BeneficiaryLines {
  readonly lines: readonly number[];
  readonly sure: boolean;
}

/** Null where no beneficiary of the operation answers to the name, or where two answer equally well. */
export function tieBeneficiary(operation: Operation, name: string): BeneficiaryLines | null {
  const names = namesOf(operation);
  const match = matchBeneficiary(name, names);
  if (!match) return null;
  const chosen = names[match.index];
  const lines = operation.lines.flatMap((line, index) => (line.beneficiary?.value === chosen ? [index] : []));
  if (match.kind === "same") return { lines, sure: true };
  const [only, other] = lines.filter((line) => saysAll(name, [chosen, operation.lines[line]?.description]));
  return only !== undefined && other === undefined ? { lines: [only], sure: true } : { lines, sure: false };
}

/** Those whom the lines of an operation name, each once: the same list whenever it is asked for. */
const namesOf = keptFor((operation: Operation): readonly string[] =>
  [...new Set(operation.lines.map((line) => line.beneficiary?.value ?? ""))].filter((value) => value !== ""),
);

/** Whether a name says who receives and what for: « Commune de Caussens, passage piéton éclairé ». */
function saysAll(name: string, texts: readonly (string | null | undefined)[]): boolean {
  const said = new Set(tokens(name).map(singular));
  return texts.every((text) => text && tokens(text).every((word) => said.has(singular(word))));
}
