import { namedBy } from "../../linking";
import { groupBy, keptFor, whenAsked } from "../../lists";
import { calledBy } from "../../wording";
import { retainedLines, type Annex, type GrantLine } from "../../model";

/** A part of the annex that a text may name: a theme, an operation, or all that one beneficiary receives. */
export interface NamedPart {
  readonly names: readonly string[];
  readonly lines: readonly GrantLine[];
}

/** The only part of an annex that a text names, the largest kind of part first; null for none, or several. Drawn once for the rules that ask. */
export const partNamed = keptFor(({ themes }: Annex): ((text: string) => NamedPart | null) => {
  const operations = themes.flatMap((theme) => theme.operations);
  const ofTheme = calledBy(themes.map(({ title }) => title));
  const ofOperation = calledBy(operations.map(({ title }) => title));
  const byBeneficiary = () =>
    groupBy(operations.flatMap(retainedLines), (line) => line.beneficiary?.value ?? "");
  // Beneficiaries are many, and asked for by those texts alone that name neither theme nor operation.
  const kinds: readonly (() => readonly NamedPart[])[] = [
    () =>
      themes.map((theme) => ({
        names: ofTheme(theme.title),
        lines: theme.operations.flatMap(retainedLines),
      })),
    () =>
      operations.map((operation) => ({
        names: ofOperation(operation.title),
        lines: retainedLines(operation),
      })),
    () => [...byBeneficiary()].map(([name, lines]) => ({ names: [name], lines })),
  ];
  const finders = kinds.map((parts) => whenAsked(() => namedBy(parts())));
  return (text) => {
    for (const find of finders) {
      const [part, another] = find()(text);
      if (part) return another ? null : part;
    }
    return null;
  };
});
