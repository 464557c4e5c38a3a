import { memo, type ReactNode } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import type { Mark, MatrixRow } from "../state/matrix";
import { legible } from "../words/legible";
import { markWords } from "../words/mark-words";
import { showAmount } from "../words/show-amount";
import { sumDecimals } from "../words/sum-decimals";
import { Chevron, Sign, type SignKind } from "./signs";
import { useTickStyles } from "./tick-styles";
import { useVoice } from "./late-voice";

const MARK_SIGNS = { agrees: "good", differs: "error", none: "none" } as const satisfies Record<
  Mark["kind"],
  SignKind
>;

/** What the sheet is told of the hand and of the keys. Always the same, so that a row is drawn again only for itself. */
export interface TickHands {
  /** The focus came to a row's mark, or to its name (-1). */
  readonly onReach: (row: number, column: number) => void;
  /** What the mark under the hand says; null where there is none. */
  readonly onTell: (words: string | null) => void;
  readonly onFold: (theme: string) => void;
  readonly onGo: (mark: Mark) => void;
}

interface TickRowProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly report: Report;
  /** Whether names stand above their marks. */
  readonly dense: boolean;
  /** Of a theme: whether its operations show. */
  readonly open: boolean;
  /** The column that the tab key reaches, -1 for the name; null in every row but one. */
  readonly stop: number | null;
  readonly hands: TickHands;
}

/** A theme, an operation or the whole annex: its name, a mark a source, its sum. */
export const TickRow = memo(function TickRow({ row, index, report, dense, open, stop, hands }: TickRowProps) {
  const styles = useTickStyles();
  const { lang, voice } = useVoice();
  const also = (style: string): string => (dense ? style : "");
  const name = row.level === "whole" ? voice("whole") : legible(`${row.id} ${row.title}`.trim());
  const reach = (column: number) => ({
    "data-spot": `${index} ${column}`,
    tabIndex: stop === column ? 0 : -1,
    onFocus: () => hands.onReach(index, column),
  });
  return (
    <tr role="row" className={mergeClasses(styles.row, styles.ruled, also(styles.denseRow))}>
      <th role="rowheader" scope="row" className={styles.head}>
        {row.level === "theme" ? (
          <button
            type="button"
            className={mergeClasses(styles.fold, also(styles.denseName))}
            aria-expanded={open}
            title={name}
            {...reach(-1)}
            onClick={() => hands.onFold(row.id)}
          >
            <Chevron open={open} />
            <span className={styles.name}>{name}</span>
          </button>
        ) : (
          <span
            className={`${styles.name} ${row.level === "whole" ? styles.theme : styles.operation}`}
            title={name}
            {...reach(-1)}
          >
            {name}
          </span>
        )}
      </th>
      {row.marks.map((mark, column): ReactNode => {
        const words = markWords(mark, name, report, lang);
        const tell = (): void => hands.onTell(words.join(" · "));
        return (
          <td key={mark.column} role="gridcell" className={styles.cell}>
            <button
              type="button"
              className={mergeClasses(
                styles.mark,
                also(styles.denseMark),
                mark.kind === "differs" && styles.differs,
                mark.kind === "none" && styles.silent,
                isDoubt(mark) && styles.doubt,
              )}
              aria-label={words.join(". ")}
              {...reach(column)}
              onMouseEnter={tell}
              onFocus={() => {
                hands.onReach(index, column);
                tell();
              }}
              onBlur={() => hands.onTell(null)}
              onClick={() => hands.onGo(mark)}
            >
              <Sign kind={isDoubt(mark) ? "warning" : MARK_SIGNS[mark.kind]} size={14} />
            </button>
          </td>
        );
      })}
      <td role="gridcell" className={dense ? styles.denseAmount : styles.amount}>
        {computedOf(row, report, lang)}
      </td>
    </tr>
  );
});

/** A mark of findings that are only to be checked. */
function isDoubt({ findings }: Mark): boolean {
  return findings.length > 0 && findings.every(({ severity }) => severity !== "error");
}

/** The sum of the row's retained lines. */
function computedOf(row: MatrixRow, report: Report, lang: "fr" | "en"): string {
  const own = report.annex.operations.filter(
    ({ id }) =>
      row.level === "whole" || id === row.id || (row.level === "theme" && id.startsWith(`${row.id}.`)),
  );
  return showAmount(sumDecimals(own.map(({ computed }) => computed)), lang);
}
