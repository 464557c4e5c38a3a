import { splitQuote } from "../../engine/outputs";

/** A part of a quotation: one of the figures that it is quoted for, or what stands between them. */
export interface QuotePiece {
  readonly text: string;
  readonly isFigure: boolean;
}

/** A quotation parted at the figures that it is quoted for (decimal strings); one that cannot be told for sure parts nothing. */
export function quotePieces(quote: string, figures: readonly string[]): readonly QuotePiece[] {
  const parted = figures.reduce<readonly QuotePiece[]>(
    (pieces, figure) => {
      const found = pieces.findLastIndex(
        ({ text, isFigure }) => !isFigure && splitQuote(text, figure).figure !== "",
      );
      return pieces.flatMap((piece, rank) => {
        if (rank !== found) return [piece];
        const { before, figure: text, after } = splitQuote(piece.text, figure);
        return [
          { text: before, isFigure: false },
          { text, isFigure: true },
          { text: after, isFigure: false },
        ];
      });
    },
    [{ text: quote, isFigure: false }],
  );
  return parted.filter(({ text }) => text !== "");
}
