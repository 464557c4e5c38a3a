import { makeStyles, tokens } from "@fluentui/react-components";
import { useVoice } from "./late-voice";
import { splitQuote } from "../../engine/outputs";
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
  /** The amount it is quoted for, a decimal string. */
  readonly figure: string | undefined;
  /** Whether a long passage is cut round its figure. */
  readonly short?: boolean;
}

const REACH = 90;

/** A document's sentence, its figure in bold. */
export function Quote({ quote, figure, short }: QuoteProps) {
  const styles = useStyles();
  const { lang } = useVoice();
  // Documents are in French, whoever reads them.
  const split = splitQuote(whole(typeset(quote, "fr")), figure);
  const before = short ? endOf(split.before, split.figure === "" ? Infinity : REACH) : split.before;
  const after = short ? startOf(split.after, REACH) : split.after;
  const [open, close] = lang === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];
  return (
    <blockquote className={styles.quote}>
      {open}
      {split.figure === "" && short ? startOf(before, 2 * REACH) : before}
      {split.figure !== "" && <strong className={styles.figure}>{split.figure}</strong>}
      {after}
      {close}
    </blockquote>
  );
}

/** Figures stay on one line. */
function whole(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u00a0");
}

function endOf(text: string, length: number): string {
  return text.length <= length ? text : `…${text.slice(-length).replace(/^\S*/, "")}`;
}

function startOf(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\S*$/, "").trimEnd()}…`;
}
