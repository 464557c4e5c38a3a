import type { TotalEvent, UnreadEvent } from "./events";
import type { Draft } from "./line-draft";
import type { GroupTotals } from "../columns/group-totals";
import type { TableCells } from "../columns/table-cells";

/** A total whose group is not over yet. */
interface Open {
  readonly group: string;
  readonly total: TotalEvent;
  /** The last row that its cell is merged down to: its group is what stands beside it; null where it is of one row. */
  readonly until: number | null;
}

/** The totals that columns beside the lines have stated for groups that are not over yet. */
export class BesideTotals {
  private readonly open = new Map<GroupTotals, Open>();
  private lastRow = -1;

  constructor(private readonly table: TableCells) {}

  /** The totals of the groups that end before a line; null before anything else, where all end but those merged further down. */
  close(next: Draft | null): readonly TotalEvent[] {
    return this.closeWhere((totals, { group, until }) =>
      until === null
        ? !next || totals.isClosing === true || groupOf(next, totals) !== group
        : (next?.row ?? this.lastRow + 1) > until,
    );
  }

  /** The totals of all groups. */
  closeAll(): readonly TotalEvent[] {
    return this.closeWhere(() => true);
  }

  private closeWhere(isOver: (totals: GroupTotals, open: Open) => boolean): readonly TotalEvent[] {
    const over = [...this.open].filter(([totals, open]) => isOver(totals, open));
    for (const [totals] of over) this.open.delete(totals);
    return over.map(([, { total }]) => total);
  }

  /** Takes note of what columns beside a line's amount state for its operation or theme; what contradicts it is unread. */
  note(draft: Draft): readonly UnreadEvent[] {
    this.lastRow = draft.row;
    const unread: UnreadEvent[] = [];
    for (const totals of this.table.columns.groupTotals) {
      const amount = this.table.amountIn(draft.row, totals.column);
      if (amount.kind === "none") continue;
      const known = this.open.get(totals)?.total.total;
      if (known?.amount.equals(amount.amount)) continue;
      if (known) {
        unread.push({ kind: "unread", at: amount.at, text: `${totals.label} ${amount.text}` });
        continue;
      }
      const total: TotalEvent = {
        kind: "total",
        total: { ...amount, label: totals.isClosing ? this.nameBeside(draft.row, totals) : totals.label },
        claims: totals.level,
        names: null,
      };
      const { bottom = draft.row } = this.table.grid.mergeAt(draft.row, totals.column) ?? {};
      const until = bottom > draft.row ? bottom : null;
      this.open.set(totals, { group: groupOf(draft, totals), total, until });
    }
    return unread;
  }

  /** What words behind the totals of operations, under no title, say that theirs is of. */
  private nameBeside(row: number, { level, column }: GroupTotals): string | null {
    const { columns } = this.table;
    const last = this.table.row(row).at(-1);
    const isName =
      last?.cell.value.kind === "text" && last.cell.column > column && !columns.isTitled(last.cell.column);
    return level === "operation" && isName ? last.text : null;
  }
}

function groupOf(draft: Draft, totals: GroupTotals): string {
  const theme = draft.theme?.text ?? "";
  return totals.level === "theme" ? theme : `${theme}|${draft.operation?.text ?? ""}`;
}
