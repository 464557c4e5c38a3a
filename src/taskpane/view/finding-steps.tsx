import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Step } from "./signs";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    alignItems: "center",
    columnGap: "2px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

interface FindingStepsProps {
  /** The rank of the one that is unfolded, from none; -1 where none is. */
  readonly at: number;
  readonly count: number;
  readonly go: (step: 1 | -1) => void;
  readonly className: string | undefined;
}

/** « 3 sur 12 », and the way to the one before and the one after: Alt and an arrow do the same. */
export function FindingSteps({ at, count, go, className }: FindingStepsProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  if (count < 2) return null;
  return (
    <div className={mergeClasses(styles.steps, className)}>
      <Button
        appearance="subtle"
        size="small"
        icon={<Step up />}
        aria-label={voice("finding-previous")}
        title={`${voice("finding-previous")} (Alt+↑)`}
        disabledFocusable={at === 0}
        onClick={() => go(-1)}
      />
      {/* Its place is kept before one is unfolded: nothing jumps. */}
      <span aria-live="polite">
        {at < 0 ? count : voice("finding-rank", { rank: String(at + 1), count })}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Step up={false} />}
        aria-label={voice("finding-next")}
        title={`${voice("finding-next")} (Alt+↓)`}
        disabledFocusable={at === count - 1}
        onClick={() => go(1)}
      />
    </div>
  );
}
