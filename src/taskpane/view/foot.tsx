import { useEffect } from "react";
import { Button, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import type { Notice, PaneState } from "../state/pane-state";
import { typeset } from "../words/typeset";
import { MAIN_ACTION } from "./dialog-focus";
import { later } from "./later";
import { useSession } from "./session-context";
import { TIGHT } from "./tight";
import { useVoice } from "./voice";

const Aftermath = later(() =>
  import(/* webpackChunkName: "aftermath" */ "./aftermath").then((m) => m.Aftermath),
);

const MarksLegend = later(() =>
  import(/* webpackChunkName: "marks-legend" */ "./marks-legend").then((m) => m.MarksLegend),
);

const appear = { from: { opacity: 0 }, to: { opacity: 1 } };
const slide = { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(350%)" } };

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "0 12px 8px",
    [TIGHT]: { padding: "0 6px 4px" },
  },
  // The place of the bar is always kept: nothing jumps when it shows.
  track: {
    height: "3px",
    margin: "0 -12px 7px",
    overflow: "hidden",
    [TIGHT]: { margin: "0 -6px 2px" },
  },
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
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    justifyContent: "space-between",
    [TIGHT]: { columnGap: 0 },
  },
  main: { minWidth: "120px", [TIGHT]: { minWidth: 0, padding: "3px 1px", fontSize: tokens.fontSizeBase200 } },
  highlight: {
    marginRight: "-8px",
    [TIGHT]: {
      marginRight: 0,
      "& label": { padding: "2px 0 2px 4px", fontSize: tokens.fontSizeBase100 },
      "& > div": { margin: "4px 0 4px 2px" },
    },
  },
  line: {
    margin: "6px 0 0",
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    [TIGHT]: { margin: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  },
  // When it was checked can wait where there is little room; what was just done, or changed since, cannot.
  calm: { [TIGHT]: { display: "none" } },
  said: { color: tokens.colorNeutralForeground1 },
  stale: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** What is always at hand: the one main action, the highlight, when it was checked. */
export function Foot({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { session } = useSession();
  const { work, result, highlighted } = state;
  const running = work.kind === "running";
  const isChecked = result !== null;
  // At hand before the first correction: the way back from it shows with it.
  useEffect(() => {
    if (isChecked) void Aftermath.ready().catch(() => undefined);
  }, [isChecked]);
  return (
    <footer className={styles.foot}>
      <div className={styles.track}>
        {running && <Progress share={work.share} label={voice(`step-${work.step}`)} />}
      </div>
      {(state.written !== null || state.interrupted !== null || isTold(state.notice)) && (
        <Aftermath state={state} />
      )}
      <div className={styles.actions}>
        {/* One button that changes its name keeps the focus. */}
        <Button
          id={MAIN_ACTION}
          className={styles.main}
          appearance={running ? "secondary" : "primary"}
          onClick={() => (running ? session.stop() : void session.check())}
        >
          {voice(running ? "stop" : "check")}
        </Button>
        <Switch
          className={styles.highlight ?? ""}
          label={voice("highlight")}
          labelPosition="before"
          checked={highlighted}
          disabled={!isChecked && !highlighted}
          onChange={(_event, { checked }) => void session.marks.wish(checked)}
        />
      </div>
      {highlighted && result !== null && <MarksLegend report={result.report} />}
      <p className={mergeClasses(styles.line, isCalm(state) && styles.calm)}>
        {running ? voice(`step-${work.step}`) : <FootLine state={state} />}
      </p>
    </footer>
  );
}

/** What went well or wrong stands above until it is put away; where the hand went is said in passing, on the last line. */
function isTold(notice: Notice | null): boolean {
  return notice !== null && notice.tone !== "neutral";
}

/** Whether the last line only says when it was checked. */
function isCalm({ work, notice, stale }: PaneState): boolean {
  return work.kind !== "running" && notice?.tone !== "neutral" && !stale;
}

/** What was just done; else when it was checked, or that it changed since. */
function FootLine({ state: { result, stale, notice } }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  if (notice?.tone === "neutral") {
    return (
      <span role="status" className={styles.said}>
        {typeset(notice.text, lang)}
      </span>
    );
  }
  if (result && stale) {
    return <span className={styles.stale}>{voice("stale", { time: result.at })}</span>;
  }
  return `${result ? voice("checked-at", { time: result.at }) : voice("not-checked")} · ${voice("private")}`;
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
