import type { ConditionalFormat } from "./facets";

type Rules = readonly ConditionalFormat[];

/** The priority of a rule that comes before all: it may be under one, for a sheet may hold a hundred thousand to count again. */
export function firstPriority(rules: Rules): number {
  return lowestOf(rules) - 1;
}

/** What to add to priorities for the file, where the first is one. A list is never changed in place. */
export function priorityShift(rules: Rules): number {
  return 1 - lowestOf(rules);
}

const known = new WeakMap<Rules, number>();

/** The lowest priority, one at most. */
function lowestOf(rules: Rules): number {
  const found = known.get(rules) ?? rules.reduce((lowest, { priority }) => Math.min(lowest, priority), 1);
  known.set(rules, found);
  return found;
}

/** The rule as the file writes it carries its priority too. */
export function withPriority(rule: ConditionalFormat, priority: number): ConditionalFormat {
  if (rule.priority === priority) return rule;
  const xml = rule.xml?.replace(/\bpriority="\d+"/, `priority="${priority}"`);
  return { ...rule, priority, ...(xml !== undefined && { xml }) };
}
