import { findingTexts } from "../../texts";
import { isPast, isRecalled } from "../claims";
import { matches, type Concept } from "../lexicon";
import type { Amount } from "../money";
import { retainedLines, worthOf, type GrantLine, type Place } from "../model";
import { matchBeneficiary } from "../wording";
import { isSlip, type TiedConvention } from "../linking";
import { defineRule } from "./rule";

/** An amount that a model convention states is the line's, and its advance is the stated share of it. */
export const conventionAmount = defineRule({
  meta: { id: "convention-amount", severity: "error", needs: ["annex", "conventions"] },
  *check({ dossier }) {
    for (const tied of dossier.conventions) {
      const { convention, operation } = tied;
      if (!operation) continue;
      const lines = linesOf(tied);
      const [first] = lines;
      const sum = worthOf(lines);
      const own = [...lines.map((line) => line.amount.amount), sum];
      const besides = lines
        .flatMap(({ parts = [], beside = [] }) => [...parts, ...beside])
        .flatMap(({ label, amount }) => (isNotGiven(label) ? [] : amount));
      const isKnown = ({ value }: { readonly value: Amount }) =>
        [...own, ...besides].some((one) => one.equals(value));
      const known = convention.amounts.find(isKnown);
      const wrong: Amount[] = [];
      for (const stated of convention.amounts) {
        if (!first || isKnown(stated)) continue;
        // Beside what the row holds, another figure is another year's or the whole's, but for a slip of the pen.
        if (known && (isOfAnother(stated.at) || !own.some((one) => isSlip(stated.value, one)))) continue;
        // Where its words are what another column holds, they are set against its figures below.
        const words = convention.amountsInWords.find((one) => one.figures.equals(stated.value))?.words;
        if (words && besides.some((one) => one.equals(words.value))) continue;
        wrong.push(stated.value);
        yield {
          message: findingTexts["convention-amount"],
          fill: { place: stated.at, operation: operation.id, title: operation.title, cell: first.amount.at },
          at: stated.at,
          related: lines.map((line) => line.amount.at),
          stated: stated.value,
          expected: lines.length === 1 ? first.amount.amount : sum,
          scope: { kind: "operations", operations: [operation.id] },
        };
      }
      for (const { figures, words } of convention.amountsInWords) {
        if (words.value.equals(figures) || wrong.some((one) => one.equals(figures))) continue;
        yield {
          message: findingTexts["article-words"],
          fill: { place: words.at },
          at: words.at,
          stated: words.value,
          expected: figures,
          scope: { kind: "operations", operations: [operation.id] },
          suspects: [],
        };
      }
      const { advanceAmount: advance, advanceShare: share, balanceAmount: balance } = convention;
      const amount = known ?? convention.amounts[0];
      const left = amount && advance ? amount.value.minus(advance.value) : null;
      const agreesWithShare =
        !share || !amount || advance?.value.equals(amount.value.times(String(share.value)).rounded());
      if (balance && amount && advance && left && agreesWithShare && !balance.value.equals(left)) {
        yield {
          message: findingTexts["convention-balance"],
          fill: { place: balance.at, advance: advance.value, amount: amount.value },
          at: balance.at,
          related: [amount.at, advance.at],
          stated: balance.value,
          expected: left,
          suspects: [],
        };
      }
      if (!advance || !share || !amount) continue;
      const ofWhole = (whole: Amount) => whole.times(String(share.value)).rounded();
      const expected = ofWhole(amount.value);
      // What is advanced may be of one line, or of one year's instalment that its row holds or the convention states.
      const wholes = [...convention.amounts.map(({ value }) => value), ...own, ...besides];
      if (wholes.some((whole) => advance.value.equals(ofWhole(whole)))) continue;
      yield {
        message: findingTexts["convention-advance"],
        fill: { place: advance.at, share: String(Math.round(share.value * 100)), amount: amount.value },
        at: advance.at,
        related: [amount.at],
        stated: advance.value,
        expected,
        suspects: [],
      };
    }
  },
});

/** Whether a sentence says of a figure that another funder gives it, that it is no money, or of another year. */
function isOfAnother(at: Place): boolean {
  if (at.kind !== "document") return false;
  return matches(["ofAnotherFunder", "lentOrInKind"], at.quote) || isPast(at.quote) || isRecalled(at.quote);
}

const NOT_GIVEN: readonly Concept[] = ["asked", "previousYear", "projectCost", "eligible"];

/** Whether a column is of what no convention pays: one that states it took it for what is granted. An amendment states what it amends. */
function isNotGiven(label: string): boolean {
  return matches(NOT_GIVEN, label) && !matches("throughAmendment", label);
}

/** The lines a convention may speak of: those of its beneficiary, or every line of the operation for a model that names none. */
function linesOf({ convention, operation }: TiedConvention): readonly GrantLine[] {
  const lines = operation ? retainedLines(operation) : [];
  if (convention.beneficiary === null) return lines;
  const match = matchBeneficiary(
    convention.beneficiary,
    lines.map((line) => line.beneficiary?.value ?? ""),
  );
  const name = match ? lines[match.index]?.beneficiary?.value : undefined;
  return name === undefined ? [] : lines.filter(({ beneficiary }) => beneficiary?.value === name);
}
