import { useEffect, useRef, useState } from "react";
import type { OpenDialog, PaneState } from "../state/pane-state";
import { AsideDialog } from "./dialogs/aside-dialog";
import { CorrectDialog } from "./dialogs/correct-dialog";
import { CoverageDialog } from "./dialogs/coverage-dialog";
import { ForgetDialog } from "./dialogs/forget-dialog";
import { HelpDialog } from "./dialogs/help-dialog";
import { giveFocusBack } from "./dialog-focus";
import { OpenContext } from "./dialogs/pane-dialog";
import { PassageDialog } from "./dialogs/passage-dialog";
import { PasteDialog } from "./dialogs/paste-dialog";
import { ReadingDialog } from "./dialogs/reading-dialog";

/** What is drawn: the dialog that is open, or the last one while it closes. */
interface Drawn {
  readonly dialog: OpenDialog;
  /** Counts openings: each starts afresh. */
  readonly rank: number;
}

/**
 * The dialog that is open, if any. One that closes stays drawn, closed: taken away at once it would leave the rest of the
 * pane hidden from screen readers.
 */
export function Dialogs({ state }: { readonly state: PaneState }) {
  const { dialog } = state;
  const [drawn, setDrawn] = useState<Drawn>({ dialog, rank: 0 });
  const open = dialog.kind !== "none";
  if (open && dialog !== drawn.dialog) setDrawn({ dialog, rank: drawn.rank + 1 });
  const wasOpen = useRef(false);
  useEffect(() => {
    // After the dialog let the focus go: it gives it to whatever comes first in the pane.
    const later = !open && wasOpen.current ? setTimeout(giveFocusBack, 50) : undefined;
    wasOpen.current = open;
    return () => clearTimeout(later);
  }, [open]);
  return (
    <OpenContext value={open}>
      <Content key={drawn.rank} dialog={drawn.dialog} state={state} />
    </OpenContext>
  );
}

function Content({ dialog, state }: { readonly dialog: OpenDialog; readonly state: PaneState }) {
  const { result, documents, remembered } = state;
  switch (dialog.kind) {
    case "none":
      return null;
    case "reading":
      return result && <ReadingDialog at={dialog.at} report={result.report} state={state} />;
    case "forget":
      return <ForgetDialog />;
    case "help":
      return <HelpDialog state={state} />;
    case "paste":
      return <PasteDialog rank={documents.length + 1} />;
    case "passage":
      return <PassageDialog place={dialog.place} documents={documents} report={result?.report ?? null} />;
    case "coverage":
      return result && <CoverageDialog report={result.report} />;
    case "correct":
      return (
        result && (
          <CorrectDialog
            keys={dialog.keys}
            report={result.report}
            values={remembered.outputs["values"] === true}
          />
        )
      );
    case "set-aside":
      return result && <AsideDialog keys={dialog.keys} report={result.report} />;
  }
}
