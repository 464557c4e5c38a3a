import { correctionTexts, findingTexts } from "../../texts";
import { refersTo, sumReferences, toA1 } from "../grid";
import { contentOf, type AmountReading, type Annex, type GrantLine } from "../model";
import type { AnnexAmount } from "./ticking/annex-amounts";
import { amountsOf, sheetOf } from "./ticking/annex-amounts";
import { oneHabit } from "./ticking/one-habit";
import { textsSkipped } from "./ticking/skipped-texts";
import { defineRule, type Broken, type CorrectionDraft } from "./rule";

/**
 * No amount is text in a column of numbers, nor inside a formula, that would skip it. A column that is text throughout
 * was pasted: that is said once a sheet, for information.
 */
export const amountAsText = defineRule({
  meta: { id: "amount-as-text", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    yield* skippedBeside(dossier.annex);
    const bySheet = new Map<string, AnnexAmount[]>();
    for (const one of amountsOf(dossier.annex)) {
      if (one.reading.cell === null || one.reading.kind !== "amount") continue;
      // What is set aside is meant for no total.
      if (one.line?.retained.kind === "no") continue;
      const sheet = sheetOf(one.reading);
      const known = bySheet.get(sheet);
      if (known) known.push(one);
      else bySheet.set(sheet, [one]);
    }
    const summed = new Set(summedTexts(bySheet));
    for (const [sheet, amounts] of bySheet) {
      const texts = amounts.filter(({ reading }) => reading.asText);
      const skipped = texts.filter(({ reading }) => summed.has(cellKey(reading.at)));
      const first = texts[0];
      if (!first) continue;
      if (texts.length * 2 <= amounts.length) {
        yield* oneHabit(texts.map(oneByOne), MANY);
      } else {
        yield* oneHabit(skipped.map(oneByOne), MANY);
        yield {
          severity: "info",
          message: findingTexts["amount-as-text-sheet"],
          fill: { sheet, count: texts.length },
          at: first.reading.at,
        };
      }
    }
  },
});

const MANY = {
  message: findingTexts["amount-as-text-many"],
  label: correctionTexts["text-to-number-many"],
};

function oneByOne({ reading, operation, line }: AnnexAmount): Broken {
  return {
    message: findingTexts["amount-as-text"],
    fill: { place: reading.at, amount: reading.amount },
    at: reading.at,
    scope: operation ? { kind: "operations", operations: [operation.id] } : null,
    suspects: [{ at: reading.at, for: 1, against: 0 }],
    corrections: textToNumber(reading, line),
  };
}

/** What stands beside an amount as text, where its formula adds it. */
function* skippedBeside({ themes }: Annex): Generator<Broken> {
  for (const { id, lines } of themes.flatMap(({ operations }) => operations)) {
    for (const [rank, { amount, beside = [], parts = [] }] of lines.entries()) {
      for (const reading of textsSkipped(amount, [...beside, ...parts])) {
        yield {
          ...oneByOne({ reading, theme: null, operation: null, line: null }),
          scope: { kind: "lines", operation: id, lines: [rank] },
          corrections: textToNumber(reading, null).map(({ claim: _, ...draft }) => draft),
        };
      }
    }
  }
}

/** The same amount, as a number: it changes no figure, and formulas count it from then on. */
function textToNumber(reading: AmountReading, line: GrantLine | null): readonly CorrectionDraft[] {
  const { at, cell, amount } = reading;
  if (at.kind !== "cell" || cell?.value.kind !== "text" || cell.formula !== undefined) return [];
  return [
    {
      label: correctionTexts["text-to-number"],
      fill: { place: at, amount },
      applicability: "confirm",
      claim: { kind: "number", cells: [{ reading, line }] },
      edits: [
        {
          sheet: at.sheet,
          address: toA1(at),
          before: contentOf(cell),
          after: { kind: "number", value: amount.toExact() },
        },
      ],
    },
  ];
}

/** The cells of amounts that are text and that a formula means to add. */
function* summedTexts(bySheet: ReadonlyMap<string, readonly AnnexAmount[]>): Generator<string> {
  for (const [sheet, amounts] of bySheet) {
    const texts = amounts.flatMap(({ reading }) => (reading.asText ? [reading.at] : []));
    for (const { reading } of amounts) {
      if (reading.formula === null) continue;
      for (const reference of sumReferences(reading.formula, sheet)?.references ?? []) {
        for (const at of texts) if (at.kind === "cell" && refersTo(reference, at)) yield cellKey(at);
      }
    }
  }
}

function cellKey(at: AnnexAmount["reading"]["at"]): string {
  return at.kind === "cell" ? `${at.sheet}!${at.row},${at.column}` : "";
}
