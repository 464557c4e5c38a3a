import { forms } from "../lexicon";
import { Folded } from "./folded";
import { compiled, END, START, type Stretch } from "./said";
import { addsUpWhatPrecedes } from "./whole-cues";

/** One way in which a sentence lets a figure be that of all that is granted. */
export interface WholeRule {
  readonly side: "before" | "behind";
  /** Over folded text. */
  readonly source: string;
  /** A sentence whose figure in brackets this rule tells, and none above it. */
  readonly example: string;
}

/** What lets a figure be that of all that is granted; the annex's amounts tell whether it is. */
export const wholeRules: readonly WholeRule[] = [
  {
    side: "before",
    source: `${START}${forms("wholeNoun")}${END}[^€]{0,90}$`,
    example: "Le total des aides proposées est de [106 501 €].",
  },
  {
    side: "before",
    source: `[0-9] [a-z]+(?: [a-z]+)? ${forms("forBefore")}(?: ${forms("article")} ${forms("sumNoun")} ${forms("ofBefore")})? ?$`,
    example: "Soit 7 dossiers retenus pour [106 501 €].",
  },
  {
    side: "before",
    source: `[0-9] [a-z]+(?: [a-z]+)? ${forms(["comesTo", "amountsToVerb"])}(?: ${forms("upTo")})? ?$`,
    example: "Les 12 dossiers retenus représentent [106 501 €].",
  },
  {
    side: "behind",
    source: `^ ?,? ?${forms("wholeBehind")}${END}`,
    example: "Il est proposé de consacrer [106 501 €] au total à ces axes.",
  },
  {
    side: "behind",
    source: `^ ?${forms("recipientBehind")} [0-9a-z]+ (?:${forms("countedBefore")} )?${forms(["countedRecipients", "countedOfAKind", "countedStructures"])}${END}`,
    example: "D'attribuer [106 501 €] aux 12 associations retenues.",
  },
  {
    side: "before",
    source: `${START}${forms("annexed")}${END}[^€]*$`,
    example: "D'approuver l'octroi des aides figurant en annexe, pour [106 501 €].",
  },
  {
    side: "behind",
    source: `^[^€]{0,120}${START}${forms("annexed")}${END}`,
    example: "D'accorder [106 501 €] de subventions aux bénéficiaires listés en annexe.",
  },
  {
    side: "behind",
    source: "^[^€]{0,120}: ?$",
    example: "Il est proposé d'attribuer [106 501 €] aux associations suivantes :",
  },
];

/** The rule by which a figure may be that of all that is granted; undefined for none. */
export function wholeRuleOf(sentence: string, { start, end }: Stretch): WholeRule | undefined {
  const [before, behind] = [sentence.slice(0, start), sentence.slice(end)].map(
    (text) => Folded.of(text).text,
  );
  return wholeRules.find(({ side, source }) =>
    compiled(source).test((side === "before" ? before : behind) ?? ""),
  );
}

/** Whether a sentence says in so many words that a figure is a total of grants: « Le montant total des subventions est de … », « ces subventions, soit … au total ». */
export function saysTotal(sentence: string, { start, end }: Stretch): boolean {
  const [before, behind] = [sentence.slice(0, start), sentence.slice(end)].map(
    (text) => Folded.of(text).text,
  );
  const grants = `${START}${forms(["grantNoun", "grantWord"])}${END}[^€]{0,90}`;
  const total = `${START}${forms("totalQuality")}${END}`;
  return (
    compiled(`${total}[^€]{0,30}${grants}$|${grants}${total}[^€]{0,40}$`).test(before ?? "") ||
    (compiled(`${grants}$`).test(before ?? "") && compiled(`^ ?${forms("inAll")}${END}`).test(behind ?? ""))
  );
}

/** « …, soit 854 951 € au total »: whether a figure adds up its sentence. */
export function sumsUpSentence(sentence: string, figure: Stretch): boolean {
  const [before = "", behind = ""] = [sentence.slice(0, figure.start), sentence.slice(figure.end)].map(
    (text) => Folded.of(text).text,
  );
  const inAll = compiled(`^ ?${forms("inAll")}${END}`).test(behind);
  return (
    addsUpWhatPrecedes(sentence, figure) ||
    (inAll && compiled(`${START}${forms("resultSign")} ?$`).test(before))
  );
}
