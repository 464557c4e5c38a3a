import { findingTexts } from "../../texts";
import { figuresGiving, type Case } from "../linking";
import { groupBy } from "../lists";
import type { DocumentAmount, DocumentReading, GrantLine } from "../model";
import type { Amount } from "../money";
import { isMiswritten } from "./held/column-figures";
import { quantitiesOf, type Quantity } from "./held/quantities";
import { defineRule, type Broken } from "./rule";
import { grantBeyond, itemsBeyond, type ItemBeyond } from "./rows/item-beyond";

/** A document that gives fewer lines may tell a few of them apart. */
const ENOUGH = 4;

/**
 * A document that gives what an operation, a theme or the whole comes to, names all who receive a part of it but one, and
 * gives each of their amounts as often as the annex does, lacks that one. A list that gives one more lacks in the annex.
 */
export const lineLeftOut = defineRule({
  meta: { id: "line-left-out", severity: "warning", needs: ["annex"] },
  *check(context) {
    const { readings } = context.dossier;
    const open = readings.filter(({ unnamed }) => unnamed.length > 0);
    const groups = [...quantitiesOf(context)]
      .reverse()
      .flat()
      .filter(isGroup)
      .map(({ amount, lines }): Group => ({ amount, lines: lines.filter(isGranted) }))
      .filter(({ lines }) => lines.length > ENOUGH);
    for (const reading of readings) yield* missingOf(reading, groups, context.dossier);
    for (const reading of open) {
      const silent = new Set(reading.unnamed);
      const told = new Set<GrantLine>();
      for (const { amount, lines } of groups) {
        const whole = figuresGiving(amount, [reading]).find(({ setAside }) => setAside === null);
        if (!whole) continue;
        const [line, another] = lines.filter(
          ({ beneficiary }) => beneficiary && silent.has(beneficiary.value),
        );
        if (!line || another || told.has(line)) continue;
        const others = lines.filter((one) => one !== line);
        if (mayBeGiven(line, reading) || !areGiven(others, reading)) continue;
        if (areApart(others, whole, reading)) continue;
        told.add(line);
        yield {
          message: findingTexts["line-left-out"],
          fill: {
            place: whole.at,
            whole: amount,
            count: lines.length,
            name: line.beneficiary?.value ?? "",
            amount: line.amount.amount,
            line: line.amount.at,
          },
          at: whole.at,
          related: [line.amount.at],
          suspects: [],
        };
      }
    }
  },
});

/** Lines that the annex groups, and what they come to. */
interface Group {
  readonly amount: Amount;
  readonly lines: readonly GrantLine[];
}

/** What a document gives beside all the lines of a group, in a list, or of the annex, wherever it names them: each once. */
function* missingOf(reading: DocumentReading, groups: readonly Group[], dossier: Case): Iterable<Broken> {
  const all = dossier.operations.flatMap(({ operation }) => operation.lines.filter(isGranted));
  const granted = all.length > ENOUGH ? grantBeyond(dossier, reading, all) : null;
  const found = [
    ...groups.flatMap(({ amount: whole, lines }) =>
      itemsBeyond(reading, lines).map((item) => ({ ...item, whole, lines })),
    ),
    ...(granted ? [{ ...granted, whole: granted.sum.minus(granted.amount), lines: all }] : []),
  ];
  const keyOf = ({ amount, sum }: ItemBeyond) => `${amount.toFixed()} of ${sum.toFixed()}`;
  const once = [...groupBy(found, keyOf).values()].flatMap((alike) => alike.slice(0, 1));
  for (const { at, amount, sum, whole, lines } of once)
    yield {
      message: findingTexts["line-left-out-annex"],
      fill: { place: at, amount, count: lines.length, list: sum, whole },
      at,
      related: lines.slice(-1).map((line) => line.amount.at),
      suspects: [],
    };
}

function isGroup({ of }: Quantity): boolean {
  return of === "whole" || of === "theme" || of === "operation";
}

function isGranted({ amount, retained }: GrantLine): boolean {
  return !amount.amount.isZero && retained.kind !== "no";
}

/** Whether a document gives, under another name, what may be the line's: any of its amounts, or its own miswritten. */
function mayBeGiven({ amount, parts = [], beside = [] }: GrantLine, { amounts }: DocumentReading): boolean {
  const own = [amount, ...parts, ...beside].map((one) => one.amount.rounded());
  const isOwn = (figure: Amount) => own.some((one) => !one.isZero && one.equals(figure));
  return amounts.some((figure) => isOwn(figure.amount) || isMiswritten(figure.amount, amount.amount));
}

/** Whether all that are named stand in a passage of their own, away from what they come to: « 5. approuve les conventions passées avec … ». */
function areApart(lines: readonly GrantLine[], whole: DocumentAmount, reading: DocumentReading): boolean {
  const named = lines.map(({ amount: { amount } }) => figuresGiving(amount.rounded(), [reading]));
  const [first = []] = named;
  return first.some(
    ({ at: { block } }) =>
      Math.abs(block - whole.at.block) > 1 && named.every((own) => own.some(({ at }) => at.block === block)),
  );
}

/** Whether a document gives the amount of each line, as often as there are lines of it. */
function areGiven(lines: readonly GrantLine[], reading: DocumentReading): boolean {
  const wanted = new Map<string, number>();
  return lines.every(({ amount: { amount } }) => {
    const key = amount.rounded().toFixed();
    const count = (wanted.get(key) ?? 0) + 1;
    wanted.set(key, count);
    return figuresGiving(amount.rounded(), [reading]).length >= count;
  });
}
