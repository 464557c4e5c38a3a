import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { codeRows, mappingRows, type CodeRow, type MappingRow } from "../state/imputations";
import type { PaneState } from "../state/pane-state";
import { showAmount } from "../words/show-amount";
import { Panel } from "./panel";
import { useSession } from "./session-context";
import { WriteSummary } from "./outputs/write-summary";
import { Sign } from "./signs";
import { useVoice, type Voice } from "./voice";

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
  name: { overflow: "hidden", textOverflow: "ellipsis" },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  whole: { gridColumn: "1 / 3" },
  how: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  figures: {
    gridColumn: "1 / 3",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    margin: "2px 0 0",
    gap: "2px 12px",
  },
  figure: { textAlign: "right", flexGrow: 1, flexBasis: "27%" },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Which code pays which operation, and what each code comes to. */
export function Imputations({ state }: { readonly state: PaneState }) {
  const { voice } = useVoice();
  const { result, remembered } = state;
  if (!result) return <Panel id="mapping" title={voice("mapping-title")} what={voice("imputations-wait")} />;
  const { report } = result;
  if (report.imputations.length === 0) {
    return <Panel id="mapping" title={voice("mapping-title")} what={voice("imputations-none")} />;
  }
  const mapping = mappingRows(report, remembered.mapping);
  return (
    <>
      <Panel id="mapping" title={voice("mapping-title")} what={voice("mapping-what")}>
        <Mapping
          rows={mapping}
          codes={report.imputations.map(({ code, label }) => ({ code, label }))}
          chosen={remembered.mapping}
        />
      </Panel>
      <Panel id="codes" title={voice("codes-title")}>
        <Codes rows={codeRows(report, mapping)} />
        <WriteSummary />
      </Panel>
    </>
  );
}

interface MappingProps {
  readonly rows: readonly MappingRow[];
  readonly codes: readonly { readonly code: string; readonly label: string | null }[];
  readonly chosen: Readonly<Record<string, string>>;
}

const FORGET = "\u0000forget";

function Mapping({ rows, codes, chosen }: MappingProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.operation} className={styles.item}>
          <span className={styles.name}>{`${row.operation} ${row.title}`}</span>
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
            {codes.map(({ code, label }) => (
              <option key={code} value={code}>
                {label === null ? code : `${code} · ${label}`}
              </option>
            ))}
            {chosen[row.operation] !== undefined && <option value={FORGET}>{voice("choice-forget")}</option>}
          </Select>
          <span className={`${styles.whole} ${styles.how}`}>
            {row.unsure && <Sign kind="warning" size={14} />}
            {howWords(row, voice)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function howWords({ how, unsure, alternatives, confidence, code }: MappingRow, voice: Voice): string {
  if (code === null) return voice("how-doubtful");
  if (unsure && alternatives.length > 0) {
    return voice("how-unsure", { codes: alternatives.join(", "), count: alternatives.length });
  }
  if (how !== "inferred") return voice(`how-${how}`);
  return voice("how-inferred", { share: String(Math.round(confidence * 100)) });
}

function Codes({ rows }: { readonly rows: readonly CodeRow[] }) {
  const styles = useStyles();
  const { voice } = useVoice();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const off = row.gap !== null && !/^-?0\.00$/.test(row.gap);
        return (
          <li key={row.code} className={styles.item}>
            <span className={styles.strong}>{row.code}</span>
            <span className={styles.small}>{row.budgetImputation ?? ""}</span>
            <span className={`${styles.whole} ${styles.small}`}>
              {row.label !== null && `${row.label} · `}
              {row.operations.length === 0
                ? voice("pays-nothing")
                : voice("paid-operations", { list: row.operations.join(", "), count: row.operations.length })}
            </span>
            <dl className={styles.figures}>
              <Figure name={voice("stated")} amount={row.stated} />
              <Figure name={voice("computed")} amount={row.computed} />
              {off && row.gap !== null ? (
                <Figure name={voice("gap")} amount={row.gap} signed off />
              ) : (
                <Figure name={voice("left")} amount={row.left} />
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

interface FigureProps {
  readonly name: string;
  readonly amount: string | null;
  readonly signed?: boolean;
  readonly off?: boolean;
}

function Figure({ name, amount, signed, off }: FigureProps) {
  const styles = useStyles();
  const { lang } = useVoice();
  return (
    <div className={styles.figure}>
      <dt className={styles.small}>{name}</dt>
      <dd className={`${styles.value} ${off ? styles.off : ""}`}>
        {amount === null ? "–" : showAmount(amount, lang, { signed: signed === true })}
      </dd>
    </div>
  );
}
