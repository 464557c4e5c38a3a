import { fold } from "../../../folding";
import { forms } from "../../../lexicon";

/** « hors fronton de l' », with nothing between the two that gives anything to what follows: « hors enveloppe, à ». */
const leftOut = new RegExp(
  `(?<![a-z0-9])${forms("leavingOut")}(?![a-z0-9])(?: (?!${forms("toThe")} )[a-z0-9'-]+){0,8} ?["(]? ?$`,
);

/** Whether a text leaves out what it names from there on: « …, hors le gymnase de Salins, 2 aides pour 41 500 € » gives Salins nothing. */
export function isLeftOut(text: string, start: number): boolean {
  const [clause = ""] = /[^,;:€.\n]*$/u.exec(text.slice(Math.max(0, start - 160), start)) ?? [];
  return leftOut.test(fold(clause));
}
