import { Fragment, memo, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { matrixOf, type Column, type MatrixRow, type MatrixTheme } from "../state/matrix";
import { capital } from "../words/typeset";
import { UNSEEN } from "./unseen";
import { openDialog } from "./dialog-focus";
import { useSession } from "./session-context";
import { TickRow, type TickHands } from "./tick-row";
import { useTickStyles } from "./tick-styles";
import { TextLink } from "./text-link";
import { useVoice, type Voice } from "./late-voice";

/** From so many columns on, names and marks do not fit side by side in a pane. */
const MANY = 6;

/** With more rows that differ than this, themes wait folded. */
const AT_ONCE = 12;

/** Where the one tab stop is: a row on screen, and a column (-1 is the row's name). */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The picture of what agrees: one tab stop, arrows inside; the mark under the hand tells its amount below. */
export const TickSheet = memo(function TickSheet({ report }: { readonly report: Report }) {
  const styles = useTickStyles();
  const { voice } = useVoice();
  const { session, store } = useSession();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const [entire, setEntire] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const { columns, themes, whole } = useMemo(() => matrixOf(report), [report]);
  const hands = useMemo(
    (): TickHands => ({
      onReach: (row, column) => setSpot({ row, column }),
      onTell: setShown,
      onFold: (theme) => setToggled((before) => flip(before, theme)),
      onGo: ({ ticks: [tick], findings: [finding] }) => {
        if (finding) return session.openFinding(finding.key);
        if (!tick) return;
        if ("sheet" in tick.at) void session.show(tick.at);
        else openDialog(store, { kind: "passage", place: tick.at });
      },
    }),
    [session, store],
  );
  // Sound themes are folded, and so are all where too much differs to be looked at together; a press turns that round.
  const off = themes.flatMap(({ operations }) => operations.filter(({ sound }) => !sound)).length;
  const isOpen = (row: MatrixRow): boolean => (row.sound || off > AT_ONCE) === toggled.has(row.id);
  // A theme that was not asked for unfolds only what differs.
  const unfolded = ({ row, operations }: MatrixTheme): readonly MatrixRow[] =>
    row.sound || entire.has(row.id) ? operations : operations.filter(({ sound }) => !sound);
  const shownThemes = themes.map((theme) => {
    const under = isOpen(theme.row) ? unfolded(theme) : [];
    const left = isOpen(theme.row) ? theme.operations.length - under.length : 0;
    return { theme: theme.row, rows: [theme.row, ...under], left };
  });
  const rows = [...shownThemes.flatMap((theme) => theme.rows), ...(whole ? [whole] : [])];
  const at = { row: Math.min(spot.row, rows.length - 1), column: Math.min(spot.column, columns.length - 1) };
  if (rows.length === 0) return null;
  const dense = columns.length >= MANY;
  const also = (style: string): string => (dense ? style : "");

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
            <tr role="row" className={mergeClasses(styles.row, also(styles.denseRow))}>
              <td role="cell" className={styles.corner} />
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
            {rows.map((row, index) => {
              const last = shownThemes.find((theme) => theme.left > 0 && theme.rows.at(-1) === row);
              return (
                <Fragment key={row.level + row.id}>
                  <TickRow
                    row={row}
                    index={index}
                    report={report}
                    dense={dense}
                    open={row.level === "theme" && isOpen(row)}
                    stop={at.row === index ? at.column : null}
                    hands={hands}
                  />
                  {last && (
                    <tr role="row" className={mergeClasses(styles.row, also(styles.denseRow))}>
                      <td role="gridcell" colSpan={columns.length + 1} className={styles.rest}>
                        <TextLink onClick={() => setEntire((before) => flip(before, last.theme.id))}>
                          {voice("rows-agree", { count: last.left })}
                        </TextLink>
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        <p className={mergeClasses(styles.detail, shown !== null && styles.told)} aria-hidden="true">
          {shown ?? voice("matrix-help")}
        </p>
      </div>
    </section>
  );
});

function flip(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function sourceName(column: Column, voice: Voice): string {
  return capital(voice(`source-${column}`));
}
