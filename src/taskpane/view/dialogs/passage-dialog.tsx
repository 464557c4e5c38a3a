import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report, ReportPlace } from "../../../engine/findings";
import { passageContext } from "../../state/passage-context";
import type { SourceDocument } from "../../state/pane-state";
import { legible } from "../../words/legible";
import { placeName } from "../../words/place-name";
import { capital } from "../../words/typeset";
import { Quote } from "../quote";
import { useVoice } from "../late-voice";
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
  const document = documents.find(({ file }) => file === place.file);
  const around = passageContext(
    place.quote,
    document?.reading.kind === "read" ? document.reading.text : undefined,
  );
  const stated = report?.findings.find(({ at }) => "quote" in at && at.quote === place.quote)?.stated;
  const ticked = report?.ticks.find(({ at }) => "quote" in at && at.quote === place.quote)?.amount;
  const figure = stated ?? ticked;
  return (
    <PaneDialog title={voice("passage-title")}>
      <p className={styles.place}>
        {report ? capital(placeName(place, report, lang)) : legible(place.where)}
        {place.file !== undefined && legible(` · ${place.file}`)}
      </p>
      {around.before !== "" && <p className={styles.context}>{legible(around.before)}</p>}
      <Quote quote={place.quote} figures={figure === undefined ? [] : [figure]} />
      {around.after !== "" && <p className={styles.context}>{legible(around.after)}</p>}
    </PaneDialog>
  );
}
