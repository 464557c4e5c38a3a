import { eurosOf, giverIn, kindOfCouncil } from "../../claims";
import { actOf } from "../act-of";
import type { Cause } from "../attribute";
import type { Evidence } from ".";

/** Whether a document's figure is what another council gives, by its sentence: « le Département alloue par ailleurs 3 000 € », before a commune's vote. */
export function isGivenByOthers({ told: { at, stated } }: Cause, { dossier }: Evidence): boolean {
  if (at.kind !== "document" || !stated) return false;
  const own = kindOfCouncil(actOf(dossier.readings).authority ?? "");
  const figure = eurosOf(at.quote).find(({ amount }) => amount.equals(stated));
  const giver = own && figure ? giverIn(at.quote, figure) : null;
  return giver !== null && giver !== own;
}
