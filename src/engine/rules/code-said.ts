import { codesBeside } from "./coding/beside";
import { codesCited } from "./coding/cited";
import { codesSaidOf } from "./coding/said-of";
import { defineRule, type Broken } from "./rule";

/**
 * A code that a document gives is the right one: that which the annex gives to what it is said of, one that the dossier
 * knows, and the one that other sources put beside the same thing. What one of these tells is not said again by the next.
 */
export const codeSaid = defineRule({
  meta: { id: "code-said", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    const told = new Set<string>();
    for (const find of [codesSaidOf, codesCited, codesBeside]) {
      const odd = find(dossier).filter((one) => !told.has(keyOf(one)));
      yield* odd;
      for (const one of odd) told.add(keyOf(one));
    }
  },
});

/** One text for a code and the one that is meant, from whichever end. */
function keyOf({ fill }: Broken): string {
  return [fill?.["code"], fill?.["meant"]].sort().join(" / ");
}
