import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Icon } from "../frame/icons";
import { AddinFrame } from "../frame/addin-frame";
import type { WorkbookSession } from "../session/workbook-session";
import type { AddinWire, DialogAsked } from "../wire/addin-wire";

interface OfficeDialogProps {
  readonly asked: DialogAsked;
  readonly session: WorkbookSession;
  readonly language: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly onWire: (wire: AddinWire) => void;
  /** Given what the window says to the page that opened it. */
  readonly tellOpener: (message: string) => void;
  /** Called when the user closes it. */
  readonly onClose: () => void;
}

/** The window that the add-in asked for, over the workbook, as Excel on the web shows it. */
export function OfficeDialog(props: OfficeDialogProps): ReactNode {
  const { asked, session, language, title, closeLabel, onWire, tellOpener, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="office-dialog"
      aria-label={title}
      style={
        { "--asked-width": `${asked.width}vw`, "--asked-height": `${asked.height}vh` } as Record<
          string,
          string
        >
      }
      onClose={onClose}
    >
      <div className="office-dialog-bar">
        <strong>{title}</strong>
        <button
          type="button"
          className="icon-only"
          aria-label={closeLabel}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <AddinFrame
        session={session}
        page={asked.address}
        language={language}
        title={title}
        className="office-dialog-page"
        tellOpener={tellOpener}
        onWire={onWire}
      />
    </dialog>
  );
}
