import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "8px",
    padding: "20px 8px",
  },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "14px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: 0,
    display: "flex",
    columnGap: "8px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  choices: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** In a browser, or in another Office application. */
export function ElsewhereScreen() {
  const styles = useStyles();
  const { voice } = useVoice();
  return (
    <section className={styles.screen}>
      <h1 className={styles.title}>{voice("elsewhere-title")}</h1>
      <p className={styles.text}>{voice("elsewhere-what")}</p>
      <p className={styles.text}>{voice("elsewhere-install")}</p>
    </section>
  );
}

export function TooOldScreen() {
  const styles = useStyles();
  const { voice } = useVoice();
  return (
    <section className={styles.screen}>
      <h1 className={styles.title}>{voice("too-old-title")}</h1>
      <p className={styles.text}>{voice("too-old-what")}</p>
    </section>
  );
}

/** What failed, why, what to do, what was not lost. */
export function FailedScreen({ because, kept }: { readonly because: string; readonly kept: boolean }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { session } = useSession();
  return (
    <section className={styles.card} role="alert">
      <h2 className={styles.small}>
        <Sign kind="warning" size={20} />
        {voice("failed-title")}
      </h2>
      <p className={styles.text}>{because}</p>
      <p className={styles.text}>{voice(kept ? "failed-kept" : "failed-untouched")}</p>
      <div className={styles.choices}>
        <Button onClick={() => void session.check()}>{voice("check-again")}</Button>
      </div>
    </section>
  );
}

/** A question that only the user can answer. */
export function WhichSheetScreen({ candidates }: { readonly candidates: readonly string[] }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { session } = useSession();
  return (
    <section className={styles.card} role="alert">
      <h2 className={styles.small}>{voice("which-sheet-title")}</h2>
      <p className={styles.text}>{voice("which-sheet-what")}</p>
      <div className={styles.choices}>
        {candidates.map((sheet) => (
          <Button key={sheet} onClick={() => void session.chooseSheet(sheet)}>
            {sheet}
          </Button>
        ))}
      </div>
    </section>
  );
}
