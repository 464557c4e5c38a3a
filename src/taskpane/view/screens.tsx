import { makeStyles, tokens } from "@fluentui/react-components";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "8px",
    padding: "20px 8px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
});

/** Before the first check: what to do, in two steps. */
export function EmptyScreen() {
  const styles = useStyles();
  const { voice } = useVoice();
  return (
    <section className={styles.screen}>
      <h2 className={styles.title}>{voice("empty-title")}</h2>
      <p className={styles.text}>{voice("empty-what")}</p>
    </section>
  );
}
