import type { Rule } from "./page-content";

/** A table drawn with rules: its slots, and which of them one cell covers. Points of the page. */
export interface Grid {
  /** The edges of its columns, left to right: one more than there are columns. */
  readonly xs: readonly number[];
  /** The edges of its rows, top to bottom: one more than there are rows. */
  readonly ys: readonly number[];
  /** For each row and column, the cell that covers the slot: its top left slot. */
  readonly cells: readonly (readonly Slot[])[];
}

export interface Slot {
  readonly row: number;
  readonly column: number;
}

/** Edges nearer than this are one: borders are often drawn twice. In points. */
const sameEdge = 3;
/** More rules than this are a drawing, not tables. */
const mostRules = 6000;

/** The tables that the joined rules of a page draw: at least two cells each, closed on all sides or nearly. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  if (rules.length > mostRules) return [];
  return connected(rules).flatMap((group) => gridOf(group) ?? []);
}

/** Rules with those that carry on one from another, or lie on one another, made one. */
export function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort(
    (one, other) =>
      Number(one.direction === "vertical") - Number(other.direction === "vertical") ||
      one.position - other.position ||
      one.start - other.start,
  );
  const joined: Rule[] = [];
  // Pieces of one edge may differ by a hair in position: the last few edges are candidates.
  for (const rule of sorted) {
    let host = -1;
    for (let index = joined.length - 1; index >= 0 && index >= joined.length - 40; index--) {
      const candidate = joined[index];
      if (!candidate || candidate.direction !== rule.direction) break;
      if (rule.position - candidate.position > 1.2) break;
      if (rule.start <= candidate.end + sameEdge && rule.end >= candidate.start - sameEdge) {
        host = index;
        break;
      }
    }
    const candidate = joined[host];
    if (!candidate) joined.push(rule);
    else {
      joined[host] = {
        ...candidate,
        start: Math.min(candidate.start, rule.start),
        end: Math.max(candidate.end, rule.end),
      };
    }
  }
  return joined;
}

/** Groups of rules that touch one another. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const horizontals = rules.filter((rule) => rule.direction === "horizontal");
  const verticals = rules.filter((rule) => rule.direction === "vertical");
  const leader = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
  const find = (rule: Rule): Rule => {
    let top = rule;
    for (let next = leader.get(top); next && next !== top; next = leader.get(top)) top = next;
    leader.set(rule, top);
    return top;
  };
  for (const horizontal of horizontals) {
    for (const vertical of verticals) {
      const meets =
        vertical.position >= horizontal.start - sameEdge &&
        vertical.position <= horizontal.end + sameEdge &&
        horizontal.position >= vertical.start - sameEdge &&
        horizontal.position <= vertical.end + sameEdge;
      if (meets) leader.set(find(horizontal), find(vertical));
    }
  }
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    const group = groups.get(find(rule)) ?? [];
    group.push(rule);
    groups.set(find(rule), group);
  }
  return [...groups.values()];
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const horizontals = rules.filter((rule) => rule.direction === "horizontal");
  const verticals = rules.filter((rule) => rule.direction === "vertical");
  // Sides may be left open: the ends of the rules across them are edges too.
  const xs = edges(
    verticals.map((rule) => rule.position),
    outer(horizontals),
  );
  const ys = edges(
    horizontals.map((rule) => rule.position),
    outer(verticals),
  );
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (verticals.length < 1 || horizontals.length < 1 || rows < 1 || columns < 1 || rows * columns < 2)
    return null;

  const drawn = (candidates: readonly Rule[], position: number, at: number): boolean =>
    candidates.some(
      (rule) => Math.abs(rule.position - position) <= sameEdge && rule.start <= at + 1 && rule.end >= at - 1,
    );
  const middle = (values: readonly number[], index: number) =>
    ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;

  const cells: Slot[][] = [];
  for (let row = 0; row < rows; row++) {
    const slots: Slot[] = [];
    for (let column = 0; column < columns; column++) {
      const y = middle(ys, row);
      const x = middle(xs, column);
      const left = column > 0 && !drawn(verticals, xs[column] ?? 0, y) ? slots[column - 1] : undefined;
      const above = row > 0 && !drawn(horizontals, ys[row] ?? 0, x) ? cells[row - 1]?.[column] : undefined;
      slots.push(left ?? above ?? { row, column });
    }
    cells.push(slots);
  }
  return { xs, ys, cells };
}

function outer(rules: readonly Rule[]): readonly number[] {
  if (rules.length === 0) return [];
  return [Math.min(...rules.map((rule) => rule.start)), Math.max(...rules.map((rule) => rule.end))];
}

/** Positions as edges, those nearer than a border's width made one. */
function edges(positions: readonly number[], ends: readonly number[]): readonly number[] {
  const sorted = [...positions, ...ends].sort((one, other) => one - other);
  const edgesFound: number[] = [];
  for (const position of sorted) {
    const last = edgesFound[edgesFound.length - 1];
    if (last === undefined || position - last > sameEdge) edgesFound.push(position);
  }
  return edgesFound;
}
