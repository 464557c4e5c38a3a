import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "8px",
    padding: "20px 8px",
    "& p": { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface TitleScreenProps {
  readonly title: string;
  /** Whether it is all that the page shows: then its title is the page's. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** A screen that says one thing: a title, and paragraphs under it. */
export function TitleScreen({ title, alone = false, children }: TitleScreenProps) {
  const styles = useStyles();
  const Title = alone ? "h1" : "h2";
  return (
    <section className={styles.screen}>
      <Title className={styles.title}>{title}</Title>
      {children}
    </section>
  );
}
