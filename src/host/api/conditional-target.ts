import type { ConditionalFormat } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { itemNotFound } from "./host-error";

export interface RuleTarget {
  readonly sheet: number;
  readonly id: string;
}

type Rules = readonly ConditionalFormat[];

/** The rules of each list by id: a list is never changed in place, and may hold a hundred thousand. */
const indexes = new WeakMap<Rules, ReadonlyMap<string, ConditionalFormat>>();
/** How often a list was asked: one that the next change replaces is not worth an index. */
const asked = new WeakMap<Rules, number>();
const SELDOM = 8;

export function ruleNamed(rules: Rules, id: string): ConditionalFormat | undefined {
  let index = indexes.get(rules);
  if (index) return index.get(id);
  const times = (asked.get(rules) ?? 0) + 1;
  asked.set(rules, times);
  if (times <= SELDOM) return rules.findLast((rule) => rule.id === id);
  indexes.set(rules, (index = new Map(rules.map((rule) => [rule.id, rule]))));
  return index.get(id);
}

export function ruleOf(host: ExcelHost, { sheet, id }: RuleTarget): ConditionalFormat {
  const rule = ruleNamed(host.sheet(sheet).facets.conditionalFormats, id);
  if (!rule) throw itemNotFound();
  return rule;
}

/** Replaces a rule by one of ours: what the file wrote of it no longer holds. */
export function changeRule(host: ExcelHost, target: RuleTarget, set: Partial<ConditionalFormat>): void {
  const old = ruleOf(host, target);
  const { conditionalFormats } = host.sheet(target.sheet).facets;
  host.guardFormat(host.sheet(target.sheet));
  const made = conditionalFormats.map((rule) => {
    if (rule !== old) return rule;
    const { xml: _written, ...rest } = { ...rule, ...set };
    return rest;
  });
  host.setFacets(target.sheet, { conditionalFormats: made });
}
