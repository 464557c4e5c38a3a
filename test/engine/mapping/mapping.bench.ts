/**
 * How long inferring a mapping takes, run by hand: `npx tsx test/engine/mapping/mapping.bench.ts`. Forty operations and
 * twenty codes: amounts to the cent, round amounts, equal amounts; sound, and with two wrong figures.
 */
import { Amount } from "../../../src/engine/money";
import { inferMapping, type MappingInput } from "../../../src/engine/mapping";

const operationCount = 40;
const codeCount = 20;

/** A stream of numbers from 0 to 1, the same for the same seed. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function dossier(
  amountOf: (next: () => number) => number,
  seed: number,
  wrong: number,
  scattered: boolean,
): { readonly input: MappingInput; readonly truth: readonly string[] } {
  const next = stream(seed);
  const cents = Array.from({ length: operationCount }, () => amountOf(next));
  const code = (index: number) =>
    scattered && index % 7 === 3
      ? `C${index % codeCount}`
      : `C${Math.floor((index * codeCount) / operationCount)}`;
  const truth = cents.map((_, index) => code(index));
  const expenses = Array.from({ length: codeCount }, (_, place) =>
    cents.reduce((sum, amount, index) => (truth[index] === `C${place}` ? sum + amount : sum), 0),
  );
  for (let i = 0; i < wrong; i++) expenses[3 + 8 * i] = (expenses[3 + 8 * i] ?? 0) + 90_000;
  return {
    truth,
    input: {
      operations: cents.map((amount, index) => ({
        id: `${Math.floor(index / 8) + 1}.${(index % 8) + 1}`,
        title: "",
        themeTitle: `Thématique ${Math.floor(index / 8) + 1}`,
        themeRank: Math.floor(index / 8) + 1,
        computed: Amount.fromCents(amount),
        stated: Amount.fromCents(amount),
        statedCode: null,
        rememberedCode: null,
        conventionCodes: [],
        lines: [],
      })),
      codes: expenses.map((expense, index) => ({
        code: `C${index}`,
        label: null,
        expenses: [Amount.fromCents(expense)],
      })),
    },
  };
}

const kinds: Readonly<Record<string, (next: () => number) => number>> = {
  "to the cent": (next) => 10_000 + Math.floor(next() * 5_000_000),
  "multiples of 500": (next) => 50_000 * (1 + Math.floor(next() * 80)),
  "four amounts": (next) => 500_000 * (1 + Math.floor(next() * 4)),
  "all equal": () => 2_000_000,
};

for (const [name, amountOf] of Object.entries(kinds)) {
  for (const wrong of [0, 2]) {
    for (const scattered of [false, true]) {
      let slowest = 0;
      let right = 0;
      let asked = 0;
      let exact = 0;
      const runs = 5;
      for (let seed = 1; seed <= runs; seed++) {
        const { input, truth } = dossier(amountOf, seed * 7919, wrong, scattered);
        const start = performance.now();
        const mapping = inferMapping(input);
        slowest = Math.max(slowest, performance.now() - start);
        right += mapping.operations.filter(({ code }, index) => code === truth[index]).length;
        asked += mapping.question.length;
        exact += mapping.exact ? 1 : 0;
      }
      console.log(
        `${name}, ${wrong} wrong, ${scattered ? "scattered" : "in runs"}: slowest ${slowest.toFixed(0)} ms, ` +
          `right ${((100 * right) / runs / operationCount).toFixed(0)} %, asked ${asked / runs}, exact ${exact}/${runs}`,
      );
    }
  }
}
