import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  details: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "&[open] > summary::before": { transform: "rotate(45deg)" },
  },
  summary: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    cursor: "pointer",
    padding: "4px 0",
    color: tokens.colorNeutralForeground2,
    listStyleType: "none",
    borderRadius: tokens.borderRadiusSmall,
    "::marker": { content: '""' },
    "::-webkit-details-marker": { display: "none" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "::before": {
      content: '""',
      width: "5px",
      height: "5px",
      borderRight: "1.5px solid currentColor",
      borderBottom: "1.5px solid currentColor",
      transform: "rotate(-45deg)",
      margin: "0 3px 0 2px",
    },
  },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly sign?: ReactNode;
  /** -1 where a list's roving focus holds it; 0 else, said outright: the keyboard passes over a summary that does not say it. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** What is folded until it is asked for. */
export function Disclosure({ summary, sign, tabIndex, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details className={styles.details}>
      <summary className={styles.summary} tabIndex={tabIndex ?? 0}>
        {sign}
        {summary}
      </summary>
      {children}
    </details>
  );
}
