import { useState } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { Finding, Report } from "../../../engine/findings";
import { findingLine } from "../../words/finding-words";
import { typeset } from "../../words/typeset";
import { withoutSheet } from "../../words/without-sheet";
import { useSession } from "../session-context";
import { useVoice } from "../late-voice";
import { PaneDialog } from "./pane-dialog";

const useStyles = makeStyles({
  several: {
    margin: "0 0 10px",
    padding: "0 0 0 18px",
    maxHeight: "30vh",
    overflowY: "auto",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface AsideDialogProps {
  readonly keys: readonly string[];
  readonly report: Report;
}

/** Asks why findings are set aside: without a reason they are not. Several go for one reason, each shown. */
export function AsideDialog({ keys, report }: AsideDialogProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session, store } = useSession();
  const [reason, setReason] = useState("");
  const findings = report.findings.filter(({ key }) => keys.includes(key));
  const sentenceOf = ({ headline, message }: Finding): string =>
    typeset(withoutSheet(headline ?? message, report, lang), lang);
  const confirm = (): void => {
    store.tell({ kind: "dialog", dialog: { kind: "none" } });
    void session.setAside(keys, reason.trim());
  };
  return (
    <PaneDialog
      title={voice("aside-title")}
      action={
        <Button appearance="primary" disabledFocusable={reason.trim() === ""} onClick={confirm}>
          {voice("aside-confirm")}
        </Button>
      }
    >
      {findings.length === 1 ? (
        <p style={{ marginTop: 0 }}>{findings.map(sentenceOf)}</p>
      ) : (
        <ul className={styles.several} tabIndex={0} aria-label={voice("findings")}>
          {findings.map((finding) => {
            const { place, gap } = findingLine(finding, lang);
            return <li key={finding.key}>{`${place} · ${gap}`}</li>;
          })}
        </ul>
      )}
      <Field label={voice("aside-reason")} hint={voice("aside-what")} required>
        <Textarea
          value={reason}
          placeholder={voice("aside-example")}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
    </PaneDialog>
  );
}
