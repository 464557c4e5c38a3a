import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    // Nothing in it is wider than it is: fields shrink, long words are cut.
    overflowWrap: "anywhere",
    "& > *": { minWidth: 0 },
    "& > .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, width: "100%" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textWrap: "pretty",
  },
});

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly what?: string;
  readonly children?: ReactNode;
}

/** A part of a tab, under its title. */
export function Panel({ id, title, what, children }: PanelProps) {
  const styles = useStyles();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {what !== undefined && <p className={styles.what}>{what}</p>}
      {children}
    </section>
  );
}
