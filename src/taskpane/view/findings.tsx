import { useRef, useState, type KeyboardEvent } from "react";
import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { noFilter, type Filter, type SeverityFilter } from "../state/pane-state";
import { safeKeys, shownFindings, themeOf } from "../state/select";
import { FindingCard } from "./finding-card";
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
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1.4fr)", gap: "6px" },
  search: { gridColumn: "1 / 3", minWidth: 0, "@container (min-width: 400px)": { gridColumn: "auto" } },
  wide: {
    "@container (min-width: 400px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1.2fr) minmax(0, 1.4fr)",
    },
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

const SEVERITIES: readonly SeverityFilter[] = ["all", "error", "warning", "info", "aside"];

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
  const list = useRef<HTMLUListElement>(null);
  const found = shownFindings(report, filter);
  const count = shown.rank === rank ? shown.count : PAGE;
  const safe = safeKeys(report);
  const at = Math.min(current, Math.max(0, Math.min(count, found.length) - 1));
  if (report.findings.length === 0) return null;

  const move = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== "LI") return;
    const last = Math.min(count, found.length) - 1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    setCurrent(next);
    const card = list.current?.children[next];
    if (card instanceof HTMLElement) card.focus();
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
      {report.findings.length > 1 && <Filters report={report} filter={filter} />}
      {found.length === 0 ? (
        <p className={styles.nothing}>
          {voice("nothing-found")}{" "}
          <TextLink onClick={() => store.tell({ kind: "filtered", filter: noFilter })}>
            {voice("show-all")}
          </TextLink>
        </p>
      ) : (
        <ul ref={list} className={styles.list} onKeyDown={move}>
          {found.slice(0, count).map((finding, index) => (
            <FindingCard
              key={finding.key}
              finding={finding}
              report={report}
              current={index === at}
              onFocus={() => setCurrent(index)}
            />
          ))}
        </ul>
      )}
      {found.length > count && (
        <Button onClick={() => setShown({ rank, count: count + PAGE })}>
          {voice("more-findings", { count: Math.min(PAGE, found.length - count) })}
        </Button>
      )}
    </section>
  );
}

function Filters({ report, filter }: { readonly report: Report; readonly filter: Filter }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store } = useSession();
  const { findings, annex } = report;
  const number = (severity: SeverityFilter): number =>
    shownFindings(report, { ...noFilter, severity }).length;
  const themes = [...new Set(findings.flatMap((finding) => themeOf(finding) ?? []))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const isSeverity = (value: string): value is SeverityFilter => SEVERITIES.some((one) => one === value);
  return (
    <div className={`${styles.filters} ${styles.wide}`}>
      <Select
        size="small"
        aria-label={voice("filter-severity")}
        value={filter.severity}
        onChange={(_event, { value }) => {
          if (isSeverity(value)) store.tell({ kind: "filtered", filter: { severity: value } });
        }}
      >
        {SEVERITIES.filter((one) => one === "all" || one === filter.severity || number(one) > 0).map(
          (one) => (
            <option key={one} value={one}>
              {`${voice(`filter-${one}`)} (${number(one)})`}
            </option>
          ),
        )}
      </Select>
      <Select
        size="small"
        aria-label={voice("filter-theme")}
        value={filter.theme ?? ""}
        onChange={(_event, { value }) =>
          store.tell({ kind: "filtered", filter: { theme: value === "" ? null : value } })
        }
      >
        <option value="">{voice("filter-all-themes")}</option>
        {themes.map((rank) => (
          <option key={rank} value={rank}>
            {`${rank}. ${annex.themeTitles?.[Number(rank) - 1] ?? ""}`}
          </option>
        ))}
      </Select>
      <Input
        size="small"
        type="search"
        className={styles.search ?? ""}
        aria-label={voice("search")}
        placeholder={voice("search")}
        value={filter.search}
        onChange={(_event, { value }) => store.tell({ kind: "filtered", filter: { search: value } })}
      />
    </div>
  );
}
