import { pieceOf, passageOf, lineAt } from "../../../../src/engine/reading/documents/parts/passage";

const line = (text: string, block: number) => ({
  text,
  cells: null,
  block,
  page: null,
  heading: null,
  first: true,
});

const passage = passageOf(["Un club reçoit", "12 € au titre de", "la culture.", "Un autre, 8 €."].map(line));

const pieceBetween = (start: number, end: number) =>
  pieceOf(passage, { start, end, text: passage.text.slice(start, end) });

test("a piece of a passage holds the lines that it stands on, and no other, however long the passage", () => {
  const start = passage.text.indexOf("€ au titre");
  const piece = pieceBetween(start, passage.text.indexOf("culture"));
  expect(piece.text).toBe("€ au titre de la ");
  expect(piece.lines.map(({ block }) => block)).toEqual([1, 2]);
  expect(piece.starts).toEqual([-3, 14]);
});

test("each character of a piece is of the line that it is of in the passage", () => {
  for (let start = 0; start < passage.text.length; start++) {
    const piece = pieceBetween(start, Math.min(passage.text.length, start + 20));
    const of = [...piece.text].map((_, i) => lineAt(piece, i));
    expect(of).toEqual(of.map((_, i) => lineAt(passage, start + i)));
    const breaks = passage.breaks.map((at) => at - start);
    expect(piece.breaks.filter((at) => at < piece.text.length)).toEqual(
      breaks.filter((at) => at > 0 && at < piece.text.length),
    );
  }
});

test("a word cut at a line's end is joined again", () => {
  expect(passageOf(["porte-", "monnaie -", "vide"].map(line)).text).toBe("porte-monnaie - vide");
});

test("what stands further to the left than an item's bullet is not of the item", () => {
  const lines = [
    "  - 200 €, opération VAL-1",
    "  - 300 €, opération de la",
    "    Vallée",
    "  - 9 €, opération VAL-3",
    "Un acompte",
  ];
  const { text, breaks } = passageOf(lines.map((each) => line(each, 0)));
  expect(breaks.map((at) => text.slice(at).split(" ").slice(0, 2).join(" "))).toEqual([
    "- 300",
    "- 9",
    "Un acompte",
  ]);
});

test("a sentence below an item that had room for its first word is none of the item", () => {
  const lines = [
    "- Club de voile : 31 000 € au titre de son école de mer",
    "- Régates du printemps, dans la baie : 6 200 €, en deux fois, à leur tenue",
    "- Amicale : 900 € pour la fête du port et de sa criée",
    "Le nautisme",
    "- Les amis du musée : 7 500 € pour la restauration, avec la Fondation du",
    "Patrimoine",
  ];
  const { text, breaks } = passageOf(lines.map((each) => line(each, 0)));
  expect(breaks.map((at) => text.slice(at).split(" ").slice(0, 2).join(" "))).toEqual([
    "- Régates",
    "- Amicale",
    "Le nautisme",
    "- Les",
  ]);
});

test("an enumeration of names with their amounts goes on below the comma that ends its line", () => {
  const lines = [
    "Sont attribués 60 000 € aux trois clubs de la vallée : Voile (10 000 €), Judo (20 000 €),",
    "Aviron de la rive gauche (30 000 €).",
  ];
  expect(passageOf(lines.map((each) => line(each, 0))).breaks).toEqual([]);
});
