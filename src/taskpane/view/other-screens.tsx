import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { legible } from "../words/legible";
import { typeset } from "../words/typeset";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { TitleScreen } from "./title-screen";
import { useVoice } from "./late-voice";

export { CalculationNotice } from "./calculation-notice";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "14px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
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
  const { voice } = useVoice();
  return (
    <TitleScreen title={voice("elsewhere-title")} alone>
      <p>{voice("elsewhere-what")}</p>
      <p>{voice("elsewhere-install")}</p>
    </TitleScreen>
  );
}

/** In an Excel that lacks what the add-in stands on. */
export function TooOldScreen() {
  const { voice } = useVoice();
  return (
    <TitleScreen title={voice("too-old-title")} alone>
      <p>{voice("too-old-what")}</p>
    </TitleScreen>
  );
}

/** What failed, why, what to do, what was not lost. */
export function FailedScreen({ because, kept }: { readonly because: string; readonly kept: boolean }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  return (
    <section className={styles.card} role="alert">
      <h2 className={styles.small}>
        <Sign kind="warning" size={20} />
        {voice("failed-title")}
      </h2>
      <p className={styles.text}>{typeset(because, lang)}</p>
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
            {legible(sheet)}
          </Button>
        ))}
      </div>
    </section>
  );
}
