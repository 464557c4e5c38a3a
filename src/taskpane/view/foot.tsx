import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { PaneState } from "../state/pane-state";
import { useSession } from "./session-context";
import { Cross, Sign } from "./signs";
import { TextLink } from "./text-link";
import { useVoice } from "./voice";

const appear = { from: { opacity: 0 }, to: { opacity: 1 } };
const slide = { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(350%)" } };

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "0 12px 8px",
  },
  // The place of the bar is always kept: nothing jumps when it shows.
  track: { height: "3px", margin: "0 -12px 7px", overflow: "hidden" },
  // Only what takes over half a second is worth a bar.
  bar: {
    height: "100%",
    width: "30%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    opacity: 0,
    animationName: [appear, slide],
    animationDuration: "120ms, 1.6s",
    animationDelay: "500ms, 0s",
    animationIterationCount: "1, infinite",
    animationFillMode: "forwards",
    animationTimingFunction: "linear, ease-in-out",
    "@media (prefers-reduced-motion: reduce)": {
      width: "100%",
      animationName: appear,
      animationIterationCount: "1",
    },
  },
  measured: { animationName: appear, animationIterationCount: "1", transformOrigin: "left", width: "100%" },
  actions: { display: "flex", alignItems: "center", columnGap: "8px", justifyContent: "space-between" },
  main: { minWidth: "120px" },
  line: {
    margin: "6px 0 0",
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  stale: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  notice: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "8px",
    padding: "8px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  noticeText: { flexGrow: 1, paddingTop: "2px" },
  noticeSign: { paddingTop: "2px", display: "flex" },
});

/** What is always at hand: the one main action, the highlight, when it was checked. */
export function Foot({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { session } = useSession();
  const { work, result, stale, highlighted } = state;
  const running = work.kind === "running";
  return (
    <footer className={styles.foot}>
      <div className={styles.track}>
        {running && <Progress share={work.share} label={voice(`step-${work.step}`)} />}
      </div>
      <Written state={state} />
      <NoticeLine state={state} />
      <div className={styles.actions}>
        {/* One button that changes its name keeps the focus. */}
        <Button
          className={styles.main}
          appearance={running ? "secondary" : "primary"}
          onClick={() => (running ? session.stop() : void session.check())}
        >
          {voice(running ? "stop" : "check")}
        </Button>
        <Switch
          label={voice("highlight")}
          labelPosition="before"
          checked={highlighted}
          disabled={result === null}
          onChange={(_event, { checked }) => void session.highlight(checked)}
        />
      </div>
      <p className={styles.line}>
        {running ? (
          voice(`step-${work.step}`)
        ) : (
          <>
            {result ? voice("checked-at", { time: result.at }) : voice("not-checked")}
            {" · "}
            {stale ? <span className={styles.stale}>{voice("stale")}</span> : voice("private")}
          </>
        )}
      </p>
    </footer>
  );
}

function Progress({ share, label }: { readonly share: number | null; readonly label: string }) {
  const styles = useStyles();
  const known = share !== null;
  return (
    <div
      role="progressbar"
      aria-label={label}
      {...(known
        ? { "aria-valuenow": Math.round(share * 100), "aria-valuemin": 0, "aria-valuemax": 100 }
        : {})}
      className={`${styles.bar} ${known ? styles.measured : ""}`}
      style={known ? { transform: `scaleX(${share})` } : undefined}
    />
  );
}

/** « 1 cellule corrigée · Annuler · Journal » */
function Written({ state: { written } }: { readonly state: PaneState }) {
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
            <TextLink onClick={() => void session.undoLast()}>{voice("undo")}</TextLink>
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

function NoticeLine({ state: { notice } }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { store } = useSession();
  if (!notice) return null;
  const sign = { good: "good", neutral: "info", bad: "warning" } as const;
  return (
    <div className={styles.notice}>
      <span className={styles.noticeSign}>
        <Sign kind={sign[notice.tone]} />
      </span>
      <span className={styles.noticeText} role={notice.tone === "bad" ? "alert" : "status"}>
        {notice.text}
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
