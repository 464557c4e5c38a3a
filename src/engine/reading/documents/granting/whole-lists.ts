import { addsUpWhatPrecedes, coversAllThemes, eurosOf } from "../../../claims";
import type { WholeStatement } from "../../../model";
import type { Clause } from "../parts/clauses";
import { fundingsOf } from "./funding";
import type { KnownThemes } from "../naming/known-themes";
import { collapse, type Speaker } from "../parts/passage";
import { themeMentionsOf } from "../naming/theme-mention";
import { statementOf, textOf, whereOf } from "./whole-statement";

type ThemeNamed = WholeStatement["themes"][number];

/** « Approuve … pour un montant total de X, réparti comme suit : » above items that each grant a theme its own. */
export function aboveLists(
  clauses: readonly Clause[],
  speaker: Speaker,
  known: KnownThemes,
): readonly WholeStatement[] {
  return clauses.flatMap((clause, index): readonly WholeStatement[] => {
    const passage = textOf(clause);
    const items = itemsUnder(clauses, index);
    if (items.length < 2 || themeMentionsOf(passage.text, known).length > 0) return [];
    const [figure, other] = eurosOf(passage.text);
    if (!figure || other) return [];
    const themes: ThemeNamed[] = [];
    for (const item of items) {
      const fundings = fundingsOf(textOf(item), speaker, known);
      const named = fundings.filter((one) => one.themeNumber !== null || one.themeTitle !== null);
      if (named.length === 0) continue;
      if (named.some((one) => one.amount === null)) return [];
      themes.push(...named.map((one) => ({ number: one.themeNumber, title: one.themeTitle })));
    }
    return themes.length < 2 ? [] : [statementOf(passage, figure, speaker, whereOf(clause, speaker), themes)];
  });
}

function itemsUnder(clauses: readonly Clause[], index: number): readonly Clause[] {
  const opening = collapse((clauses[index]?.lines ?? []).map((line) => collapse(line.text)).join(" "));
  const items: Clause[] = [];
  for (const clause of clauses.slice(index + 1)) {
    if (clause.introduction === null || clause.introduction !== opening) break;
    items.push(clause);
  }
  return items;
}

/** « volet 1 : X ; volet 2 : Y, soit un total de Z »: one sentence that gives each theme its own, and adds them up. */
export function besideLists(
  clauses: readonly Clause[],
  speaker: Speaker,
  known: KnownThemes,
): readonly WholeStatement[] {
  return clauses.flatMap((clause): readonly WholeStatement[] => {
    const passage = textOf(clause);
    const fundings = fundingsOf(passage, speaker, known);
    if (fundings.length < 2 || fundings.some((one) => one.amount === null)) return [];
    const themes = fundings.map((one) => ({ number: one.themeNumber, title: one.themeTitle }));
    const figures = eurosOf(passage.text);
    const sums = figures.filter(
      (figure) => addsUpWhatPrecedes(passage.text, figure) && !coversAllThemes(passage.text, figure),
    );
    const [sum] = sums;
    const [head] = figures;
    if (figures.length !== fundings.length + 1) return [];
    const isGiven = fundings.some((one) => head && one.amount?.value.equals(head.amount));
    const stated = sum && sums.length === 1 && sum === figures.at(-1) ? sum : isGiven ? undefined : head;
    return stated ? [statementOf(passage, stated, speaker, whereOf(clause, speaker), themes)] : [];
  });
}
