import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { WorkbookSession } from "../session/workbook-session";
import { AddinWire, frameAddress } from "../wire/addin-wire";
import type { Dialogs } from "../wire/addin-wire";
import type { OpenWorkbook } from "../wire/web-partition";

interface AddinFrameProps {
  readonly session: WorkbookSession;
  /** Where the page is served, its fragment included. */
  readonly page: string;
  /** Office's own language: "fr-FR" or "en-US". */
  readonly language: string;
  readonly title: string;
  readonly className: string;
  /** For a frame that the user does not see. */
  readonly unseen?: boolean;
  readonly dialogs?: Dialogs;
  readonly openWorkbook?: OpenWorkbook;
  /** Where the frame is a window of the add-in: hands what it says to the page that opened it. */
  readonly tellOpener?: (message: string) => void;
  /** Given what speaks to the frame, once it is there. */
  readonly onWire?: (wire: AddinWire) => void;
  /** Given what else the frame says, and what posts to it. */
  readonly onMessage?: (data: unknown, post: (message: unknown) => void) => void;
}

/** A page of the add-in in its frame, wired to the workbook as Excel on the web wires it. */
export function AddinFrame(props: AddinFrameProps): ReactNode {
  const { session, page, language, title, className, unseen } = props;
  const { dialogs, openWorkbook, tellOpener, onWire, onMessage } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const { origin } = new URL(page);
    const post = (message: unknown): void => current.contentWindow?.postMessage(message, origin);
    const wire = new AddinWire({
      host: session.host,
      answer: (request, flags) => session.answer(request, flags),
      language,
      fileName: session.fileName,
      pageOrigin: location.origin,
      post,
      leave: (way) => focusBeside(current, way),
      ...(dialogs && { dialogs }),
      ...(openWorkbook && { openWorkbook }),
      ...(tellOpener && { tellOpener }),
    });
    const deafen = session.hear((message) => wire.tell(message));
    const listen = (event: MessageEvent): void => {
      if (event.source !== current.contentWindow || event.origin !== origin) return;
      onMessage?.(event.data, post);
      void wire.receive(event.data);
    };
    addEventListener("message", listen);
    current.src = frameAddress(page, language, location.origin, tellOpener !== undefined);
    onWire?.(wire);
    return () => {
      removeEventListener("message", listen);
      deafen();
    };
  }, [session, page, language, dialogs, openWorkbook, tellOpener, onWire, onMessage]);
  return (
    <iframe
      ref={frame}
      className={className}
      title={title}
      {...(unseen && { "aria-hidden": true, tabIndex: -1 })}
    />
  );
}

const REACHED = "a[href], button:enabled, input:enabled, select:enabled, [tabindex='0']";

/** Focuses what the tab key comes to after a frame, the page's first again after its last; or before it. */
function focusBeside(frame: HTMLIFrameElement, way: "on" | "back"): void {
  const all = [...document.querySelectorAll<HTMLElement>(`${REACHED}, iframe`)].filter(
    (each) => each === frame || (each.localName !== "iframe" && each.checkVisibility()),
  );
  const at = all.indexOf(frame) + (way === "on" ? 1 : -1);
  all.at(at % all.length)?.focus();
}
