import { groupBy } from "../lists";
import type { DocumentAmount, SetAsideReason } from "../model";

/** Fewer figures that a reason sets aside tell nothing of what it is worth. */
const ENOUGH = 3;
/** The share of them that must be the annex's own. */
const MOST = 0.75;

/**
 * The figures of a dossier, those without the reasons that it belies: where works are what is voted, « 396 400 € HT » is
 * no cost of something else, and the one that is not the annex's is asked about as any other is.
 */
export function withoutBeliedReasons<Claimed extends { readonly figure: DocumentAmount }>(
  claims: readonly Claimed[],
  isOfAnnex: (figure: DocumentAmount) => boolean,
): readonly Claimed[] {
  const belied = new Set<SetAsideReason>();
  for (const [reason, own] of groupBy(claims, ({ figure }) => figure.setAside)) {
    const held = own.filter(({ figure }) => isOfAnnex(figure)).length;
    if (reason && held >= ENOUGH && held >= MOST * own.length) belied.add(reason);
  }
  return claims.map((one) =>
    one.figure.setAside && belied.has(one.figure.setAside)
      ? { ...one, figure: { ...one.figure, setAside: null } }
      : one,
  );
}
