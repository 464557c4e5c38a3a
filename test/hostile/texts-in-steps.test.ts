/** A text twice as long is given to patterns for twice as many characters: they are counted, not seconds. */
import { strToU8 } from "fflate";
import { readTextDocument } from "../../src/documents/read-text-document";
import { noChoices } from "../../src/engine/model";
import { reconcile } from "../../src/engine/reconcile";
import { openWorkbook } from "../../src/host";
import { runOf, RUNS } from "./hostile-texts";
import { annexWith, SHEET } from "./sample";

const SHORT = 1_000;

/** Runs of one thing, and texts in which nothing comes again. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    Object.entries(RUNS).map(([name, unit]) => [name, (length: number) => runOf(unit, length)] as const),
  ),
  "words that differ": differing((n) => `mot${(n * 7919) % 99_991} `),
  "amounts that differ": differing((n) => `${(n * 7919) % 997} ${((n * 31) % 900) + 100},00 € `),
  "letters that differ": differing((n) => String.fromCharCode(97 + ((n * n * 31 + n * 17) % 26))),
  "articles that differ": differing((n) => `article ${n} : ${n} 000 € au club${n} ; `),
};

function differing(piece: (n: number) => string): (length: number) => string {
  return (length) => {
    let text = "";
    for (let n = 1; text.length < length; n++) text += piece(n);
    return text.slice(0, length);
  };
}

/** Characters that patterns go through while something is done, each as often as they do. */
function charactersDuring(work: () => void): number {
  const native = RegExp.prototype.exec;
  let characters = 0;
  const exec = jest.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = native.call(this, text);
    // A sticky pattern is tried where it stands, and nowhere else.
    const end = found ? found.index + found[0].length : this.sticky ? from + 1 : text.length;
    characters += end - from;
    return found;
  });
  try {
    work();
  } finally {
    exec.mockRestore();
  }
  return characters;
}

/** The text in a cell of the annex, in a paragraph, in an article and in a table of the deliberation. */
function check(text: string): void {
  const xml = text.replaceAll("<", "&lt;");
  const model = openWorkbook(annexWith(SHEET, "Théâtre d'ombres au collège de Montclair", xml));
  const sheets = model.sheets.map((sheet) => model.snapshot(sheet));
  const line = text.replace(/[\t\n]/g, " ");
  const document = `Délibération\n${text}\n\nArticle 1 : d'attribuer ${line} 1 000,00 € au club\n\nCode\tMontant\n${line}\t12 €\n`;
  const read = readTextDocument(strToU8(document), "deliberation.txt");
  const documents = [{ text: read, role: null }];
  reconcile(
    { workbook: { file: "annexe.xlsx", sheets }, documents, choices: noChoices },
    { name: "essai", lang: "fr" },
  );
}

test.each(Object.entries(TEXTS))("four times the %s", (_name, text) => {
  const steps = [SHORT, 4 * SHORT].map((length) => charactersDuring(() => check(text(length))));
  const [short = 0, long = 0] = steps;
  expect(long / short).toBeLessThan(7);
});
