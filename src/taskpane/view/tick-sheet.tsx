import { useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { matrixOf, type Column, type Mark, type MatrixRow } from "../state/matrix";
import { placeName } from "../words/place-name";
import { showAmount } from "../words/show-amount";
import { sumDecimals } from "../words/sum-decimals";
import { capital, typeset } from "../words/typeset";
import { UNSEEN } from "./unseen";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { Chevron, Sign, type SignKind } from "./signs";
import { useVoice, type Voice } from "./voice";

/** Where even a row of many marks leaves enough for its name. */
const WIDE = "@container (min-width: 520px)";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "6px", containerType: "inline-size" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "4px 6px 0",
    // Not hidden: the line below must stick to the foot of what is seen.
    overflow: "clip",
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  column: { width: "24px", "@container (min-width: 400px)": { width: "28px" } },
  columnHead: {
    padding: "4px 0",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  // Many columns leave no room for names beside them: each row is then a name, and its amount and marks below.
  dense: {
    display: "block",
    "& thead, & tbody": { display: "block" },
    [WIDE]: {
      display: "table",
      "& thead": { display: "table-header-group" },
      "& tbody": { display: "table-row-group" },
    },
  },
  denseRow: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) repeat(var(--columns), 24px)",
    paddingTop: "5px",
    paddingBottom: "1px",
    "& > th:first-child": { gridColumn: "1 / -1" },
    [WIDE]: { display: "table-row" },
  },
  denseAmount: {
    gridRow: "2",
    gridColumn: "1",
    lineHeight: "26px",
    textAlign: "right",
    paddingRight: "8px",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    [WIDE]: { paddingRight: "4px" },
  },
  denseAmountHead: { display: "none", [WIDE]: { display: "table-cell", width: "84px", textAlign: "right" } },
  denseName: { minHeight: "20px", [WIDE]: { minHeight: "30px" } },
  denseMark: { height: "26px", [WIDE]: { height: "30px" } },
  amountHead: { display: "none", "@container (min-width: 400px)": { display: "table-cell", width: "84px" } },
  amount: {
    display: "none",
    textAlign: "right",
    paddingRight: "4px",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "@container (min-width: 400px)": { display: "table-cell" },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: 0 },
  name: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
    hyphens: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
  },
  operation: { margin: "0 4px 0 18px", color: tokens.colorNeutralForeground2 },
  theme: { fontWeight: tokens.fontWeightSemibold, margin: "0 4px" },
  fold: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    width: "100%",
    minHeight: "30px",
    padding: "0 4px 0 2px",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  cell: { padding: 0, textAlign: "center" },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "100%",
    maxWidth: "32px",
    height: "30px",
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground4,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  differs: { backgroundColor: tokens.colorStatusDangerBackground1 },
  silent: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  detail: {
    margin: "0 -6px",
    padding: "6px 10px",
    minHeight: "48px",
    boxSizing: "content-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  // What a mark says is seen wherever the mark is.
  told: { position: "sticky", bottom: "-12px" },
});

/** From so many columns on, names and marks do not fit side by side in a pane. */
const MANY = 6;

const MARK_SIGNS = { agrees: "good", differs: "error", none: "none" } as const satisfies Record<
  Mark["kind"],
  SignKind
>;

/** Where the one tab stop is: a row on screen, and a column (-1 is the row's name). */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The picture of what agrees: one tab stop, arrows inside; the mark under the hand tells its amount below. */
export function TickSheet({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { lang, voice } = useVoice();
  const { session, store } = useSession();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const [shown, setShown] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const { columns, themes, whole } = matrixOf(report);
  // Sound themes are folded; a press turns that round.
  const isOpen = (row: MatrixRow): boolean => row.sound === toggled.has(row.id);
  const rows = [
    ...themes.flatMap(({ row, operations }) => (isOpen(row) ? [row, ...operations] : [row])),
    ...(whole ? [whole] : []),
  ];
  const at = { row: Math.min(spot.row, rows.length - 1), column: Math.min(spot.column, columns.length - 1) };
  if (rows.length === 0) return null;
  const dense = columns.length >= MANY;
  const also = (style: string): string => (dense ? style : "");

  const goTo = ({ ticks }: Mark): void => {
    const [tick] = ticks;
    if (!tick) return;
    if ("sheet" in tick.at) void session.show(tick.at);
    else openDialog(store, { kind: "passage", place: tick.at });
  };
  const move = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, Spot>> = {
      ArrowDown: { row: at.row + 1, column: at.column },
      ArrowUp: { row: at.row - 1, column: at.column },
      ArrowRight: { row: at.row, column: at.column + 1 },
      ArrowLeft: { row: at.row, column: at.column - 1 },
      Home: { row: at.row, column: -1 },
      End: { row: at.row, column: columns.length - 1 },
    };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    const clamped = {
      row: Math.max(0, Math.min(rows.length - 1, next.row)),
      column: Math.max(-1, Math.min(columns.length - 1, next.column)),
    };
    setSpot(clamped);
    table.current?.querySelector<HTMLElement>(`[data-spot="${clamped.row} ${clamped.column}"]`)?.focus();
  };
  const stop = (row: number, column: number) => ({
    "data-spot": `${row} ${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setSpot({ row, column }),
  });
  const name = (row: MatrixRow): string =>
    row.level === "whole" ? voice("whole") : `${row.id} ${row.title}`.trim();

  return (
    <section className={styles.section} aria-labelledby="picture-title">
      <h2 id="picture-title" className={styles.title}>
        {voice("picture")}
      </h2>
      <div className={styles.frame} onMouseLeave={() => setShown(null)}>
        <table
          ref={table}
          role="grid"
          aria-labelledby="picture-title"
          className={mergeClasses(styles.table, also(styles.dense))}
          style={{ "--columns": columns.length } as CSSProperties}
          onKeyDown={move}
        >
          <colgroup>
            <col />
            {columns.map((column) => (
              <col key={column} className={styles.column} />
            ))}
            <col className={styles.amountHead} />
          </colgroup>
          <thead role="rowgroup">
            <tr role="row" className={also(styles.denseRow)}>
              <td role="cell" />
              {columns.map((column) => (
                <th
                  key={column}
                  role="columnheader"
                  scope="col"
                  className={styles.columnHead}
                  title={sourceName(column, voice)}
                >
                  <span aria-hidden="true">{voice(`column-${column}`)}</span>
                  <span style={UNSEEN}>{sourceName(column, voice)}</span>
                </th>
              ))}
              <th
                role="columnheader"
                scope="col"
                className={mergeClasses(
                  styles.columnHead,
                  dense ? styles.denseAmountHead : styles.amountHead,
                )}
                style={{ textAlign: "right", paddingRight: 4 }}
              >
                {voice("computed")}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row, index) => (
              <tr
                key={row.level + row.id}
                role="row"
                className={mergeClasses(styles.row, also(styles.denseRow))}
              >
                <th role="rowheader" scope="row" className={styles.head}>
                  {row.level === "theme" ? (
                    <button
                      type="button"
                      className={mergeClasses(styles.fold, also(styles.denseName))}
                      aria-expanded={isOpen(row)}
                      title={name(row)}
                      {...stop(index, -1)}
                      onClick={() => setToggled(flip(toggled, row.id))}
                    >
                      <Chevron open={isOpen(row)} />
                      <span className={styles.name}>{name(row)}</span>
                    </button>
                  ) : (
                    <span
                      className={`${styles.name} ${row.level === "whole" ? styles.theme : styles.operation}`}
                      title={name(row)}
                      {...stop(index, -1)}
                    >
                      {name(row)}
                    </span>
                  )}
                </th>
                {row.marks.map((mark, column) => {
                  const words = markWords(mark, name(row), report, lang, voice);
                  return (
                    <td key={mark.column} role="gridcell" className={styles.cell}>
                      <button
                        type="button"
                        className={mergeClasses(
                          styles.mark,
                          also(styles.denseMark),
                          mark.kind === "differs" && styles.differs,
                          mark.kind === "none" && styles.silent,
                        )}
                        aria-label={words.join(". ")}
                        {...stop(index, column)}
                        onMouseEnter={() => setShown(words.join(" · "))}
                        onFocus={() => {
                          setSpot({ row: index, column });
                          setShown(words.join(" · "));
                        }}
                        onBlur={() => setShown(null)}
                        onClick={() => goTo(mark)}
                      >
                        <Sign kind={MARK_SIGNS[mark.kind]} size={14} />
                      </button>
                    </td>
                  );
                })}
                <td role="gridcell" className={dense ? styles.denseAmount : styles.amount}>
                  {computedOf(row, report, lang)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={mergeClasses(styles.detail, shown !== null && styles.told)} aria-hidden="true">
          {shown ?? voice("matrix-help")}
        </p>
      </div>
    </section>
  );
}

function flip(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function sourceName(column: Column, voice: Voice): string {
  return capital(voice(`source-${column}`));
}

/** Row and source, whether it agrees, then each figure with its place: two at most, and how many more. */
function markWords(
  mark: Mark,
  row: string,
  report: Report,
  lang: "fr" | "en",
  voice: Voice,
): readonly string[] {
  const head = `${row}, ${voice(`source-${mark.column}`)}`;
  if (mark.kind === "none") return [`${head}${lang === "fr" ? "\u00a0" : ""}: ${voice("says-nothing")}`];
  const told = mark.ticks.filter(({ agrees }) => mark.kind === "agrees" || !agrees);
  const figures = told.slice(0, 2).map((tick) =>
    voice(tick.agrees ? "tick-agrees" : "tick-differs", {
      amount: showAmount(tick.amount, lang),
      expected: showAmount(tick.expected, lang),
      place: typeset(placeName(tick.at, report, lang), lang),
    }),
  );
  const more = told.length > 2 ? [voice("tick-more", { count: told.length - 2 })] : [];
  const kind = voice(mark.kind === "agrees" ? "agrees" : "differs");
  return [`${head}${lang === "fr" ? "\u00a0" : ""}: ${kind}`, ...figures, ...more];
}

/** The sum of the row's retained lines. */
function computedOf(row: MatrixRow, report: Report, lang: "fr" | "en"): string {
  const own = report.annex.operations.filter(
    ({ id }) =>
      row.level === "whole" || id === row.id || (row.level === "theme" && id.startsWith(`${row.id}.`)),
  );
  return showAmount(sumDecimals(own.map(({ computed }) => computed)), lang);
}
