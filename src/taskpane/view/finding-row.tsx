import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, Report } from "../../engine/findings";
import { accused, roleOf } from "../state/blame";
import { findingLine, roleHeading } from "../words/finding-words";
import { typeset } from "../words/typeset";
import { Chevron, Sign } from "./signs";
import { TIGHT } from "./tight";
import { UNSEEN } from "./unseen";
import { useVoice } from "./late-voice";

const ROOMY = "@container (min-width: 400px)";
const CRAMPED = "@container (max-width: 180px)";

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
    // What stays in sight above them, of two lines in a narrow pane, hides none that is brought into view.
    scrollMarginTop: "64px",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "14px minmax(0, 1fr) auto minmax(68px, auto) 12px",
    [ROOMY]: { gridTemplateColumns: "14px minmax(0, 1fr) auto 86px 64px 12px", columnGap: "7px" },
    [TIGHT]: { gridTemplateColumns: "14px minmax(0, 1fr) auto 12px", columnGap: "4px" },
    // Where the amount would hide the place, it stands under it.
    [CRAMPED]: {
      gridTemplateColumns: "14px minmax(0, 1fr) 12px",
      "> :last-child": { gridColumn: 3, gridRow: 1 },
    },
    columnGap: "5px",
    alignItems: "center",
    width: "100%",
    minHeight: "32px",
    padding: "2px 6px",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // What bears no amount says what it is, where the amount would stand: it is cut before the place is.
  ofKind: {
    gridTemplateColumns: "14px fit-content(45%) minmax(0, 1fr) minmax(68px, auto) 12px",
    [ROOMY]: { gridTemplateColumns: "14px fit-content(45%) minmax(0, 1fr) 86px 64px 12px" },
    [TIGHT]: { gridTemplateColumns: "14px fit-content(45%) minmax(0, 1fr) 12px" },
    [CRAMPED]: { gridTemplateColumns: "14px minmax(0, 1fr) 12px" },
  },
  unfolded: { backgroundColor: tokens.colorNeutralBackground1Selected },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  place: { fontWeight: tokens.fontWeightSemibold },
  gap: {
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    whiteSpace: "nowrap",
    [CRAMPED]: { gridColumn: 2, gridRow: 2, textAlign: "left", maxWidth: "none" },
  },
  after: {
    color: tokens.colorNeutralForeground2,
    fontSize: "11px",
    whiteSpace: "nowrap",
    [ROOMY]: { fontSize: tokens.fontSizeBase200 },
    [TIGHT]: { display: "none" },
  },
  // In a narrow pane there is room for who stands alone, or else for what can be done.
  roomy: { display: "none", [ROOMY]: { display: "block" } },
});

interface FindingRowProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly open: boolean;
  /** Whether it is the one that the tab key reaches. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  /** What it unfolds to. */
  readonly children: ReactNode;
}

/** A finding in one line: where, how much, who stands alone, what to do. The rest unfolds on demand. */
export function FindingRow({ finding, report, open, current, onFocus, onToggle, children }: FindingRowProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { place, gap, amount, who, action } = findingLine(finding, lang);
  return (
    <li className={styles.item} data-finding={finding.key}>
      <button
        type="button"
        data-row=""
        tabIndex={current ? 0 : -1}
        className={mergeClasses(styles.row, !amount && styles.ofKind, open && styles.unfolded)}
        aria-expanded={open}
        title={typeset(finding.headline ?? finding.message, lang)}
        onFocus={onFocus}
        onClick={onToggle}
      >
        <Sign kind={finding.severity} size={14} />
        <span className={mergeClasses(styles.cut, styles.place)}>
          <span
            style={UNSEEN}
          >{`${voice(finding.severity)}, ${roleHeading(roleOf(accused(finding), report), lang)}, `}</span>
          {place}
        </span>
        <span className={mergeClasses(styles.gap, !amount && styles.cut)}>{gap}</span>
        <span className={mergeClasses(styles.after, who === "" && styles.roomy)}>{who}</span>
        <span className={mergeClasses(styles.after, who !== "" && styles.roomy)}>{action}</span>
        <Chevron open={open} />
      </button>
      {open && children}
    </li>
  );
}
