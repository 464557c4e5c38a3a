import { makeStyles, tokens } from "@fluentui/react-components";
import { paneStandingTexts, say } from "../../texts";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { TextLink } from "./text-link";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "8px",
    "> svg": { marginTop: "1px" },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, margin: 0 },
});

/** Says that formulas wait to be computed, and offers to have it done. */
export function CalculationNotice() {
  const styles = useStyles();
  const { lang } = useVoice();
  const { session } = useSession();
  return (
    <div className={styles.notice} role="status">
      <Sign kind="warning" />
      <p className={styles.text}>
        {say(paneStandingTexts["calculation-waits"], lang)}{" "}
        <TextLink onClick={() => void session.recalculate()}>
          {say(paneStandingTexts.recalculate, lang)}
        </TextLink>
      </p>
    </div>
  );
}
