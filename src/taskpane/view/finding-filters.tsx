import { Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { GROUPING_CHOICE, GROUPINGS, type Grouping } from "../state/finding-groups";
import { noFilter, type Filter, type SeverityFilter } from "../state/pane-state";
import { shownFindings } from "../state/select";
import { themeOf } from "../state/theme-of";
import { themeName } from "../words/theme-name";
import { useSession } from "./session-context";
import { Sign } from "./signs";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: "8px" },
  severities: { display: "flex", flexWrap: "wrap", gap: "6px" },
  severity: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    minHeight: "26px",
    padding: "0 9px",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Seen as chosen where colours are the system's own too.
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "6px",
    "& > *": { minWidth: 0 },
    "& select": { textOverflow: "ellipsis" },
  },
});

const SEVERITIES: readonly SeverityFilter[] = ["all", "error", "warning", "info", "aside"];
const THEME = "theme ";

interface FindingFiltersProps {
  readonly report: Report;
  readonly filter: Filter;
  readonly grouping: Grouping;
}

/** So few are seen at a glance: there is nothing to choose among them. */
const FEW = 5;

export function needsFilters({ findings }: Report, filter: Filter): boolean {
  const { severity, theme, search } = filter;
  const chosen = severity !== "all" || theme !== null || search !== "";
  return findings.length > FEW || chosen || findings.some(({ waived }) => waived !== null);
}

/** Which findings are shown: one press for a kind of them, a list for their order or one theme's, a word or an amount. */
export function FindingFilters({ report, filter, grouping }: FindingFiltersProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store, session } = useSession();
  const tell = (change: Partial<Filter>): void => store.tell({ kind: "filtered", filter: change });
  const themes = [...new Set(report.findings.flatMap((finding) => themeOf(finding) ?? []))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const arrange = (value: string): void => {
    const one = value.startsWith(THEME);
    tell({ theme: one ? value.slice(THEME.length) : null });
    if (!one) void session.rememberOutput(GROUPING_CHOICE, value);
  };
  return (
    <div className={styles.filters}>
      <Severities report={report} filter={filter} />
      <div className={styles.line}>
        <Select
          size="small"
          aria-label={voice("order")}
          value={filter.theme === null ? grouping : THEME + filter.theme}
          onChange={(_event, { value }) => arrange(value)}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {voice(`order-${one}`)}
            </option>
          ))}
          {themes.length > 1 && (
            <optgroup label={voice("order-one-theme")}>
              {themes.map((rank) => (
                <option key={rank} value={THEME + rank}>
                  {themeName(rank, report)}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
        <Input
          size="small"
          type="search"
          aria-label={voice("search")}
          placeholder={voice("search")}
          value={filter.search}
          onChange={(_event, { value }) => tell({ search: value })}
        />
      </div>
    </div>
  );
}

/** Each kind with its count; where all are of one kind there is nothing to choose. */
function Severities({ report, filter }: Omit<FindingFiltersProps, "grouping">) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store } = useSession();
  const kinds = SEVERITIES.map((severity) => ({
    severity,
    count: shownFindings(report, { ...noFilter, severity }).length,
  })).filter(({ severity, count }) => severity === "all" || severity === filter.severity || count > 0);
  if (
    kinds.length <= 2 &&
    filter.severity === "all" &&
    report.findings.every(({ waived }) => waived === null)
  )
    return null;
  return (
    <div role="group" aria-label={voice("filter-severity")} className={styles.severities}>
      {kinds.map(({ severity, count }) => (
        <button
          key={severity}
          type="button"
          aria-pressed={filter.severity === severity}
          className={mergeClasses(styles.severity, filter.severity === severity && styles.chosen)}
          onClick={() => store.tell({ kind: "filtered", filter: { severity } })}
        >
          {severity !== "all" && severity !== "aside" && <Sign kind={severity} size={12} />}
          {`${voice(`filter-${severity}`)} ${count}`}
        </button>
      ))}
    </div>
  );
}
