import type { ReactNode } from "react";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { findTexts, menuTexts } from "../../texts/workbench";
import { Icon } from "../frame/icons";
import type { EditOutcome, WorkbookSession } from "../session/workbook-session";

interface SheetToolsProps {
  readonly session: WorkbookSession;
  readonly lang: Lang;
  readonly report: (outcome: EditOutcome) => void;
  readonly onFind: () => void;
}

/** The sheet's own buttons of the Home tab: rows that come and go, looking for a text. */
export function SheetTools({ session, lang, report, onFind }: SheetToolsProps): ReactNode {
  return (
    <div className="ribbon-group" role="group" aria-label={say(menuTexts.rows, lang)}>
      <button type="button" onClick={() => report(session.insertRows())}>
        <Icon name="insert" />
        <span>{say(menuTexts.insert, lang)}</span>
      </button>
      <button type="button" onClick={() => report(session.deleteRows())}>
        <Icon name="remove" />
        <span>{say(menuTexts.delete, lang)}</span>
      </button>
      <button type="button" title="Ctrl+F" onClick={onFind}>
        <Icon name="find" />
        <span>{say(findTexts.find, lang)}</span>
      </button>
    </div>
  );
}
