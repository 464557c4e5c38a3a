import { beginning, forms, pattern } from "../../../lexicon";
import { fold, keptByText, withBrackets } from "../../../wording";

const exactly: ReadonlyMap<string, "yes" | "no"> = new Map([
  ...["o", "x", "1", "ok", "v", "✓", "✔", "☑", "☒", "vrai", "true", "yes"].map(
    (word) => [word, "yes"] as const,
  ),
  ...["n", "0", "✗", "✘", "☐", "faux", "false"].map((word) => [word, "no"] as const),
]);
const yes = beginning("selected");
const no = beginning("rejected");

const inDoubt = pattern("markInDoubt");
/** « Refus partiel », « Refusé en partie »: of what follows, the part would be of something else (« Refusé, dossier partiel »). */
const refusedInPart = new RegExp(`^${forms("rejected")} [(]?${forms("inPart")}[)]?$`);
const opinionYes = new RegExp(`^${forms("opinionYes")}$`);
const opinionNo = new RegExp(`^${forms("opinionNo")}$`);

const silent = beginning("notJudged");

/** Whether a mark says that there was nothing to judge: « SO », « Sans objet », a dash, or nothing at all. */
export const isSilent = keptByText((text): boolean => {
  const folded = fold(text);
  return /^[-–—]?$/.test(folded) || (silent.test(folded) && folded.split(/\s+/).length <= 3);
});

/** Whether a text says that a dossier is selected; null where it is neither spelling of yes or no. */
export const readMark = keptByText((text): "yes" | "no" | null => {
  const folded = fold(text).replace(/(?<![.!])[.!]+$/, "");
  if (folded === "" || folded.length > 60) return null;
  const exact = exactly.get(folded);
  if (exact) return exact;
  const words = folded.split(/\s+/).length;
  if (words > 6) return null;
  if (no.test(folded)) return refusedInPart.test(folded) ? "yes" : "no";
  return yes.test(folded) && !inDoubt.test(folded) ? "yes" : null;
});

/** As `readMark`, where a column of opinions is known to be one and its letters can be nothing else: F, D, Fav., Déf. */
export function readOpinion(text: string): "yes" | "no" | null {
  // « F (réserve emprise) », « fav. (comm. 12/03) », « F- »: what stands behind the letter says how, or when.
  const folded = fold(withBrackets(text, () => " ")).replace(/(?<![ .!+-])[ .!+-]+$/, "");
  if (opinionYes.test(folded)) return "yes";
  if (opinionNo.test(folded)) return "no";
  return readMark(text);
}
