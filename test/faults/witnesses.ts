import { kept, type Figures } from "./figures";
import type { Plan } from "./drawn";

/**
 * Who, beside the lines themselves, states an amount that an operation is part of: one name a document and quantity,
 * the rule of DOMAIN.md (« The order of trust »). A live formula is nobody.
 */
export function witnessesOf(plan: Plan, t: number, o: number): Set<string> {
  const { figures, layout, parts } = plan;
  const witnesses = new Set<string>();
  const theme = figures.themes[t];
  const operation = theme?.operations[o];
  if (!theme || !operation) return witnesses;
  if (layout.totals.operation && operation.total.how === "typed") witnesses.add(`total ${t} ${o}`);
  if (layout.totals.theme && theme.total.how === "typed") witnesses.add(`total ${t}`);
  if (layout.totals.grand && figures.grand.how === "typed") witnesses.add("grand");
  if (parts.deliberation && theme.article.present) witnesses.add(`article ${t}`);
  if (parts.deliberation) witnesses.add(`expense ${operation.code}`);
  if (parts.report) witnesses.add(`report ${t}`);
  if (parts.report) witnesses.add(`proposal ${operation.code}`);
  if (parts.narrative && operation.narrative?.kind === "sum") witnesses.add(`narrative ${t} ${o}`);
  if (parts.print) for (const key of [`print ${t} ${o}`, `print ${t}`]) witnesses.add(key);
  return witnesses;
}

/** The same for one line: what states it alone, too. */
export function witnessesOfLine(plan: Plan, t: number, o: number, l: number): Set<string> {
  const witnesses = witnessesOf(plan, t, o);
  for (const one of witnessesOfLineAlone(plan, t, o, l)) witnesses.add(one);
  return witnesses;
}

export function witnessesOfLineAlone(plan: Plan, t: number, o: number, l: number): Set<string> {
  const operation = plan.figures.themes[t]?.operations[o];
  const line = operation?.lines[l];
  const witnesses = new Set<string>();
  if (!operation || !line) return witnesses;
  if (plan.parts.print && line.printed !== null) witnesses.add(`print ${t} ${o} ${l}`);
  if (plan.parts.narrative && operation.narrative?.kind === "list" && kept(operation).includes(line))
    witnesses.add(`told ${t} ${o} ${l}`);
  return witnesses;
}

/** Every operation by its places in the figures. */
export function operationsOf(figures: Figures): readonly (readonly [number, number])[] {
  return figures.themes.flatMap((theme, t) => theme.operations.map((_, o): [number, number] => [t, o]));
}
