import { keptBySentence } from "../../folding";
import { namedBy, type Case } from "../../linking";
import { addTo, keptFor, whenAsked } from "../../lists";
import type { Ledger } from "../../diagnosis";
import { isRetained, type GrantLine } from "../../model";
import { calledShortly } from "./called-shortly";
import { quantitiesOf, type Quantity } from "./quantities";
import type { RuleContext } from "../rule";

/** One or several lines of the annex that a text may name. */
export interface LinesNamed {
  readonly names: readonly string[];
  readonly lines: readonly GrantLine[];
  /** Whether it is one line alone, not a group of them. */
  readonly isLine: boolean;
}

/** The lines of several that are named, each once. */
export function union(named: readonly LinesNamed[]): readonly GrantLine[] {
  return [...new Set(named.flatMap(({ lines }) => lines))];
}

export function onlyLines(named: readonly LinesNamed[]): readonly LinesNamed[] {
  return named.filter(({ isLine }) => isLine);
}

export function onlyGroups(named: readonly LinesNamed[]): readonly LinesNamed[] {
  return named.filter(({ isLine }) => !isLine);
}

/** Tells which lines of the annex a text names, or which themes, operations or lines whose rows say the same. Drawn once for the rules that ask. */
export function linesNamed(
  context: Pick<RuleContext, "dossier" | "ledger">,
): (text: string) => readonly LinesNamed[] {
  return drawnFor(context.dossier)(context.ledger).named;
}

/** The themes, the operations and the lines whose rows say the same that hold all of some lines, and more. */
export function groupsAround(
  lines: readonly GrantLine[],
  context: Pick<RuleContext, "dossier" | "ledger">,
): readonly LinesNamed[] {
  const [first] = lines;
  const around = first ? (drawnFor(context.dossier)(context.ledger).groupsOf().get(first) ?? []) : [];
  return around.filter((group) => {
    const held = new Set(group.lines);
    return held.size > lines.length && lines.every((line) => held.has(line));
  });
}

/** Every line of the annex that is granted something. */
export function linesGranted(context: Pick<RuleContext, "dossier" | "ledger">): readonly GrantLine[] {
  return drawnFor(context.dossier)(context.ledger).granted;
}

/** The themes of the annex; its operations where it has one theme. */
export function partsOfAnnex(context: Pick<RuleContext, "dossier" | "ledger">): readonly LinesNamed[] {
  return drawnFor(context.dossier)(context.ledger).parts;
}

const drawnFor = keptFor((dossier: Case) => keptFor((ledger: Ledger) => drawn({ dossier, ledger })));

function drawn(context: Pick<RuleContext, "dossier" | "ledger">) {
  const quantities = quantitiesOf(context);
  const linesOf = (one: Quantity): LinesNamed => ({
    names: one.names,
    lines: one.lines,
    isLine: one.of === "line",
  });
  const [[whole] = [], , themes = [], operations = []] = quantities;
  const own = quantities
    .flat()
    .filter(({ names, lines }) => names.length > 0 && lines.length > 0)
    .map(linesOf);
  const grouped = context.dossier.groupings
    .flat()
    .map(({ name, lines }): LinesNamed => ({ names: [name], lines, isLine: false }));
  const all = [...own, ...grouped];
  const [named, shortly] = [namedBy(all), calledShortly(all)];
  const groupsOf = whenAsked(() => {
    const found = new Map<GrantLine, LinesNamed[]>();
    for (const group of all) if (!group.isLine) for (const line of group.lines) addTo(found, line, group);
    return found;
  });
  return {
    granted: (whole?.lines ?? []).filter(isRetained),
    named: keptBySentence((text: string): readonly LinesNamed[] => {
      const full = named(text);
      // A word of what is named in full says nothing of the group that holds it.
      const short = shortly(text).filter(({ lines }) => {
        const own = new Set(lines);
        return !full.some((other) => other.lines.every((line) => own.has(line)));
      });
      return short.length > 0 ? [...full, ...short] : full;
    }),
    groupsOf,
    parts: (themes.length > 1 ? themes : operations).map(linesOf),
  };
}
