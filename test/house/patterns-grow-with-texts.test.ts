/** No pattern goes back over a long text again and again: its steps are counted, on texts made to make it do so. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { RUNS, runOf } from "../hostile/hostile-texts";
import { SAMPLE } from "../hostile/sample";
import { CountedPattern } from "../support/regexp-steps";
import { hostileTo, type Growing } from "./hostile-to-pattern";
import { programPatterns, type ProgramPattern } from "./program-patterns";

/** Characters of a text, and of one where a repetition that is bounded by a hundred or two has come to its end. */
const FIRST = 150;
const SECOND = 300;
/** Four times the text in the square of the steps takes sixteen times as many. */
const GROWTH = 7;
/** Steps for a sign that nothing needs: whatever takes them all does not end. */
const BUDGET = 4_000;

/** Files whose patterns see nothing long, and why. */
const SEES_SHORT_TEXTS: readonly (readonly [file: RegExp, why: string])[] = [
  [/^texts\/say\.ts$/, "a count, of sixteen digits at most"],
  [/^engine\/claims\//, "what stands around a figure: three pieces of a sentence, of 1,500 characters each"],
];

const anyText: readonly Growing[] = Object.values(RUNS).map((unit) => (length) => runOf(unit, length));

/** Steps that every match in a text takes together. */
function stepsOf(pattern: CountedPattern, flags: string, text: string): number {
  const budget = text.length * BUDGET;
  let steps = 0;
  let at = 0;
  do {
    const looked = pattern.lookIn(text, at, budget - steps);
    steps += looked.steps;
    if (looked.overspent) return budget;
    if (!looked.match) break;
    at = Math.max(looked.match[1], at + 1);
  } while (/[gy]/.test(flags) && at <= text.length);
  return steps;
}

/** The beginning of the text that makes a pattern take the square of its length, or undefined. */
function badFor({ source, flags }: ProgramPattern): string | undefined {
  const pattern = new CountedPattern(source, flags);
  const grows = (text: Growing, length: number): boolean => {
    const long = stepsOf(pattern, flags, text(4 * length));
    return long > 80 * length && long > GROWTH * stepsOf(pattern, flags, text(length));
  };
  const bad = [...anyText, ...hostileTo(source, flags)].find(
    (text) => grows(text, FIRST) && grows(text, SECOND),
  );
  return bad?.(40);
}

async function checkSample(): Promise<void> {
  const { openWorkbook } = await import("../../src/host");
  const { readTextDocument } = await import("../../src/documents/read-text-document");
  const { reconcile } = await import("../../src/engine/reconcile");
  const { noChoices } = await import("../../src/engine/model");
  const model = openWorkbook(readFileSync(path.join(SAMPLE, "annexe.xlsx")));
  const sheets = model.sheets.map((sheet) => model.snapshot(sheet));
  const text = readTextDocument(readFileSync(path.join(SAMPLE, "rapport.txt")), "rapport.txt");
  const documents = [{ text, role: null }];
  reconcile(
    { workbook: { file: "annexe.xlsx", sheets }, documents, choices: noChoices },
    { name: "essai", lang: "fr" },
  );
}

test("every pattern of the program takes steps in proportion to the text", async () => {
  const patterns = await programPatterns(checkSample);
  expect(patterns.length).toBeGreaterThan(900);
  const seesLongTexts = ({ file }: ProgramPattern) => !SEES_SHORT_TEXTS.some(([short]) => short.test(file));
  const bad = patterns.filter(seesLongTexts).flatMap((pattern) => {
    const text = badFor(pattern);
    return text === undefined
      ? []
      : [`${pattern.file} /${pattern.source}/${pattern.flags} ${JSON.stringify(text)}`];
  });
  expect(bad).toEqual([]);
}, 600_000);
