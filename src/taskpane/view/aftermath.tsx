import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { checkReportTexts, say } from "../../texts";
import type { PaneState } from "../state/pane-state";
import { joined } from "../words/joined";
import { typeset } from "../words/typeset";
import { useSession } from "./session-context";
import { Cross, Sign } from "./signs";
import { TextLink } from "./text-link";
import { TIGHT } from "./tight";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "8px",
    padding: "8px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // A long one leaves its place to the rest of the pane.
    [TIGHT]: { maxHeight: "40vh", overflowY: "auto" },
  },
  noticeText: { flexGrow: 1, paddingTop: "2px" },
  noticeSign: { paddingTop: "2px", display: "flex" },
});

interface AftermathProps {
  readonly state: PaneState;
}

/** What the last actions came to: cells written, a writing that was interrupted, what Excel said. */
export function Aftermath({ state }: AftermathProps) {
  return (
    <>
      <WrittenLine state={state} />
      <InterruptedLine state={state} />
      <NoticeLine state={state} />
    </>
  );
}

/** « 1 cellule corrigée · Annuler · Journal » */
function WrittenLine({ state: { written } }: AftermathProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { session, store } = useSession();
  if (!written) return null;
  const { cells, undone, journal } = written;
  return (
    <div className={styles.notice}>
      <span className={styles.noticeSign}>
        <Sign kind="good" />
      </span>
      <span className={styles.noticeText} role="status">
        {voice(undone ? "cells-restored" : "cells-corrected", { count: cells })}
        {!undone && (
          <>
            {" · "}
            <TextLink onClick={() => void session.writing.undoLast()}>{voice("undo")}</TextLink>
          </>
        )}
        {" · "}
        <TextLink onClick={() => void session.show({ sheet: journal, address: "A1" })}>
          {voice("journal")}
        </TextLink>
      </span>
      <CloseButton onClick={() => store.tell({ kind: "written-seen" })} />
    </div>
  );
}

/** What a lost connection left open, until Excel answers; then, where nothing of it stands, the way to do it again. */
function InterruptedLine({ state: { interrupted, sheets } }: AftermathProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  if (!interrupted) return null;
  const { stage, cells, undoing } = interrupted;
  const names = cells.map(({ sheet, address }) =>
    sheets.length === 1 ? address : say(checkReportTexts["cell-in-sheet"], lang, { sheet, address }),
  );
  const fill = { count: cells.length, cells: joined(names, lang) };
  const words = {
    unknown: voice("interrupted-unknown", fill),
    looking: voice("interrupted-looking"),
    unchanged: voice(undoing ? "undo-unchanged" : "correction-unchanged", fill),
    restored: voice(undoing ? "undo-restored" : "correction-restored", fill),
  };
  const known = stage === "unchanged" || stage === "restored";
  return (
    <div className={styles.notice}>
      <span className={styles.noticeSign}>
        <Sign kind="warning" />
      </span>
      <span className={styles.noticeText} role="alert">
        {words[stage]}{" "}
        {stage === "unknown" && (
          <TextLink onClick={() => void session.writing.look()}>{voice("look-now")}</TextLink>
        )}
        {known && (
          <TextLink onClick={() => void session.writing.again()}>
            {voice(undoing ? "undo-again" : "write-again")}
          </TextLink>
        )}
      </span>
      {known && <CloseButton onClick={() => session.writing.forgetInterrupted()} />}
    </div>
  );
}

function NoticeLine({ state: { notice } }: AftermathProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session, store } = useSession();
  if (!notice || notice.tone === "neutral") return null;
  const sign = { good: "good", bad: "warning" } as const;
  const { takeBack } = notice;
  return (
    <div className={styles.notice}>
      <span className={styles.noticeSign}>
        <Sign kind={sign[notice.tone]} />
      </span>
      <span className={styles.noticeText} role={notice.tone === "bad" ? "alert" : "status"}>
        {typeset(notice.text, lang)}
        {takeBack !== undefined && (
          <>
            {" · "}
            <TextLink onClick={() => void session.takeBack(takeBack)}>{voice("undo")}</TextLink>
          </>
        )}
      </span>
      <CloseButton onClick={() => store.tell({ kind: "notice", notice: null })} />
    </div>
  );
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  const { voice } = useVoice();
  return (
    <Button appearance="subtle" size="small" icon={<Cross />} aria-label={voice("close")} onClick={onClick} />
  );
}
