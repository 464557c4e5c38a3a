import { quotePieces } from "../../../src/taskpane/words/quote-pieces";

/** The pieces as one reads them, figures in brackets. */
const read = (quote: string, ...figures: readonly string[]): string =>
  quotePieces(quote, figures)
    .map(({ text, isFigure }) => (isFigure ? `[${text}]` : text))
    .join("");

test("a quotation is parted at each of its figures, in whatever order they are given", () => {
  const quote = "CUL-311A01 Résidences 120 000,00 43 500,00 18 350,00";
  expect(read(quote, "43500.00", "120000.00")).toBe(
    "CUL-311A01 Résidences [120 000,00] [43 500,00] 18 350,00",
  );
});

test("the same figure twice is found twice", () => {
  expect(read("500 € puis 500 €.", "500.00", "500.00")).toBe("[500 €] puis [500 €].");
});

test("a figure that is not there parts nothing", () => {
  expect(quotePieces("Rien ici.", ["12.00"])).toEqual([{ text: "Rien ici.", isFigure: false }]);
});
