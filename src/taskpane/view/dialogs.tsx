import type { PaneState } from "../state/pane-state";
import { AsideDialog } from "./dialogs/aside-dialog";
import { CorrectDialog } from "./dialogs/correct-dialog";
import { CoverageDialog } from "./dialogs/coverage-dialog";
import { PassageDialog } from "./dialogs/passage-dialog";
import { PasteDialog } from "./dialogs/paste-dialog";

/** The dialog that is open, if any. */
export function Dialogs({ state }: { readonly state: PaneState }) {
  const { dialog, result, documents } = state;
  switch (dialog.kind) {
    case "none":
      return null;
    case "paste":
      return <PasteDialog rank={documents.length + 1} />;
    case "passage":
      return <PassageDialog place={dialog.place} documents={documents} report={result?.report ?? null} />;
    case "coverage":
      return result && <CoverageDialog report={result.report} />;
    case "correct":
      return result && <CorrectDialog keys={dialog.keys} report={result.report} />;
    case "set-aside":
      return result && <AsideDialog findingKey={dialog.key} report={result.report} />;
  }
}
