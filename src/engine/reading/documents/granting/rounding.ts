import { roundingSaid } from "../../../claims";
import { Amount } from "../../../money";
import type { DocumentAmount, Rounding } from "../../../model";
import { proseOf } from "../parts/document-lines";
import { passageOf, sentencesOf } from "../parts/passage";
import type { DocumentPart } from "../parts/parts";

/** From this many on, whole amounts are no chance. */
const MANY = 4;

/**
 * What deliberation and report round their amounts to: what they say, or perhaps the euro for a report that gives none
 * of its figures a cent. A deliberation decides exact amounts unless it says otherwise.
 */
export function roundingsOf(
  parts: readonly DocumentPart[],
  amounts: readonly DocumentAmount[],
): readonly Rounding[] {
  return (["deliberation", "report"] as const).flatMap((role): readonly Rounding[] => {
    const said = parts.filter((part) => part.kind === role).flatMap(saidIn);
    const [unit] = said;
    if (unit) return [{ role, unit, said: true }];
    const own = amounts.filter(({ at }) => at.role === role);
    const whole = own.length >= MANY && own.every(({ amount }) => amount.toCents() % 100 === 0);
    return role === "report" && whole ? [{ role, unit: Amount.fromCents(100), said: false }] : [];
  });
}

function saidIn(part: DocumentPart): readonly Amount[] {
  const passage = passageOf(proseOf(part.lines));
  return sentencesOf(passage).flatMap(({ text }) => roundingSaid(text) ?? []);
}
