import { makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewEntry, SheetPreview } from "../../session/making/orders";
import { legible } from "../../words/legible";
import { showAmount } from "../../words/show-amount";
import { UNSEEN } from "../unseen";
import { useOutputsVoice } from "./outputs-voice";

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: "0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  remark: {
    gridColumn: "1 / 3",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  figures: {
    gridColumn: "1 / 3",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 10px",
    margin: 0,
  },
  // What is named unseen stays within: else it would lengthen the page.
  figure: { position: "relative", flexGrow: 1, flexBasis: "28%", textAlign: "right" },
  what: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "6px 0",
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  total: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    marginLeft: "auto",
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The first rows of a sheet, and what it comes to. */
export function PreviewList({ preview }: { readonly preview: SheetPreview }) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const { entries, more, total, leftOut, withoutShare } = preview;
  return (
    <>
      <div className={styles.frame} role="group" aria-label={voice("preview")}>
        <ul className={styles.list}>
          {entries.map((entry, index) => (
            <Entry key={index} entry={entry} headed={index > 0} />
          ))}
        </ul>
        <p className={styles.foot}>
          {more > 0 && <span>{voice("and-more", { count: more })}</span>}
          <span className={styles.total}>
            {voice("total")} {showAmount(total, lang)}
          </span>
        </p>
      </div>
      {withoutShare > 0 && <p className={styles.note}>{voice("without-share", { count: withoutShare })}</p>}
      {leftOut > 0 && <p className={styles.note}>{voice("left-out", { count: leftOut })}</p>}
    </>
  );
}

interface EntryProps {
  readonly entry: PreviewEntry;
  /** Whether an entry above names the same figures: here they are named to those who hear them only. */
  readonly headed: boolean;
}

function Entry({ entry: { name, remark, figures }, headed }: EntryProps) {
  const styles = useStyles();
  const { lang, voice } = useOutputsVoice();
  const shown = (amount: string | null): string => (amount === null ? "–" : showAmount(amount, lang));
  const [only, ...others] = figures;
  const alone = only !== undefined && others.length === 0;
  return (
    <li className={styles.entry}>
      <span className={styles.name}>{legible(name)}</span>
      <span className={styles.amount}>{alone && shown(only.amount)}</span>
      {remark !== "" && (
        <span className={styles.remark} title={legible(remark)}>
          {legible(remark)}
        </span>
      )}
      {!alone && (
        <dl className={styles.figures}>
          {figures.map(({ what, amount }) => (
            <div key={what} className={styles.figure}>
              <dt className={styles.what} style={headed ? UNSEEN : undefined}>
                {voice(what)}
              </dt>
              <dd className={styles.value}>{shown(amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
