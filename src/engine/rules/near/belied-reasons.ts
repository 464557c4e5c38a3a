import { groupBy } from "../../lists";
import type { DocumentAmount, SetAsideReason } from "../../model";

/** What a sum is measured by; when it was, or whether it was asked for, is another matter: most are renewed, or granted as asked. */
const OF_MEASURE: ReadonlySet<SetAsideReason> = new Set(["project-cost", "loan"]);
/** Fewer figures that a reason sets aside tell nothing of what it is worth. */
const ENOUGH = 3;
/** The share of them that must be the annex's own. */
const MOST = 0.75;

/**
 * The reasons of setting figures aside that a dossier belies: where works are what is voted, « 396 400 € HT » is no cost of
 * something else, and the one that is not the annex's is asked about as any other is.
 */
export function beliedReasons(
  figures: readonly DocumentAmount[],
  isOfAnnex: (figure: DocumentAmount) => boolean,
): ReadonlySet<SetAsideReason> {
  const belied = new Set<SetAsideReason>();
  for (const [reason, own] of groupBy(figures, ({ setAside }) => setAside)) {
    const held = own.filter(isOfAnnex).length;
    if (reason && OF_MEASURE.has(reason) && held >= ENOUGH && held >= MOST * own.length) belied.add(reason);
  }
  return belied;
}
