import { useState } from "react";
import { Button, Field, Textarea } from "@fluentui/react-components";
import type { Report } from "../../../engine/findings";
import { typeset } from "../../words/typeset";
import { withoutSheet } from "../../words/without-sheet";
import { useSession } from "../session-context";
import { useVoice } from "../voice";
import { PaneDialog } from "./pane-dialog";

interface AsideDialogProps {
  readonly findingKey: string;
  readonly report: Report;
}

/** Asks why a finding is set aside: without a reason it is not. */
export function AsideDialog({ findingKey, report }: AsideDialogProps) {
  const { lang, voice } = useVoice();
  const { session, store } = useSession();
  const [reason, setReason] = useState("");
  const finding = report.findings.find(({ key }) => key === findingKey);
  const confirm = (): void => {
    store.tell({ kind: "dialog", dialog: { kind: "none" } });
    void session.setAside(findingKey, reason.trim());
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
      <p style={{ marginTop: 0 }}>
        {finding && typeset(withoutSheet(finding.headline ?? finding.message, report, lang), lang)}
      </p>
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
