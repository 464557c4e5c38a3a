import { forms } from "../lexicon";
import { Folded } from "./folded";
import { compiled, END, START } from "./said";
import { fold } from "../folding";

const MOST_WORDS = 16;
const LONGEST = 120;

const isNoName = `^(?:${forms("article")} ?)?${forms("notAName")}${END}|^(?:${forms("opensASentence")}(?:${END}|(?<=')|(?<= ))|[0-9])`;
const isASentence = `[;!?]|${START}${forms("sentenceWord")}${END}`;
const scope = ` (?:${forms("scopeAfterName")}(?:${END}|(?<='))|${forms("forBefore")} [0-9]|\\()`;
const lead = `^(?:[^a-z0-9"(]+ ?)?(?:[0-9]{1,2} ?[.)°] )?(?:${forms("also")} )?(?:${forms("leadsToName")} )?`;

/** A structure's name cut clean of its article, of what follows it and of punctuation; null where it names none. */
export function structureName(text: string): string | null {
  const bare = withoutArticle(Folded.of(text).after(lead));
  const named = Folded.of(bare)
    .before(scope)
    .replace(/(?<![\s,;:.…_–—=-])[\s,;:.…_–—=-]+$/u, "");
  if (named.length < 2 || named.length > LONGEST || !/\p{L}/u.test(named)) return null;
  const [folded, whole] = [fold(named), fold(bare)];
  if ([folded, whole].some((one) => compiled(isNoName).test(one)) || folded.split(" ").length > MOST_WORDS)
    return null;
  return compiled(isASentence).test(folded) ? null : named;
}

/** « l'association », « le CCAS » without their article: that of « Le Relais », of « LA CRAVATE » is a part of the name. */
function withoutArticle(text: string): string {
  const folded = Folded.of(text);
  const elided = folded.after(`^${forms("elidedArticle")}`);
  if (elided !== text) return elided;
  const rest = folded.after(`^${forms("definiteArticle")} `);
  const isArticle = /^\p{L}\p{Ll}/u.test(text) && /^(?:\p{Lu}{2}|\p{Ll})/u.test(rest);
  return isArticle ? rest : text;
}
