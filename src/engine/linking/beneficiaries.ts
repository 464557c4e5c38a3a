import { addTo, keptFor } from "../lists";
import type { Operation, Theme } from "../model";
import { kinFinder, matchBeneficiary, stems } from "../wording";

/** The lines of an operation that go to the beneficiary a document names; several where it receives several grants there. */
export interface BeneficiaryLines {
  readonly lines: readonly number[];
  readonly sure: boolean;
}

/** Null where no beneficiary of the operation answers to the name, or where two answer equally well. */
export function tieBeneficiary(
  operation: Operation,
  name: string,
  kin?: ReadonlySet<string>,
): BeneficiaryLines | null {
  const names = namesOf(operation);
  const match = matchBeneficiary(name, names, kin);
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
    helpedIn(theme)(name).flatMap(({ operation, kin }) => {
      const match = tieBeneficiary(operation, name, kin);
      return match ? [{ operation, ...match }] : [];
    }),
  );
}

/** An operation, and those of the names of its theme that may be of a beneficiary it helps. */
interface Helping {
  readonly operation: Operation;
  readonly kin: ReadonlySet<string>;
}

/** The operations of a theme that may help a beneficiary: names are taken together, each but once for all operations. */
const helpedIn = keptFor((theme: Theme): ((name: string) => readonly Helping[]) => {
  const ranks = new Map<string, number[]>();
  theme.operations.forEach((operation, rank) => {
    for (const name of namesOf(operation)) addTo(ranks, name, rank);
  });
  const names = [...ranks.keys()];
  const kinOf = kinFinder(names);
  return (name) => {
    const kin = new Set(kinOf(name).flatMap((index) => names[index] ?? []));
    const helping = new Set([...kin].flatMap((one) => ranks.get(one) ?? []));
    return [...helping]
      .sort((a, b) => a - b)
      .flatMap((rank) => {
        const operation = theme.operations[rank];
        return operation ? [{ operation, kin }] : [];
      });
  };
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
