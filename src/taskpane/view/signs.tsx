import { makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../../engine/findings";

/** Signs drawn here: shape, word and colour say the same together. Decorative: words stand beside. */
export type SignKind = Severity | "good" | "none";

const PATHS: Readonly<Record<SignKind, string>> = {
  // A cross, a triangle with its bang, an i, a tick, a dash.
  error: "M4.6 4.6 11.4 11.4 M11.4 4.6 4.6 11.4",
  warning: "M8 2.2 14.4 13.6 H1.6 Z M8 6.4 V9.6 M8 11.4 V11.8",
  info: "M8 7.2 V11.6 M8 4.4 V4.8",
  good: "M3.4 8.4 6.6 11.6 12.6 4.8",
  none: "M4.5 8 H11.5",
};

const useStyles = makeStyles({
  sign: {
    flexShrink: 0,
    fill: "none",
    stroke: "currentColor",
    strokeWidth: "1.8px",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground4 },
});

export function Sign({ kind, size = 16 }: { readonly kind: SignKind; readonly size?: number }) {
  const styles = useStyles();
  return (
    <svg
      className={`${styles.sign} ${styles[kind]}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {kind === "info" && <circle cx="8" cy="8" r="6.4" />}
      <path d={PATHS[kind]} />
    </svg>
  );
}

/** A chevron for what unfolds. */
export function Chevron({ open }: { readonly open: boolean }) {
  const styles = useStyles();
  return (
    <svg className={styles.sign} width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
      <path d={open ? "M3.5 6 8 10.5 12.5 6" : "M6 3.5 10.5 8 6 12.5"} />
    </svg>
  );
}

/** An arrow to the one before, or the one after. */
export function Step({ up }: { readonly up: boolean }) {
  const styles = useStyles();
  return (
    <svg className={styles.sign} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path d={up ? "M3.5 10 8 5.5 12.5 10" : "M3.5 6 8 10.5 12.5 6"} />
    </svg>
  );
}

export function Cross() {
  const styles = useStyles();
  return (
    <svg className={styles.sign} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 4 12 12 M12 4 4 12" />
    </svg>
  );
}

/** Settings: sliders, which say more than a cog at this size. */
export function Gear() {
  const styles = useStyles();
  return (
    <svg
      className={styles.sign}
      width="18"
      height="18"
      viewBox="0 0 16 16"
      aria-hidden="true"
      strokeWidth="1.4"
    >
      <path d="M2 4.5H8.5 M12.5 4.5H14 M2 11.5H3.5 M7.5 11.5H14" />
      <circle cx="10.5" cy="4.5" r="2" />
      <circle cx="5.5" cy="11.5" r="2" />
    </svg>
  );
}
