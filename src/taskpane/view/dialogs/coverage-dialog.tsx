import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report, ReportPlace } from "../../../engine/findings";
import { placeName } from "../../words/place-name";
import { capital } from "../../words/typeset";
import { Quote } from "../quote";
import { useVoice } from "../voice";
import { PaneDialog } from "./pane-dialog";

const useStyles = makeStyles({
  title: { margin: "12px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Every amount that was not ticked, and why: a partial tick must not look like a full one. */
export function CoverageDialog({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { untied, setAside } = report.coverage;
  const item = (at: ReportPlace, reason: string | null, key: string) => (
    <li key={key}>
      <div className={styles.place}>
        {capital(placeName(at, report, lang))}
        {reason !== null && ` · ${reason}`}
      </div>
      {"quote" in at && <Quote quote={at.quote} figure={undefined} short />}
    </li>
  );
  return (
    <PaneDialog title={voice("coverage-title")}>
      <h3
        className={styles.title}
        style={{ marginTop: 0 }}
      >{`${voice("coverage-untied")} (${untied.length})`}</h3>
      {untied.length === 0 ? (
        <p className={styles.none}>{voice("coverage-none")}</p>
      ) : (
        <ul className={styles.list}>{untied.map(({ at }, index) => item(at, null, `u${index}`))}</ul>
      )}
      <h3 className={styles.title}>{`${voice("coverage-aside")} (${setAside.length})`}</h3>
      {setAside.length === 0 ? (
        <p className={styles.none}>{voice("coverage-none")}</p>
      ) : (
        <ul className={styles.list}>
          {setAside.map(({ at, reason }, index) => item(at, reason, `a${index}`))}
        </ul>
      )}
    </PaneDialog>
  );
}
