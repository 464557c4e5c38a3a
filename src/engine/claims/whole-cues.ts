import { forms } from "../lexicon";
import { compiled, END, ready, START, type Stretch } from "./said";

const themes = `(?:${forms("theme", 4)}|${forms("heldTogether")})${END}`;
const every = `(?:${forms("allOf")}(?: [0-9]{1,2}| [a-z]+)? ?|${forms("every")} )${themes}`;
/** « pour l'ensemble », « l'ensemble des axes », « tous volets confondus », « les trois thématiques ». */
const allBehind = `^[^€.;]{0,30}?${START}(?:${forms("forAll")}(?= ?(?:[.;,:)]|$))|${every})`;
const allBefore = `${START}${every}[^€.;]{0,60}$`;
const addsUp = `${START}${forms("resultSign")},? (?:${forms(["inAll", "together"])}|(?:${forms("forBefore")} )?${forms("article")} (?:${forms(["sumNoun", "spending"])} )?${forms("totalQuality")})[^€.;]{0,40}$`;
/** « soit environ 1,6 M€ » repeats the figure before it. */
const rounded = `,? ?(?:\\(?${forms(["resultSign", "or"])})? ?(?:${forms("about")})? ?[0-9,.]+ ?[km]€\\)?,?`;

/** Whether a figure is said of all the themes together, whatever the clause it stands in. */
export function coversAllThemes(text: string, figure: Stretch): boolean {
  const { before, after } = beside(text, figure);
  return (
    compiled(allBehind).test(after.replace(compiled(rounded, "g"), "")) || compiled(allBefore).test(before)
  );
}

/** Whether a figure adds up what stands before it: « soit un montant total de ». */
export function addsUpWhatPrecedes(text: string, figure: Stretch): boolean {
  return compiled(addsUp).test(beside(text, figure).before);
}

/** Whether a figure is what stands before it, said again or added up: « 35 112 € et 38 738 €, soit 73 850 € ». */
export function isResult(text: string, figure: Stretch): boolean {
  return compiled(`${START}${forms("resultSign")} ?$`).test(beside(text, figure).before);
}

/** No word further from a figure than this is said of it. */
const NEAR = 140;

function beside(text: string, { start, end }: Stretch) {
  return {
    before: ready(text.slice(Math.max(0, start - NEAR), start)),
    after: ready(text.slice(end, end + NEAR)),
  };
}
