import { useEffect, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report, ReportPlace } from "../../../engine/findings";
import { isByEvidence, readByEvidence } from "../../../engine/model";
import type { PaneState } from "../../state/pane-state";
import { choicesOf, formOf, type ReadingForm, type ReadingOutline } from "../../state/reading-form";
import { placeName } from "../../words/place-name";
import { showAmount } from "../../words/show-amount";
import { useSession } from "../session-context";
import { useVoice } from "../voice";
import { PaneDialog } from "./pane-dialog";
import { ReadingFields } from "./reading-fields";
import { useReadingVoice } from "./reading-voice";

const useStyles = makeStyles({
  text: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ReadingDialogProps {
  readonly at: ReportPlace | null;
  readonly report: Report;
  readonly state: PaneState;
}

type Seen =
  { readonly kind: "waiting" | "gone" } | { readonly kind: "read"; readonly outline: ReadingOutline };

/** How the annex's sheet was read, where that first breaks, and what it could be read as: what is chosen is kept in the workbook. */
export function ReadingDialog({ at, report, state }: ReadingDialogProps) {
  const styles = useStyles();
  const lang = useVoice().lang;
  const voice = useReadingVoice();
  const { session } = useSession();
  const [seen, setSeen] = useState<Seen>({ kind: "waiting" });
  const [form, setForm] = useState<ReadingForm | null>(null);
  const [sheet, setSheet] = useState(state.remembered.annexSheet);
  useEffect(() => {
    let closed = false;
    const told = (outline: ReadingOutline | null): void => {
      if (closed) return;
      setSeen(outline ? { kind: "read", outline } : { kind: "gone" });
      setForm(outline && formOf(outline));
    };
    session.around.bench.make({ make: "reading", lang }).then(told, () => told(null));
    return () => {
      closed = true;
    };
  }, [session, lang]);
  const read = seen.kind === "read" ? seen.outline : null;
  return (
    <PaneDialog
      title={voice("title")}
      action={
        <Actions
          isChosen={!isByEvidence(state.remembered.reading)}
          choices={form && read && choicesOf(form, read)}
          sheet={sheet}
        />
      }
    >
      <p className={styles.text}>
        {voice("outline", { ...countsOf(report), amount: showAmount(report.annex.retainedTotal, lang) })}{" "}
        {at && voice("break", { place: placeName(at, report, lang) })}
      </p>
      {seen.kind !== "read" && <p className={styles.text}>{voice(seen.kind)}</p>}
      {form && read && (
        <ReadingFields
          form={form}
          outline={read}
          sheets={state.sheets}
          sheet={sheet}
          onForm={setForm}
          onSheet={setSheet}
        />
      )}
    </PaneDialog>
  );
}

function countsOf({ annex }: Report): Readonly<Record<"themes" | "operations" | "lines", number>> {
  return { themes: annex.themes, operations: annex.operations.length, lines: annex.lines };
}

interface ActionsProps {
  /** Whether the user chose how to read before: that can be given up. */
  readonly isChosen: boolean;
  readonly choices: ReturnType<typeof choicesOf> | null;
  readonly sheet: string | null;
}

function Actions({ isChosen, choices, sheet }: ActionsProps) {
  const voice = useReadingVoice();
  const { session, store } = useSession();
  const read = (chosen: ReturnType<typeof choicesOf>): void => {
    const before = store.get().remembered.annexSheet;
    store.tell({ kind: "dialog", dialog: { kind: "none" } });
    // What is said of one sheet's columns is not said of another's.
    void (sheet === before ? session.chooseReading(chosen) : session.chooseSheet(sheet));
  };
  return (
    <>
      {isChosen && <Button onClick={() => read(readByEvidence)}>{voice("by-evidence")}</Button>}
      <Button
        appearance="primary"
        disabledFocusable={choices === null}
        onClick={() => {
          if (choices) read(choices);
        }}
      >
        {voice("apply")}
      </Button>
    </>
  );
}
