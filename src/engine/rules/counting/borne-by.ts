import { isRecalled } from "../../claims";
import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import { grantsInAnnex, projectsHelped, structures, type Case } from "../../linking";
import { groupBy } from "../../lists";
import {
  operationGroups,
  passageKey,
  retainedLines,
  type GrantLine,
  type Operation,
  type UnitCount,
} from "../../model";
import { nearestCount, type OddCount } from "./ways-of-counting";

const GRANTS = ["countedGrants", "countedOperations"] as const;
const RECEIVERS = ["countedRecipients", "countedOfAKind", "countedStructures"] as const;

const borne = new RegExp(
  `^[^.;:€0-9]{0,40}(?<![a-z])${forms("borneBy")}(?: ${forms("definiteArticle")})? ?$`,
);

/**
 * « 13 projets portés par 12 organismes »: what is granted, and those who receive it. Of the two, the one that the annex
 * counts as it does the other, where the other is right.
 */
export function oddBorneBy(dossier: Case): readonly OddCount[] {
  const pairs = dossier.readings.flatMap(({ units }) =>
    [...groupBy(units, ({ at }) => passageKey(at)).values()].flatMap(pairsIn),
  );
  if (pairs.length === 0) return [];
  const all = dossier.operations.map(({ operation }) => operation);
  const parts = operationGroups(dossier.annex.themes).map(waysOf);
  const whole = waysOf(all);
  const cells = all.flatMap(retainedLines).map(({ amount }) => amount);
  return pairs.flatMap(([grants, receivers]): readonly OddCount[] => {
    const isRightOf = (ways: Ways) =>
      ways.grants.includes(grants.count) && ways.receivers.includes(receivers.count);
    if ([whole, ...parts].some(isRightOf)) return [];
    const [odd, counted] =
      whole.receivers.includes(receivers.count) && whole.receivers.includes(grants.count)
        ? [grants, nearestCount(grants.count, whole.grants)]
        : whole.grants.includes(grants.count) && whole.grants.includes(receivers.count)
          ? [receivers, nearestCount(receivers.count, whole.receivers)]
          : [];
    if (!odd || counted === undefined) return [];
    const { at, count, words } = odd;
    return [{ at, count, words, counted, cells }];
  });
}

/** How many some operations grant, and to how many, in every way. */
interface Ways {
  readonly grants: readonly number[];
  readonly receivers: readonly number[];
}

function waysOf(operations: readonly Operation[]): Ways {
  const retained = operations.flatMap(retainedLines);
  const paid = retained.filter(({ amount }) => !amount.amount.isZero);
  return {
    grants: [...grantsInAnnex(operations), projectsHelped(retained)],
    receivers: [...new Set([retained, paid].flatMap(receiversOf))],
  };
}

/** Whom some lines name, each once; those of one name in several places may be several. */
function receiversOf(lines: readonly GrantLine[]): readonly number[] {
  const [named] = structures(lines);
  if (named === undefined) return [];
  const apart = lines.map(
    ({ beneficiary, territory }) => `${fold(beneficiary?.value ?? "")}|${fold(territory ?? "")}`,
  );
  return [named, new Set(apart).size];
}

/** The counts of a sentence of which one is borne by the next. */
function pairsIn(said: readonly UnitCount[]): readonly (readonly [UnitCount, UnitCount])[] {
  const [first] = said;
  if (!first || isRecalled(first.at.quote)) return [];
  return said.flatMap((one, rank) => {
    const next = said[rank + 1];
    if (!next || !matches(GRANTS, one.noun) || !matches(RECEIVERS, next.noun)) return [];
    const { quote } = one.at;
    const end = quote.indexOf(one.words) + one.words.length;
    const between = quote.slice(end, quote.indexOf(next.words, end));
    return borne.test(fold(between)) ? [[one, next] as const] : [];
  });
}
