import { Amount, formatAmount } from "../money";
import { changeTexts, say, type Lang } from "../../texts";
import type { CheckState, VersionLine, VersionTotal } from "./check-state";
import type { VersionChanges } from "./version-changes";

/** What became of a dossier, in a sentence a subject: findings, lines, stated totals, retained total. */
export function changeSentences(
  { findings, lines, totals }: VersionChanges,
  before: CheckState,
  after: CheckState,
  lang: Lang,
): readonly string[] {
  const found = findings
    ? say(changeTexts.findings, lang, {
        fixed: findings.fixed.length,
        new: findings.new.length,
        stillOpen: findings.stillOpen.length,
        setAside: findings.setAside.length,
      })
    : say(changeTexts["findings-unknown"], lang);
  const moved = say(changeTexts.lines, lang, {
    added: lines.added.length,
    removed: lines.removed.length,
    changed: lines.changed.length,
  });
  const stated = totals.length === 0 ? [] : [say(changeTexts.totals, lang, { count: totals.length })];
  return [found, moved, ...stated, totalSentence(before, after, lang)];
}

function totalSentence(
  { retainedTotal: before }: CheckState,
  { retainedTotal: after }: CheckState,
  lang: Lang,
): string {
  const euros = (amount: string): string =>
    formatAmount(Amount.fromDecimal(amount), lang, { cents: "always" });
  if (before === after) return say(changeTexts["same-total"], lang, { after: euros(after) });
  const gap = Amount.fromDecimal(after).minus(Amount.fromDecimal(before));
  return say(changeTexts.total, lang, {
    before: euros(before),
    after: euros(after),
    gap: formatAmount(gap, lang, { cents: "always", signed: true }),
  });
}

/** What a stated total is the total of: "Total de l'opération 2.1 Tournois". */
export function totalName({ of, about, themeTitle, operationTitle }: VersionTotal, lang: Lang): string {
  const title = of === "operation" ? operationTitle : themeTitle;
  return say(changeTexts[`total-${of}`], lang, { about, title }).trim();
}

/** Who receives a line and for what: "Les Amis du livre, Sud, Salon". */
export function lineName({ beneficiary, territory, description }: VersionLine, lang: Lang): string {
  const name = beneficiary ?? say(changeTexts["no-name"], lang);
  return [name, territory, description].filter((part) => part !== null && part !== "").join(", ");
}

/** A line whose amount or mark changed, in one or two words. */
export function changeName(before: VersionLine, after: VersionLine, lang: Lang): string {
  if (before.retained === after.retained) return say(changeTexts.changed, lang);
  return say(changeTexts[after.retained ? "now-retained" : "no-longer-retained"], lang);
}
