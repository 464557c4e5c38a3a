import { keptFor } from "../lists";
import type { Operation, Theme } from "../model";
import { kinFinder, matchBeneficiary, stems } from "../wording";

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

/** The operations of some themes that have lines of the beneficiary a document names, with those lines, in their order. */
export function tieToOperations(
  themes: readonly Theme[],
  name: string,
): readonly (BeneficiaryLines & { readonly operation: Operation })[] {
  return themes.flatMap((theme) =>
    helpedIn(theme)(name).flatMap((operation) => {
      const match = tieBeneficiary(operation, name);
      return match ? [{ operation, ...match }] : [];
    }),
  );
}

/** The operations of a theme that may help a beneficiary: those of which no name is of kin are not compared one by one. */
const helpedIn = keptFor((theme: Theme): ((name: string) => readonly Operation[]) => {
  const helped = theme.operations.flatMap((operation) =>
    namesOf(operation).map((name) => ({ operation, name })),
  );
  const kinOf = kinFinder(helped.map(({ name }) => name));
  return (name) => [...new Set(kinOf(name).flatMap((index) => helped[index]?.operation ?? []))];
});

/** Those whom the lines of an operation name, each once: the same list whenever it is asked for. */
const namesOf = keptFor((operation: Operation): readonly string[] =>
  [...new Set(operation.lines.map((line) => line.beneficiary?.value ?? ""))].filter((value) => value !== ""),
);

/** Whether a name says who receives and what for: « Commune de Caussens, passage piéton éclairé ». */
function saysAll(name: string, texts: readonly (string | null | undefined)[]): boolean {
  const said = new Set(stems(name));
  return texts.every((text) => text && stems(text).every((word) => said.has(word)));
}
