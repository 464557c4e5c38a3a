import { makeStyles, tokens } from "@fluentui/react-components";
import { ruleName } from "../../texts";
import type { CodeRow } from "../state/imputations";
import { legible } from "../words/legible";
import { showAmount } from "../words/show-amount";
import { sumDecimals } from "../words/sum-decimals";
import { capital } from "../words/typeset";
import { useSession } from "./session-context";
import { Sign, type SignKind } from "./signs";
import { TextLink } from "./text-link";
import { UNSEEN } from "./unseen";
import { useVoice } from "./late-voice";

/** Where three amounts do not fit side by side. */
const NARROW = "@media (max-width: 280px)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Enlarged twice over, each amount has its line.
    [NARROW]: {
      display: "block",
      "& thead": { display: "none" },
      "& tbody, & tfoot, & tr, & td": { display: "block" },
      // A name and an amount that do not fit side by side stand one under the other.
      "& td[data-name]": { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", columnGap: "8px" },
      "& td[data-name]::before": { content: "attr(data-name)", marginRight: "auto", whiteSpace: "normal" },
    },
  },
  head: {
    padding: "0 0 4px",
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  code: {
    padding: "6px 0 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  named: { display: "flex", columnGap: "4px", "& svg": { marginTop: "1px" } },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  amount: {
    padding: "0 0 6px",
    textAlign: "right",
    whiteSpace: "nowrap",
    [NARROW]: { whiteSpace: "normal" },
  },
  off: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  gap: { paddingTop: 0 },
  total: { paddingTop: "6px", borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

/** Every code on two lines: stated, computed, and what is left of its credit. */
export function ImputationSums({ rows }: { readonly rows: readonly CodeRow[] }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session } = useSession();
  const figure = (amount: string | null): string =>
    amount === null ? "–" : showAmount(amount, lang, { bare: true });
  const hasCredit = rows.some(({ left }) => left !== null);
  const columns = hasCredit ? 3 : 2;
  const names = {
    stated: capital(voice("stated")),
    computed: capital(voice("computed")),
    left: capital(voice("left")),
  };
  const sum = (amounts: readonly (string | null)[]): string | null =>
    amounts.every((amount) => amount !== null) ? sumDecimals(amounts) : null;
  const stated = sum(rows.map((row) => row.stated));
  const computed = sum(rows.map((row) => row.computed));
  const left = sum(rows.map((row) => row.left));
  return (
    <table className={styles.table}>
      <caption style={UNSEEN}>{voice("codes-title")}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{`${names.stated} (€)`}</th>
          <th scope="col" className={styles.head}>{`${names.computed} (€)`}</th>
          {hasCredit && (
            <th scope="col" className={styles.head}>
              {`${names.left} (€)`}
            </th>
          )}
        </tr>
      </thead>
      {rows.map((row) => {
        const off = row.gap !== null && !isZero(row.gap);
        const short = row.left?.startsWith("-") === true;
        return (
          <tbody key={row.code}>
            <tr>
              <th scope="rowgroup" colSpan={columns} className={styles.code} title={titleOf(row)}>
                <span className={styles.named}>
                  <Sign kind={signOf(row, off || short)} size={14} />
                  <span>
                    <span className={styles.strong}>{legible(row.code)}</span>
                    {row.label !== null && legible(` · ${row.label}`)}
                  </span>
                </span>
              </th>
            </tr>
            <tr>
              <td className={styles.amount} data-name={names.stated}>
                {figure(row.stated)}
              </td>
              <td className={styles.amount} data-name={names.computed}>
                {figure(row.computed)}
              </td>
              {hasCredit && (
                <td className={`${styles.amount} ${short ? styles.off : ""}`} data-name={names.left}>
                  {figure(row.left)}
                </td>
              )}
            </tr>
            {off && row.gap !== null && (
              <tr>
                <td colSpan={columns} className={`${styles.amount} ${styles.off} ${styles.gap}`}>
                  {`${capital(voice("gap"))} ${showAmount(row.gap, lang, { signed: true })}`}
                </td>
              </tr>
            )}
            {row.findings.map((finding) => (
              <tr key={finding.key}>
                <td colSpan={columns} className={`${styles.amount} ${styles.gap}`}>
                  <TextLink onClick={() => session.openFinding(finding.key)}>
                    {`${capital(ruleName(finding.rule, lang))}${
                      finding.gap === undefined ? "" : ` ${showAmount(finding.gap, lang, { signed: true })}`
                    }`}
                  </TextLink>
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
      {rows.length > 1 && (
        <tfoot>
          <tr>
            <th
              scope="rowgroup"
              colSpan={columns}
              className={`${styles.code} ${styles.strong} ${styles.total}`}
            >
              {voice("whole")}
            </th>
          </tr>
          <tr>
            <td className={styles.amount} data-name={names.stated}>
              {figure(stated)}
            </td>
            <td className={styles.amount} data-name={names.computed}>
              {figure(computed)}
            </td>
            {hasCredit && (
              <td className={styles.amount} data-name={names.left}>
                {figure(left)}
              </td>
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function signOf({ stated, findings }: CodeRow, off: boolean): SignKind {
  if (off || findings.some(({ severity }) => severity === "error")) return "error";
  if (findings.length > 0) return "warning";
  return stated === null ? "none" : "good";
}

function titleOf({ code, label, budgetImputation }: CodeRow): string {
  return legible([code, budgetImputation, label].filter((part) => part !== null).join(" · "));
}

function isZero(amount: string): boolean {
  return /^-?[0.]+$/.test(amount);
}
