import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { PaneHand } from "../wire/pane-hand";
import { paneAddress, PaneWire } from "../wire/pane-wire";
import type { WorkbookSession } from "../session/workbook-session";

interface PaneFrameProps {
  readonly session: WorkbookSession;
  /** Where the pane's page is served. */
  readonly origin: string;
  /** Office's own language: "fr-FR" or "en-US". */
  readonly language: string;
  readonly title: string;
  /** Given what lets files go over this pane. */
  readonly onHand: (hand: PaneHand) => void;
}

/** The task pane in its frame, wired to the workbook as Excel on the web wires it. */
export function PaneFrame({ session, origin, language, title, onHand }: PaneFrameProps): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const wire = new PaneWire({
      host: session.host,
      answer: (request, flags) => session.answer(request, flags),
      language,
      fileName: session.fileName,
      pageOrigin: location.origin,
      paneOrigin: origin,
      post: (text) => current.contentWindow?.postMessage(text, origin),
    });
    const hand = new PaneHand((message) => current.contentWindow?.postMessage(message, origin));
    onHand(hand);
    const listen = (event: MessageEvent): void => {
      if (event.source !== current.contentWindow || event.origin !== origin) return;
      hand.receive(event.data);
      void wire.receive(event.data);
    };
    addEventListener("message", listen);
    current.src = paneAddress(`${origin}/taskpane.html`, language, location.origin);
    return () => {
      removeEventListener("message", listen);
      session.host.events.deliver = undefined;
    };
  }, [session, origin, language, onHand]);
  return <iframe ref={frame} className="pane" title={title} />;
}
