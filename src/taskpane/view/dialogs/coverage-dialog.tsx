import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report, ReportPlace } from "../../../engine/findings";
import { say, setAsideTexts } from "../../../texts";
import { coverageWords } from "../../words/coverage-words";
import { placeName } from "../../words/place-name";
import { capital } from "../../words/typeset";
import { Disclosure } from "../disclosure";
import { Quote } from "../quote";
import { useVoice } from "../late-voice";
import { PaneDialog } from "./pane-dialog";

const useStyles = makeStyles({
  title: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  none: {
    margin: "0 0 6px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Reasons of figures that the annex never holds, in the words of the report. */
const CREDITS = ["commitment-authorisation", "available-credit"] as const;

/** What was not ticked, and why: a partial tick must not look like a full one. */
export function CoverageDialog({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { untied, setAside, amounts } = report.coverage;
  const { unread } = report.annex;
  const reasons = [...new Set(setAside.map(({ reason }) => reason))];
  const credits = CREDITS.map((reason) => say(setAsideTexts[reason], lang));
  return (
    <PaneDialog title={voice("coverage-title")}>
      {amounts > 0 && (
        <p className={styles.none}>{`${coverageWords(report, lang)}. ${voice("coverage-ticked")}`}</p>
      )}
      {unread.length + untied.length + setAside.length === 0 && (
        <p className={styles.none}>{voice("coverage-all")}</p>
      )}
      <Part title={voice("coverage-unread")} report={report} places={unread} />
      <Part title={voice("coverage-untied")} report={report} places={untied} />
      {reasons.map((reason) => (
        <Part
          key={reason}
          title={voice("coverage-aside", { reason })}
          what={credits.includes(reason) ? voice("coverage-credits") : ""}
          folded
          report={report}
          places={setAside.filter((one) => one.reason === reason)}
        />
      ))}
    </PaneDialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly what?: string;
  /** Whether it is shown on demand only. */
  readonly folded?: boolean;
  readonly report: Report;
  readonly places: readonly { readonly at: ReportPlace; readonly text?: string }[];
}

function Part({ title, what = "", folded, report, places }: PartProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  if (places.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {places.map(({ at, text }, index) => (
        <li key={index}>
          <div className={styles.place}>{capital(placeName(at, report, lang))}</div>
          {"quote" in at ? (
            <Quote quote={at.quote} figure={undefined} short />
          ) : (
            text !== undefined && <Quote quote={text} figure={undefined} short />
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h3 className={styles.title}>{`${title} (${places.length})`}</h3>
      {what !== "" && <p className={styles.none}>{what}</p>}
      {folded === true ? <Disclosure summary={voice("show-list")}>{list}</Disclosure> : list}
    </section>
  );
}
