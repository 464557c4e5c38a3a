import { forms } from "../lexicon";
import type { FoundFigure } from "./figures";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";

const some = `${START}${forms(["someOf", "aboveAll"])}${END}`;
/** « , répartis comme suit », « aux structures suivantes » */
const sharing = `^[^a-z0-9]*$|${START}${forms(["namely", "sharedOutSo"])}${END}[^,;]*$|^[^,;]*${START}${forms("listedBelow")}[^a-z0-9]*$`;

/**
 * « 86 365 € à 8 organismes, soit : »: whether what leads from a figure to the colon over a list says that the list is all of
 * it, and not whom else something is done with: « (86 365 €), une convention est signée avec : ».
 */
export function announcesAll(text: string, { end }: FoundFigure): boolean {
  const behind = Folded.of(text.slice(end)).text;
  const [tail = ""] = behind.split(":");
  return !compiled(some).test(behind) && compiled(sharing).test(tail);
}
