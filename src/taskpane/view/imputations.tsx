import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { codeRows, mappingRows, type MappingRow } from "../state/imputations";
import type { PaneState } from "../state/pane-state";
import { legible } from "../words/legible";
import { showAmount } from "../words/show-amount";
import { ImputationQuestions } from "./imputation-questions";
import { ImputationSums } from "./imputation-sums";
import { Panel } from "./panel";
import { useSession } from "./session-context";
import { WriteSummary } from "./outputs/write-summary";
import { Sign } from "./signs";
import { useVoice } from "./late-voice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    alignItems: "baseline",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: "anywhere", hyphens: "auto" },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  whole: { gridColumn: "1 / 3", "& select": { textOverflow: "ellipsis" } },
  how: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What each code comes to, then which code pays which operation. */
export function Imputations({ state }: { readonly state: PaneState }) {
  const { voice } = useVoice();
  const { result, remembered } = state;
  if (!result) return <Panel id="mapping" title={voice("mapping-title")} what={voice("imputations-wait")} />;
  const { report } = result;
  if (report.imputations.length === 0) {
    return <Panel id="mapping" title={voice("mapping-title")} what={voice("imputations-none")} />;
  }
  const mapping = mappingRows(report, remembered.mapping);
  const labels = new Map(report.imputations.map(({ code, label }) => [code, label]));
  return (
    <>
      <ImputationQuestions rows={mapping} labels={labels} />
      <Panel id="codes" title={voice("codes-title")}>
        <ImputationSums rows={codeRows(report, mapping)} />
        <WriteSummary />
      </Panel>
      <Panel id="mapping" title={voice("mapping-title")} what={voice("mapping-what")}>
        <Mapping rows={mapping} labels={labels} chosen={remembered.mapping} />
      </Panel>
    </>
  );
}

interface MappingProps {
  readonly rows: readonly MappingRow[];
  /** Every code with its label. */
  readonly labels: ReadonlyMap<string, string | null>;
  readonly chosen: Readonly<Record<string, string>>;
}

const FORGET = "\u0000forget";

function Mapping({ rows, labels, chosen }: MappingProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.operation} className={styles.item}>
          <span className={styles.name}>{legible(`${row.operation} ${row.title}`)}</span>
          <span className={styles.amount}>{showAmount(row.amount, lang)}</span>
          <Select
            size="small"
            className={styles.whole ?? ""}
            aria-label={voice("code-of", { operation: row.operation })}
            value={row.code ?? ""}
            onChange={(_event, { value }) =>
              void session.assign(row.operation, value === FORGET || value === "" ? null : value)
            }
          >
            {row.code === null && <option value="">{voice("no-code")}</option>}
            {[...labels].map(([code, label]) => (
              <option key={code} value={code}>
                {legible(label === null ? code : `${code} · ${label}`)}
              </option>
            ))}
            {chosen[row.operation] !== undefined && <option value={FORGET}>{voice("choice-forget")}</option>}
          </Select>
          <How row={row} />
        </li>
      ))}
    </ul>
  );
}

/** Only what is worth knowing: a choice of the user's, or a doubt. What was inferred without a doubt goes without saying. */
function How({ row }: { readonly row: MappingRow }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { how, unsure, code, alternatives } = row;
  const doubtful = code === null || unsure;
  if (!doubtful && how !== "remembered") return null;
  const words = !doubtful
    ? voice("how-remembered")
    : code === null || alternatives.length === 0
      ? voice("how-doubtful")
      : voice("how-unsure", { codes: alternatives.join(", "), count: alternatives.length });
  return (
    <span className={`${styles.whole} ${styles.how}`}>
      {doubtful && <Sign kind="warning" size={14} />}
      {words}
    </span>
  );
}
