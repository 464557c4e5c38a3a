import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report, ReportPlace } from "../../../engine/findings";
import type { DocumentBlock } from "../../../engine/model";
import type { SourceDocument } from "../../state/pane-state";
import { placeName } from "../../words/place-name";
import { capital } from "../../words/typeset";
import { Quote } from "../quote";
import { useVoice } from "../voice";
import { PaneDialog } from "./pane-dialog";

const useStyles = makeStyles({
  place: { margin: "0 0 8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  context: {
    margin: "8px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "pre-line",
  },
});

interface PassageDialogProps {
  readonly place: Exclude<ReportPlace, { readonly sheet: string }>;
  readonly documents: readonly SourceDocument[];
  readonly report: Report | null;
}

/** A quotation in its context: what stands before and after it in the document. */
export function PassageDialog({ place, documents, report }: PassageDialogProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const around = contextOf(place, documents);
  const stated = report?.findings.find(({ at }) => "quote" in at && at.quote === place.quote)?.stated;
  const ticked = report?.ticks.find(({ at }) => "quote" in at && at.quote === place.quote)?.amount;
  return (
    <PaneDialog title={voice("passage-title")}>
      <p className={styles.place}>
        {report ? capital(placeName(place, report, lang)) : place.where}
        {place.file !== undefined && ` · ${place.file}`}
      </p>
      {around.before !== "" && <p className={styles.context}>{around.before}</p>}
      <Quote quote={place.quote} figure={stated ?? ticked} />
      {around.after !== "" && <p className={styles.context}>{around.after}</p>}
    </PaneDialog>
  );
}

/** The blocks on either side of the one that holds the quotation; nothing where it cannot be told. */
function contextOf(
  place: PassageDialogProps["place"],
  documents: readonly SourceDocument[],
): { readonly before: string; readonly after: string } {
  const document = documents.find(({ file }) => file === place.file);
  const blocks = document?.reading.kind === "read" ? document.reading.text.blocks : [];
  const wanted = squeeze(place.quote).slice(0, 60);
  const at = blocks.findIndex((block) => squeeze(textOf(block)).includes(wanted));
  if (at < 0) return { before: "", after: "" };
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  return {
    before: before ? shorten(textOf(before), true) : "",
    after: after ? shorten(textOf(after), false) : "",
  };
}

function textOf(block: DocumentBlock): string {
  return block.kind === "paragraph"
    ? block.lines.join("\n")
    : block.rows.map((row) => row.join(" ")).join("\n");
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}

const LONGEST = 400;

function shorten(text: string, fromEnd: boolean): string {
  if (text.length <= LONGEST) return text;
  return fromEnd ? `…${text.slice(-LONGEST)}` : `${text.slice(0, LONGEST)}…`;
}
