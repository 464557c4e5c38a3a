import { makeStyles, tokens } from "@fluentui/react-components";
import { useVoice } from "./late-voice";
import { quotePieces, type QuotePiece } from "../words/quote-pieces";
import { typeset } from "../words/typeset";

const useStyles = makeStyles({
  quote: {
    margin: 0,
    padding: "2px 0 2px 10px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  figure: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold, fontStyle: "normal" },
});

interface QuoteProps {
  readonly quote: string;
  /** The amounts that it is quoted for, decimal strings. */
  readonly figures: readonly string[];
  /** Whether a long passage is cut round its figures. */
  readonly short?: boolean;
}

/** A document's sentence, its figures in bold. */
export function Quote({ quote, figures, short }: QuoteProps) {
  const styles = useStyles();
  const { lang } = useVoice();
  // Documents are in French, whoever reads them.
  const pieces = quotePieces(whole(typeset(quote, "fr")), figures);
  const [open, close] = lang === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
  return (
    <blockquote className={styles.quote}>
      {open}
      {(short === true ? pieces.map(cut) : pieces).map(({ text, isFigure }, index) =>
        isFigure ? (
          <strong key={index} className={styles.figure}>
            {text}
          </strong>
        ) : (
          text
        ),
      )}
      {close}
    </blockquote>
  );
}

/** Figures stay on one line. */
function whole(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u00a0");
}

const REACH = 90;

/** What stands far from every figure is left out. */
function cut(piece: QuotePiece, rank: number, pieces: readonly QuotePiece[]): QuotePiece {
  const { text, isFigure } = piece;
  if (isFigure) return piece;
  const isFirst = rank === 0;
  const isLast = rank === pieces.length - 1;
  if (isFirst && isLast) return { ...piece, text: startOf(text, 2 * REACH) };
  if (isFirst) return { ...piece, text: endOf(text, REACH) };
  if (isLast) return { ...piece, text: startOf(text, REACH) };
  return text.length <= 2 * REACH
    ? piece
    : { ...piece, text: startOf(text, REACH) + endOf(text, REACH).slice(1) };
}

function endOf(text: string, length: number): string {
  return text.length <= length ? text : `…${text.slice(-length).replace(/^\S*/, "")}`;
}

function startOf(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\S*$/, "").trimEnd()}…`;
}
