import { addTo } from "../../../lists";
import type { GridRange } from "../../../grid";
import type { Role } from "./header-words";
import type { MarkColumns } from "./mark-columns";
import type { Power } from "../../../tables";
import type { GroupTotals } from "./group-totals";

/** What is known of a block's columns beside their parts. */
export interface ColumnFacts {
  /** The titled columns, each with the first column of its title's cell: a title may be merged over several. */
  readonly titled?: ReadonlyMap<number, number>;
  /** What the amounts are stated in. */
  readonly power?: Power;
  readonly groupTotals?: readonly GroupTotals[];
  /** The columns that hold figures of their own on the lines (what was asked for, participants), with their titles: no total is read from them. */
  readonly figures?: ReadonlyMap<number, string>;
  /** The columns that state under the lines, and nowhere else, what these come to. */
  readonly aside?: readonly number[];
  /** Whether the amounts' title says that they are what was asked for, or other than what is granted. */
  readonly asked?: boolean;
  /** The two columns of which a cross in one says that a line is retained, in the other that it is not. */
  readonly marks?: MarkColumns;
  /** The columns whose sum is the amount granted, the amount's own among them; absent where one column says it. */
  readonly parts?: readonly number[];
  /** The columns in which each row states its figure by its level, the lines' own first; absent where one column holds all. */
  readonly steps?: readonly number[];
  /** The columns that add up to the amount, whether another column states their sum or none does, with their titles. */
  readonly addends?: ReadonlyMap<number, string>;
}

/** A column's title in a header, on one line; "" where it has none. */
export function titleIn(titles: ReadonlyMap<number, string>, column: number): string {
  return (titles.get(column) ?? "").replace(/\s+/g, " ").trim();
}

/** Which column plays which part in a block of rows. */
export class Columns {
  /** Each column with its part, left to right. */
  readonly entries: readonly (readonly [number, Role])[];
  private readonly byRole = new Map<Role, number[]>();

  constructor(
    private readonly roles: ReadonlyMap<number, Role>,
    private readonly facts: ColumnFacts = {},
  ) {
    this.entries = [...roles].sort(([a], [b]) => a - b);
    for (const [column, role] of this.entries) addTo(this.byRole, role, column);
  }

  /** The pair of columns that crosses stand in; undefined where one column says it, or none. */
  get marks(): MarkColumns | undefined {
    return this.facts.marks;
  }

  get power(): Power {
    return this.facts.power ?? 0;
  }

  /** The columns that together say what a line receives. */
  get amountParts(): readonly number[] {
    const column = this.of("amount");
    return this.facts.steps ?? this.facts.parts ?? (column === undefined ? [] : [column]);
  }

  /** The columns in which rows state what those of the level below come to. */
  get upperSteps(): readonly number[] {
    return this.facts.steps?.slice(1) ?? [];
  }

  /** The columns that add up to the amount, with their titles; none where one column states it alone. */
  get addends(): ReadonlyMap<number, string> {
    return this.facts.addends ?? new Map();
  }

  /** The columns beside the amounts that state what operations or themes come to. */
  get groupTotals(): readonly GroupTotals[] {
    return this.facts.groupTotals ?? [];
  }

  /** Whether a column states under the lines, and nowhere else, what these come to. */
  holdsSumsAside(column: number): boolean {
    return this.facts.aside?.includes(column) ?? false;
  }

  /** Whether the only amounts are what was asked for. */
  get areAsked(): boolean {
    return this.facts.asked ?? false;
  }

  /** The columns of figures beside the amount, with their titles. */
  get figures(): ReadonlyMap<number, string> {
    return this.facts.figures ?? new Map();
  }

  /** Whether a column's figures are about the lines, other than what they receive. */
  holdsOtherFigures(column: number): boolean {
    return this.facts.figures?.has(column) ?? false;
  }

  /** Whether an area runs over several columns of the table: a title's own width is one column. */
  isWide(area: GridRange): boolean {
    if (area.right === area.left) return false;
    const { titled } = this.facts;
    if (!titled || titled.size === 0) return true;
    const covered = [...titled].filter(([column]) => column >= area.left && column <= area.right);
    return covered.length === 0 || new Set(covered.map(([, origin]) => origin)).size > 1;
  }

  /** Whether a column has a title. */
  isTitled(column: number): boolean {
    return this.facts.titled?.has(column) ?? false;
  }

  roleOf(column: number): Role | undefined {
    return this.roles.get(column);
  }

  /** The first column of a role, or undefined. */
  of(role: Role): number | undefined {
    return this.byRole.get(role)?.[0];
  }

  /** The columns of a role, left to right. */
  all(role: Role): readonly number[] {
    return this.byRole.get(role) ?? [];
  }

  has(role: Role): boolean {
    return this.of(role) !== undefined;
  }

  /** The same columns, all of these titles, but for those whose amounts are what is granted, in the unit that their title states. */
  granting(amounts: readonly number[], power: Power, titles: ReadonlyMap<number, string>): Columns {
    const before = this.amountParts;
    const roles = new Map(
      [...this.roles].filter(([column, role]) => role !== "amount" && !amounts.includes(column)),
    );
    for (const column of amounts.slice(0, 1)) roles.set(column, "amount");
    const figures = [
      ...this.figures,
      ...before.map((column) => [column, titleIn(titles, column)] as const),
    ].filter(([column]) => !amounts.includes(column));
    const { parts: _parts, steps: _steps, addends, ...facts } = this.facts;
    // What adds up to one column says nothing of another.
    const isSame = amounts.join() === before.join();
    const groupTotals = this.groupTotals.filter(({ column }) => !amounts.includes(column));
    const parts = amounts.length > 1 ? { parts: amounts } : {};
    return new Columns(roles, {
      ...facts,
      ...parts,
      ...(isSame && addends ? { addends } : {}),
      groupTotals,
      power,
      asked: false,
      figures: new Map(figures),
    });
  }

  /** The same columns, and what some others hold. */
  with(roles: readonly (readonly [number, Role])[]): Columns {
    return new Columns(new Map([...this.roles, ...roles]), this.facts);
  }

  /** The same columns, but for the one that names operations; null where rows of their own do. */
  titling(operations: number | null | undefined): Columns {
    if (operations === undefined) return this;
    const roles = new Map<number, Role>(
      [...this.roles].map(([column, role]) => [column, role === "operation" ? "description" : role] as const),
    );
    if (operations !== null) roles.set(operations, "operation");
    return new Columns(roles, this.facts);
  }
}
