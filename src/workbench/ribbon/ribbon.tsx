import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { ribbonTexts } from "../../texts/workbench";
import { AddinFrame } from "../frame/addin-frame";
import type { WorkbookSession } from "../session/workbook-session";
import type { DialogAsked } from "../wire/addin-wire";
import { CommandRuntime } from "./command-runtime";
import { OfficeDialog } from "./office-dialog";
import type { RibbonButton, RibbonGroup } from "./ribbon-of-manifest";

interface RibbonProps {
  readonly session: WorkbookSession;
  readonly group: RibbonGroup;
  readonly lang: Lang;
  /** Office's own language: "fr-FR" or "en-US". */
  readonly language: string;
  /** Where the add-in's pages are served. */
  readonly origin: string;
  readonly onShowPane: () => void;
  /** The sheet's own buttons, after the add-in's. */
  readonly children: ReactNode;
}

/** The Home tab: the add-in's group as its manifest declares it, its functions run in their own page as in Excel. */
export function Ribbon(props: RibbonProps): ReactNode {
  const { session, group, lang, language, origin, onShowPane, children } = props;
  const [dialog, setDialog] = useState<DialogAsked | undefined>();
  const [running, setRunning] = useState<RibbonButton | undefined>();
  const [isPageWanted, setPageWanted] = useState(false);
  const [failed, setFailed] = useState<RibbonButton | undefined>();
  const runtime = useMemo(
    () =>
      new CommandRuntime(origin, setDialog, (called) =>
        setRunning((button) => {
          if (!called) setFailed(button);
          return undefined;
        }),
      ),
    [origin],
  );
  const press = (button: RibbonButton): void => {
    setFailed(undefined);
    if (button.action.kind === "show-pane") {
      onShowPane();
      return;
    }
    setPageWanted(true);
    setRunning(button);
    runtime.run(button.action.name);
  };
  const status = failed ? "failed" : running ? "running" : undefined;
  return (
    <div className="ribbon" role="toolbar" aria-label={say(ribbonTexts.tab, lang)}>
      <span className="ribbon-tab" aria-hidden="true">
        {say(ribbonTexts.tab, lang)}
      </span>
      <div className="ribbon-group" role="group" aria-label={group.label}>
        {group.buttons.map((button) => (
          <button
            key={button.id}
            type="button"
            title={button.tip}
            aria-busy={running === button}
            disabled={running !== undefined && running !== button}
            onClick={() => {
              if (running === undefined) press(button);
            }}
          >
            <img src={button.icon} alt="" width="20" height="20" />
            <span>{button.label}</span>
          </button>
        ))}
      </div>
      {children}
      <span className="ribbon-status" role="status">
        {status && say(ribbonTexts[status], lang, { command: (failed ?? running)?.label ?? "" })}
      </span>
      {isPageWanted && (
        <AddinFrame
          session={session}
          page={`${origin}/commands.html`}
          language={language}
          title={group.label}
          className="commands-page"
          unseen
          dialogs={runtime}
          onWire={runtime.ready}
        />
      )}
      {dialog && (
        <OfficeDialog
          asked={dialog}
          session={session}
          language={language}
          title={group.label}
          closeLabel={say(ribbonTexts.close, lang)}
          onWire={runtime.windowReady}
          tellOpener={runtime.windowSaid}
          onClose={runtime.closedByUser}
        />
      )}
    </div>
  );
}
