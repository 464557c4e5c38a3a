import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { MARK_LOOKS, MARKS, planMarks } from "../../excel";
import { useVoice } from "./late-voice";
import { TIGHT } from "./tight";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "2px 6px",
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // The help tells it too.
    [TIGHT]: { display: "none" },
  },
  mark: { padding: "0 5px", borderRadius: tokens.borderRadiusSmall },
});

/** What the marks in the sheets mean, each drawn as it is there. Those that no cell bears are not told. */
export function MarksLegend({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const laid = planMarks(report.findings);
  const marks = MARKS.filter((mark) => laid.some((one) => one.mark === mark));
  if (marks.length === 0) return null;
  return (
    <p className={styles.legend}>
      {voice("marks-legend")}
      {marks.map((mark) => {
        const { fill, font, bold, italic, underline } = MARK_LOOKS[mark];
        const look = {
          backgroundColor: fill,
          color: font,
          ...(bold && { fontWeight: 700 }),
          ...(italic && { fontStyle: "italic" }),
          ...(underline && { textDecoration: "underline" }),
        };
        return (
          <span key={mark} className={styles.mark} style={look}>
            {voice(`mark-${mark}`)}
          </span>
        );
      })}
    </p>
  );
}
