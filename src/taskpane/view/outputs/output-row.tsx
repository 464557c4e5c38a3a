import { useId, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { OutputLine } from "../../state/outputs-state";
import { Chevron, Sign } from "../signs";
import { MakingOutcomeLine } from "./making-outcome";
import { useOutputsVoice } from "./outputs-voice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { margin: 0, fontSize: "inherit", fontWeight: "inherit", lineHeight: "inherit" },
  unfold: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    width: "100%",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    color: tokens.colorNeutralForeground1,
    background: "none",
    border: "none",
    padding: "2px 0",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "> svg": { color: tokens.colorNeutralForeground3 },
  },
  under: {
    gridColumn: "1 / 3",
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
  },
  state: {
    display: "flex",
    columnGap: "6px",
    margin: 0,
    minHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "> svg": { marginTop: "1px" },
  },
  details: {
    display: "flex",
    flexDirection: "column",
    rowGap: "10px",
    paddingTop: "8px",
    paddingBottom: "4px",
  },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    textWrap: "pretty",
  },
});

/** Where a document stands: what there is of it, or what it waits for. */
export interface OutputStanding {
  readonly possible: boolean;
  /** Empty until it is known. */
  readonly text: string;
  /** Whether what is made so would lack something. */
  readonly warns?: boolean;
}

interface OutputRowProps {
  readonly kind: OutputLine;
  readonly standing: OutputStanding;
  /** The button that makes it; left out where it cannot be made. */
  readonly action: ReactNode;
  readonly open: boolean;
  readonly onUnfold: (open: boolean) => void;
  /** What it will look like, and what can be chosen. */
  readonly children?: ReactNode;
}

/** A document to make, on a line: its name, where it stands, what to do. The rest shows on opening. */
export function OutputRow({ kind, standing, action, open, onUnfold, children }: OutputRowProps) {
  const styles = useStyles();
  const { voice } = useOutputsVoice();
  const id = useId();
  return (
    <li className={styles.row} data-output={kind}>
      <h3 className={styles.name}>
        <button
          type="button"
          id={`${id}-name`}
          className={styles.unfold}
          aria-expanded={open}
          aria-controls={`${id}-details`}
          onClick={() => onUnfold(!open)}
        >
          <Chevron open={open} />
          {voice(kind)}
        </button>
      </h3>
      {standing.possible && action}
      <div className={styles.under}>
        {(standing.text !== "" || kind !== "journal") && (
          <p className={styles.state}>
            {!standing.possible && standing.text !== "" && kind !== "journal" && (
              <Sign kind="info" size={14} />
            )}
            {standing.possible && standing.warns && <Sign kind="warning" size={14} />}
            <span>{standing.text}</span>
          </p>
        )}
        {/* What it waits for is said once. */}
        {(standing.possible || standing.text === "") && <MakingOutcomeLine kind={kind} />}
        <div id={`${id}-details`} role="group" aria-labelledby={`${id}-name`} hidden={!open}>
          {open && (
            <div className={styles.details}>
              <p className={styles.what}>{voice(`${kind}-what`)}</p>
              {standing.possible && children}
            </div>
          )}
        </div>
      </div>
    </li>
  );
}

export function OutputList({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <ul className={styles.list}>{children}</ul>;
}
