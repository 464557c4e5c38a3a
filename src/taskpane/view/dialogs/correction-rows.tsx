import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, Report } from "../../../engine/findings";
import { ruleName, type Lang } from "../../../texts";
import { editsOf } from "../../state/chosen-edits";
import { isSafelyCorrectable } from "../../state/select";
import { placeName } from "../../words/place-name";
import { showAmount } from "../../words/show-amount";
import { showContent } from "../../words/show-content";
import { capital, typeset } from "../../words/typeset";
import { withoutSheet } from "../../words/without-sheet";
import { useVoice } from "../late-voice";
import { breakable } from "./breakable";
import { CellsHead } from "./cells-head";
import { stackedCells } from "./stacked-cells";

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  all: { marginLeft: "-8px", fontWeight: tokens.fontWeightSemibold },
  what: {
    margin: "-4px 0 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    ...stackedCells,
  },
  box: { margin: 0, accentColor: tokens.colorCompoundBrandBackground, width: "16px", height: "16px" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  cell: { padding: "4px 4px 0", verticalAlign: "top", overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  why: { padding: "0 4px 4px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface CorrectionRowsProps {
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly values: boolean;
  /** The findings that are left as they are, by key. */
  readonly left: ReadonlySet<string>;
  readonly leave: (left: ReadonlySet<string>) => void;
}

/** Several corrections, a line each: cell, before, after, why. Those that someone must stand behind come apart. */
export function CorrectionRows(props: CorrectionRowsProps) {
  const { findings } = props;
  const safe = findings.filter(isSafelyCorrectable);
  const toConfirm = findings.filter((finding) => !isSafelyCorrectable(finding));
  return (
    <>
      {safe.length > 0 && <Part {...props} kind="safe" findings={safe} />}
      {toConfirm.length > 0 && <Part {...props} kind="confirm" findings={toConfirm} />}
    </>
  );
}

interface PartProps extends CorrectionRowsProps {
  readonly kind: "safe" | "confirm";
}

function Part({ kind, findings, report, values, left, leave }: PartProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const taken = findings.filter(({ key }) => !left.has(key)).length;
  const change = (keys: readonly string[], on: boolean): void => {
    const next = new Set(left);
    for (const key of keys) {
      if (on) next.delete(key);
      else next.add(key);
    }
    leave(next);
  };
  return (
    <section className={styles.part}>
      <Checkbox
        className={styles.all}
        label={voice(`corrections-${kind}`, { count: findings.length })}
        checked={taken === findings.length ? true : taken === 0 ? false : "mixed"}
        onChange={(_event, { checked }) =>
          change(
            findings.map(({ key }) => key),
            checked === true,
          )
        }
      />
      {kind === "confirm" && <p className={styles.what}>{voice("to-confirm-all")}</p>}
      <table className={styles.table}>
        <CellsHead ticks width={38} />
        {findings.map((finding) => (
          <Line
            key={finding.key}
            finding={finding}
            report={report}
            values={values}
            taken={!left.has(finding.key)}
            take={(on) => change([finding.key], on)}
          />
        ))}
      </table>
    </section>
  );
}

interface LineProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly values: boolean;
  readonly taken: boolean;
  readonly take: (on: boolean) => void;
}

function Line({ finding, report, values, taken, take }: LineProps) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const edits = editsOf(finding, { rank: 0, values, lang });
  const [first] = edits;
  const why = whyOf(finding, report, lang);
  if (!first) return null;
  return (
    <tbody>
      {edits.map(({ sheet, address, before, after }, index) => {
        const place = placeName({ sheet, address }, report, lang);
        return (
          <tr key={`${sheet}!${address}`} className={index === 0 ? styles.row : ""}>
            <td className={styles.cell}>
              {index === 0 && (
                <input
                  type="checkbox"
                  className={styles.box}
                  checked={taken}
                  aria-label={`${voice("include-correction")} (${place})`}
                  onChange={(event) => take(event.target.checked)}
                />
              )}
            </td>
            <td className={`${styles.cell} ${styles.strong}`}>{place}</td>
            <td className={`${styles.cell} ${styles.before}`}>{breakable(showContent(before, lang))}</td>
            <td className={`${styles.cell} ${styles.strong}`}>{breakable(showContent(after, lang))}</td>
          </tr>
        );
      })}
      <tr>
        <td />
        <td colSpan={3} className={styles.why}>
          {why}
        </td>
      </tr>
    </tbody>
  );
}

/** The cause in a sentence; where none is known, what is wrong and by how much. */
function whyOf({ diagnoses, rule, gap }: Finding, report: Report, lang: Lang): string {
  const [cause] = diagnoses;
  if (cause && cause.kind !== "unexplained") return typeset(withoutSheet(cause.message, report, lang), lang);
  return [
    capital(ruleName(rule, lang)),
    ...(gap === undefined ? [] : [showAmount(gap, lang, { signed: true })]),
  ].join(" · ");
}
