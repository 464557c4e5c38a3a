import { makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { TextLink } from "./text-link";
import { useVoice } from "./late-voice";

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
  const { voice } = useVoice();
  const { session } = useSession();
  return (
    <div className={styles.notice} role="status">
      <Sign kind="warning" />
      <p className={styles.text}>
        {voice("calculation-waits")}{" "}
        <TextLink onClick={() => void session.recalculate()}>{voice("recalculate")}</TextLink>
      </p>
    </div>
  );
}
