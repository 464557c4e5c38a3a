import { inferMapping, type MappingInput } from "../../src/engine/mapping";
import { Amount } from "../../src/engine/money";

/** Amounts of operations, by what they make hard. */
export const AMOUNTS: Readonly<Record<string, (index: number) => number>> = {
  "to the cent": (index) => 100_000 + ((index * 7_919_317) % 9_000_017),
  "multiples of 500 €": (index) => 50_000 * (1 + ((index * 7919) % 80)),
  "all equal": () => 2_000_000,
};

/** Infers which of so many codes pays which operation, codes following operations. */
export function inferFor(operations: number, codes: number, centsOf: (index: number) => number): boolean {
  return inferMapping(mappingInput(operations, codes, centsOf)).exact;
}

function mappingInput(count: number, codes: number, centsOf: (index: number) => number): MappingInput {
  const expenses = Array.from({ length: codes }, () => 0);
  const operations = Array.from({ length: count }, (_, index): MappingInput["operations"][number] => {
    const code = Math.floor((index * codes) / count);
    const cents = centsOf(index);
    expenses[code] = (expenses[code] ?? 0) + cents;
    const theme = Math.floor(index / 10) + 1;
    return {
      id: `${theme}.${(index % 10) + 1}`,
      title: "",
      themeTitle: `Thématique ${theme}`,
      themeRank: theme,
      computed: Amount.fromCents(cents),
      stated: Amount.fromCents(cents),
      statedCode: null,
      rememberedCode: null,
      conventionCodes: [],
      lines: [],
    };
  });
  return {
    operations,
    codes: expenses.map((cents, index) => ({
      code: `C${index}`,
      label: null,
      expenses: [Amount.fromCents(cents)],
    })),
  };
}
