import { fold } from "../../wording";

const yes =
  /^(?:o|oui|x|yes|vrai|true|1|retenue?s?|favorable|avis favorable|acceptee?s?|accordee?s?|validee?s?|selectionnee?s?|ok|eligible|attribuee?s?|proposee?s?|approuvee?s?|a retenir|✓|✔|☑|☒)\b|^[✓✔☑☒]$/;
const no =
  /^(?:n|non|no|faux|false|0|ecartee?s?|rejet|rejetee?s?|refus|refusee?s?|defavorable|avis defavorable|ineligible|non[ -]retenue?s?|ajournee?s?|abandon|abandonnee?s?|sans suite|✗|✘|☐)\b|^[✗✘☐]$/;

/** Whether a text says that a dossier is selected; null where it is neither spelling of yes or no. */
export function readMark(text: string): "yes" | "no" | null {
  const folded = fold(text).replace(/[.!]+$/, "");
  if (folded === "" || folded.length > 60) return null;
  const words = folded.split(/\s+/).length;
  if (no.test(folded) && words <= 6) return "no";
  if (yes.test(folded) && words <= 6 && !/\b(?:sous reserve|non|pas|ou)\b/.test(folded)) return "yes";
  return null;
}
