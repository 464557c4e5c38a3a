/**
 * Texts of signs that readers stumble over, drawn by chance: what patterns look at grows with the text, counted in
 * characters and not in seconds.
 */
import { textDocument } from "../../../src/documents";
import { kindBeside } from "../../../src/engine/claims";
import { readDocument } from "../../../src/engine/reading/documents";
import { drawing } from "../../fuzz/bend";

/** How many characters patterns go over while something is done. */
function characters(work: () => unknown): number {
  const { prototype } = RegExp;
  const exec = prototype.exec;
  let count = 0;
  prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // A sticky pattern looks where it stands, and no further.
    const until = found ? found.index + found[0].length : this.sticky ? from + 1 : text.length;
    count += until - from;
    return found;
  };
  try {
    work();
  } finally {
    prototype.exec = exec;
  }
  return count;
}

const PIECES = {
  "figures and signs": [...` .€0123456789,`],
  "words that say what a figure is": [
    "(",
    ")",
    "« ",
    " »",
    "1 ",
    "€",
    " dont ",
    " total ",
    "Article 1 ",
    " club ",
  ],
  "sentences without an end": [
    "1 000,00 € ",
    "à l'association ",
    "pour ",
    "l'opération 1 ",
    "la thématique 2 ",
  ],
  "operations and their figures": ["de 12 € ", "au titre de l'opération 3 ", "l'action « Sport » ", "pour "],
} as const;

/** A text of each length is drawn anew: the sentences of one that begins as another does would be known already. */
function drawn(pieces: readonly string[], length: number): string {
  const draw = drawing(length);
  let text = "Article 1 : d'attribuer ";
  while (text.length < length) text += pieces[Math.floor(draw() * pieces.length)] ?? "";
  return text;
}

/** Both longer than the longest of sentences, twice and more: a longer text has more of them, and none longer. */
const LENGTHS = [6000, 24_000] as const;

test.each(Object.entries(PIECES))("%s: four times the text take four times the looks", (_name, pieces) => {
  const read = (length: number) => (): unknown =>
    readDocument(textDocument(drawn(pieces, length), "deliberation.txt"), "deliberation");
  const [short, long] = LENGTHS.map((length) => characters(read(length)));
  const ratio = (long ?? 0) / (short ?? 0);
  expect(ratio).toBeLessThan(5);
});

test("what a figure is costs the same in a text of a thousand and of ten thousand figures", () => {
  const text = (figures: number): string => `Club nautique 100 € à ${figures} clubs, `.repeat(figures);
  const cost = (figures: number): number =>
    characters(() => kindBeside(text(figures), { start: 14, end: 17 }));
  expect(cost(10_000) / cost(1000)).toBeLessThan(1.1);
});
