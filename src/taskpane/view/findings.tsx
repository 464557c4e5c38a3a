import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../engine/findings";
import { ruleName } from "../../texts";
import { accused, remedyOf } from "../state/blame";
import { groupingOf, groupsOf, type FindingGroup, type Grouping } from "../state/finding-groups";
import type { Session } from "../session/session";
import { noFilter, type CheckResult, type PaneState } from "../state/pane-state";
import type { Store } from "../state/store";
import { correctableKeys, shownFindings } from "../state/select";
import { roleHeading } from "../words/finding-words";
import { themeName } from "../words/theme-name";
import { capital } from "../words/typeset";
import { FindingCard } from "./finding-card";
import { FindingFilters, needsFilters } from "./finding-filters";
import { FindingRow } from "./finding-row";
import { FindingSteps } from "./finding-steps";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { Chevron } from "./signs";
import { TIGHT } from "./tight";
import { TextLink } from "./text-link";
import { useVoice, type Voice } from "./late-voice";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    containerType: "inline-size",
    [TIGHT]: { rowGap: "2px" },
  },
  // Where one is among them, and the way to the next, stay in sight.
  head: {
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px",
    margin: "0 -12px",
    padding: "2px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    // Wide enough for « 24 sur 30 » beside them, in the narrowest pane that Excel opens.
    "& button": { minWidth: 0, paddingInline: "6px" },
    [TIGHT]: { top: "-6px", margin: "0 -8px", padding: "0 8px" },
  },
  // There, the way from one to the next takes the place of the corrections once a finding is open.
  instead: { [TIGHT]: { display: "none" } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    // The section keeps its name for those who hear it.
    [TIGHT]: { position: "absolute", width: "1px", height: "1px", clipPath: "inset(50%)" },
  },
  // The findings come first where there is little room.
  filters: { [TIGHT]: { order: 1 } },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  groups: { display: "flex", flexDirection: "column", rowGap: "6px" },
  group: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    width: "100%",
    minHeight: "32px",
    [TIGHT]: { minHeight: "24px" },
    padding: "0 4px",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: "inherit",
    background: "none",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  groupTitle: { margin: 0, fontSize: tokens.fontSizeBase300 },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  under: {
    margin: "4px 0 0",
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    fontSize: tokens.fontSizeBase200,
  },
  nothing: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
});

/** Shown at first of each group; more on demand, so that a thousand findings do not hold the pane. */
const PAGE = 25;
/** With so many, groups but the first wait until they are asked for. */
const MANY = 12;

interface FindingsProps {
  readonly state: PaneState;
  readonly result: CheckResult;
}

/** What does not agree, one line a finding: one tab stop, arrows from line to line. */
export function Findings({ state, result }: FindingsProps) {
  const styles = useStyles();
  const { voice, lang } = useVoice();
  const { session, store } = useSession();
  const { report, rank } = result;
  const { filter, opened } = state;
  const [current, setCurrent] = useState<string | null>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [pages, setPages] = useState<Readonly<Record<string, number>>>({});
  const section = useRef<HTMLElement>(null);
  const grouping = groupingOf(state);
  const found = shownFindings(report, filter);
  const groups = groupsOf(found, grouping, report);
  const correctable = correctableKeys(report);

  const isFolded = ({ id, findings }: FindingGroup, index: number): boolean => {
    if (grouping === "severity" || findings.some(({ key }) => key === opened?.key)) return false;
    return (found.length > MANY && index > 0) !== toggled.has(`${grouping} ${id}`);
  };
  const countOf = ({ id, findings }: FindingGroup): number => {
    const asked = (pages[`${rank} ${grouping} ${id}`] ?? 1) * PAGE;
    return Math.max(asked, findings.findIndex(({ key }) => key === opened?.key) + 1);
  };
  const inView = groups.flatMap((group, index) =>
    isFolded(group, index) ? [] : group.findings.slice(0, countOf(group)),
  );
  const stop = inView.find(({ key }) => key === current) ?? inView[0];

  // What something else asked to see comes into view, with the focus where the pane has it already.
  const asked = opened?.asked ?? 0;
  const key = opened?.key;
  useEffect(() => {
    if (asked === 0 || key === undefined) return;
    const item = itemOf(section.current, key);
    item?.scrollIntoView({ block: "nearest" });
    if (document.hasFocus()) item?.querySelector("button")?.focus({ preventScroll: true });
  }, [asked, key]);

  if (report.findings.length === 0) return null;
  const toggle = (finding: Finding): void => {
    if (finding.key === key) {
      store.tell({ kind: "finding-opened", key: null, asked: false });
      return;
    }
    store.tell({ kind: "finding-opened", key: finding.key, asked: false });
    const place = accused(finding);
    if ("sheet" in place) void session.show(place);
  };
  const ordered = groups.flatMap(({ findings }) => findings);
  const at = ordered.findIndex((finding) => finding.key === key);
  const go = (step: 1 | -1): void => {
    const next = at < 0 ? ordered[step > 0 ? 0 : ordered.length - 1] : ordered[at + step];
    if (next) session.openFinding(next.key);
  };
  const move = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      go(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (!(event.target instanceof HTMLElement) || event.target.dataset["row"] === undefined) return;
    const from = inView.findIndex((finding) => finding.key === stop?.key);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: inView.length - 1 }[event.key];
    const next = to === undefined ? undefined : inView[to];
    if (!next) return;
    event.preventDefault();
    setCurrent(next.key);
    itemOf(section.current, next.key)?.querySelector("button")?.focus();
  };
  const aside = (findings: readonly Finding[]): readonly string[] =>
    findings.filter(({ waived }) => waived === null).map((finding) => finding.key);
  const list = (group: FindingGroup) => (
    <>
      <ul className={styles.list}>
        {group.findings.slice(0, countOf(group)).map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            report={report}
            open={finding.key === key}
            current={finding.key === stop?.key}
            onFocus={() => setCurrent(finding.key)}
            onToggle={() => toggle(finding)}
          >
            <FindingCard finding={finding} report={report} />
          </FindingRow>
        ))}
      </ul>
      <div className={styles.under}>
        {group.findings.length > countOf(group) && (
          <TextLink
            onClick={() => {
              const name = `${rank} ${grouping} ${group.id}`;
              setPages({ ...pages, [name]: (pages[name] ?? 1) + 1 });
            }}
          >
            {voice("more-findings", { count: Math.min(PAGE, group.findings.length - countOf(group)) })}
          </TextLink>
        )}
        {aside(group.findings).length > 1 && (
          <TextLink onClick={() => openDialog(store, { kind: "set-aside", keys: aside(group.findings) })}>
            {voice("set-aside-shown", { count: aside(group.findings).length })}
          </TextLink>
        )}
      </div>
    </>
  );

  const inDocuments = report.findings.filter(
    (finding) =>
      finding.waived === null && finding.severity !== "info" && remedyOf(finding) === "in-document",
  ).length;

  return (
    <section ref={section} className={styles.section} aria-labelledby="findings-title" onKeyDown={move}>
      <div className={styles.head}>
        <h2 id="findings-title" className={styles.title}>
          {voice("findings")}
        </h2>
        <FindingSteps
          at={at}
          count={ordered.length}
          go={go}
          className={at < 0 && correctable.length > 0 ? styles.instead : ""}
        />
        {correctable.length > 0 && (
          <Button
            size="small"
            className={at < 0 ? "" : (styles.instead ?? "")}
            onClick={() => openDialog(store, { kind: "correct", keys: correctable })}
          >
            {voice("correct-all", { count: correctable.length })}
          </Button>
        )}
      </div>
      {needsFilters(report, filter) && (
        <div className={styles.filters}>
          <FindingFilters report={report} filter={filter} grouping={grouping} />
        </div>
      )}
      {found.length === 0 ? (
        <p className={styles.nothing}>
          {voice("nothing-found")}{" "}
          <TextLink onClick={() => store.tell({ kind: "filtered", filter: noFilter })}>
            {voice("show-all")}
          </TextLink>
        </p>
      ) : (
        <div className={styles.groups}>
          {groups.map((group, index) => {
            if (grouping === "severity") return <div key="all">{list(group)}</div>;
            const folded = isFolded(group, index);
            return (
              <div key={group.id}>
                <h3 className={styles.groupTitle}>
                  <button
                    type="button"
                    className={styles.group}
                    aria-expanded={!folded}
                    onClick={() => setToggled(flip(toggled, `${grouping} ${group.id}`))}
                  >
                    <Chevron open={!folded} />
                    {headingOf(group, grouping, report, voice, lang)}
                    <span className={styles.count}>{group.findings.length}</span>
                  </button>
                </h3>
                {!folded && list(group)}
              </div>
            );
          })}
        </div>
      )}
      {inDocuments > 0 && (
        <p className={styles.under}>
          <TextLink onClick={() => void showInDocuments(session, store)}>
            {voice("in-documents", { count: inDocuments })}
          </TextLink>
        </p>
      )}
    </section>
  );
}

/** The list of what is to be corrected in documents stands with what the dossier gives. */
async function showInDocuments(session: Session, store: Store): Promise<void> {
  const { outputMaker } = await import(/* webpackChunkName: "outputs" */ "../session/output-maker");
  outputMaker(session).store.tell({ kind: "asked", asked: "in-documents" });
  store.tell({ kind: "tab-chosen", tab: "outputs" });
}

function itemOf(section: HTMLElement | null, key: string): HTMLElement | null {
  return section?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`) ?? null;
}

function headingOf(
  { id }: FindingGroup,
  grouping: Grouping,
  report: CheckResult["report"],
  voice: Voice,
  lang: "fr" | "en",
): string {
  switch (grouping) {
    case "severity":
      return "";
    case "theme":
      return id === "" ? voice("whole-dossier") : themeName(id, report);
    case "kind":
      return capital(ruleName(id, lang));
    case "document":
      return roleHeading(id, lang);
  }
}

function flip(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
