import { Fragment, useRef, useState, type KeyboardEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { noFilter, type Filter } from "../state/pane-state";
import { byTheme, safeKeys, shownFindings } from "../state/select";
import { themeName } from "../words/theme-name";
import { FindingCard } from "./finding-card";
import { FindingFilters } from "./finding-filters";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { TextLink } from "./text-link";
import { useVoice } from "./voice";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "8px", containerType: "inline-size" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  group: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "10px",
  },
  nothing: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
});

/** Shown at first; more on demand, so that a thousand findings do not hold the pane. */
const PAGE = 25;

interface FindingsProps {
  readonly report: Report;
  readonly filter: Filter;
  /** Of the check: a new one starts from the first page. */
  readonly rank: number;
}

/** What does not agree, worst first: one tab stop, arrows from card to card. */
export function Findings({ report, filter, rank }: FindingsProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store } = useSession();
  const [shown, setShown] = useState({ rank, count: PAGE });
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = shownFindings(report, filter);
  const count = shown.rank === rank ? shown.count : PAGE;
  const safe = safeKeys(report);
  const onPage = found.slice(0, count);
  const groups = filter.order === "theme" ? byTheme(onPage) : [{ theme: null, findings: onPage }];
  // The arrows follow what is seen.
  const inOrder = groups.flatMap(({ findings }) => findings);
  const at = Math.min(current, Math.max(0, Math.min(count, found.length) - 1));
  if (report.findings.length === 0) return null;

  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== "LI") return;
    const last = Math.min(count, found.length) - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll<HTMLElement>("[data-card]")[next]?.focus();
  };

  return (
    <section className={styles.section} aria-labelledby="findings-title">
      <div className={styles.head}>
        <h2 id="findings-title" className={styles.title}>
          {voice("findings")}
        </h2>
        {safe.length > 0 && (
          <Button size="small" onClick={() => openDialog(store, { kind: "correct", keys: safe })}>
            {voice("correct-all", { count: safe.length })}
          </Button>
        )}
      </div>
      {report.findings.length > 1 && <FindingFilters report={report} filter={filter} />}
      {found.length === 0 ? (
        <p className={styles.nothing}>
          {voice("nothing-found")}{" "}
          <TextLink onClick={() => store.tell({ kind: "filtered", filter: noFilter })}>
            {voice("show-all")}
          </TextLink>
        </p>
      ) : (
        <div ref={list} className={styles.list} onKeyDown={move}>
          {groups.map(({ theme, findings }) => (
            <Fragment key={theme ?? ""}>
              {filter.order === "theme" && (
                <h3 className={styles.group}>
                  {theme === null ? voice("whole-dossier") : themeName(theme, report)}
                </h3>
              )}
              <ul className={styles.list}>
                {findings.map((finding) => (
                  <FindingCard
                    key={finding.key}
                    finding={finding}
                    report={report}
                    current={inOrder.indexOf(finding) === at}
                    onFocus={() => setCurrent(inOrder.indexOf(finding))}
                  />
                ))}
              </ul>
            </Fragment>
          ))}
        </div>
      )}
      {found.length > count && (
        <Button onClick={() => setShown({ rank, count: count + PAGE })}>
          {voice("more-findings", { count: Math.min(PAGE, found.length - count) })}
        </Button>
      )}
    </section>
  );
}
