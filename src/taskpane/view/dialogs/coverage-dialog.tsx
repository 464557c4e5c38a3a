import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report, ReportPlace } from "../../../engine/findings";
import { byReasons, passagesOf, type Passage } from "../../../engine/outputs";
import { say, setAsideTexts } from "../../../texts";
import { coverageWords } from "../../words/coverage-words";
import { placeName } from "../../words/place-name";
import { showAmount } from "../../words/show-amount";
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
  const credits = CREDITS.map((reason) => say(setAsideTexts[reason], lang));
  return (
    <PaneDialog title={voice("coverage-title")}>
      {amounts > 0 && (
        <p className={styles.none}>{`${coverageWords(report, lang)}. ${voice("coverage-ticked")}`}</p>
      )}
      {unread.length + untied.length + setAside.length === 0 && (
        <p className={styles.none}>{voice("coverage-all")}</p>
      )}
      <Part title={voice("coverage-unread")} count={unread.length}>
        {unread.map(({ at, text }, index) => (
          <Item
            key={index}
            places={[at]}
            report={report}
            quote={"quote" in at ? at.quote : text}
            figures={[]}
          />
        ))}
      </Part>
      <Part title={voice("coverage-untied")} count={untied.length}>
        {passagesOf(untied).map((passage, index) => (
          <PassageItem key={index} passage={passage} report={report} />
        ))}
      </Part>
      {byReasons(passagesOf(setAside)).map((passages) => {
        const reasons = passages[0]?.reasons ?? [];
        const count = passages.reduce((sum, { figures }) => sum + figures.length, 0);
        return (
          <Part
            key={reasons.join()}
            title={voice("coverage-aside", { reason: reasons.join(", ") })}
            what={reasons.every((reason) => credits.includes(reason)) ? voice("coverage-credits") : ""}
            folded
            count={count}
          >
            {passages.map((passage, index) => (
              <PassageItem key={index} passage={passage} report={report} />
            ))}
          </Part>
        );
      })}
    </PaneDialog>
  );
}

interface PartProps {
  readonly title: string;
  readonly what?: string;
  /** Whether it is shown on demand only. */
  readonly folded?: boolean;
  /** How many figures it is about. */
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, what = "", folded, count, children }: PartProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  if (count === 0) return null;
  const list = <ul className={styles.list}>{children}</ul>;
  return (
    <section>
      <h3 className={styles.title}>{`${title} (${count})`}</h3>
      {what !== "" && <p className={styles.none}>{what}</p>}
      {folded === true ? <Disclosure summary={voice("show-list")}>{list}</Disclosure> : list}
    </section>
  );
}

interface PassageItemProps {
  readonly passage: Passage;
  readonly report: Report;
}

/** A passage quoted once; which figure is what, where they are left out for several reasons. */
function PassageItem({ passage: { places, quote, figures, reasons }, report }: PassageItemProps) {
  const { lang } = useVoice();
  const amounts = figures.flatMap(({ amount }) => amount ?? []);
  const said = figures.flatMap(({ amount, reason }) =>
    amount === undefined || reason === undefined ? [] : [`${showAmount(amount, lang)} ${reason}`],
  );
  return (
    <Item
      places={places}
      report={report}
      quote={quote ?? null}
      figures={amounts}
      said={reasons.length > 1 ? said.join(", ") : ""}
    />
  );
}

interface ItemProps {
  readonly places: readonly ReportPlace[];
  readonly report: Report;
  readonly quote: string | null;
  readonly figures: readonly string[];
  readonly said?: string;
}

function Item({ places, report, quote, figures, said = "" }: ItemProps) {
  const styles = useStyles();
  const { lang } = useVoice();
  return (
    <li>
      <div className={styles.place}>
        {capital(places.map((at) => placeName(at, report, lang)).join(" ; "))}
      </div>
      {quote !== null && <Quote quote={quote} figures={figures} short />}
      {said !== "" && <div className={styles.place}>{said}</div>}
    </li>
  );
}
