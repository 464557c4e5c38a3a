import { addTo } from "../../../lists";
import { fold } from "../../../wording";
import type { Role } from "../columns/header-words";
import { readHeading } from "../cells/heading-text";
import type { Piece, PrintedLine, PrintedHeader } from "./printed-lines";
import { readTotalLabel } from "../../../tables";

interface Page {
  readonly header: PrintedHeader | null;
  readonly lines: readonly PrintedLine[];
}

/** Printed lines that share the places of their columns: a header or an empty row begins another page. */
export function pagesOf(lines: readonly PrintedLine[], headers: readonly PrintedHeader[]): readonly Page[] {
  const pages: { header: PrintedHeader | null; lines: PrintedLine[] }[] = [];
  let last = -2;
  let next = 0;
  for (const line of lines) {
    let header: PrintedHeader | null = null;
    while (headers[next] && (headers[next]?.rows[0] ?? 0) < line.row) {
      header = headers[next] ?? null;
      next++;
    }
    if (header) last = header.rows.at(-1) ?? last;
    if (header || line.row > last + 1 || pages.length === 0) pages.push({ header, lines: [] });
    pages.at(-1)?.lines.push(line);
    last = line.row;
  }
  return pages;
}

/** Where the columns of a page start, counted from the mark's left edge, and where its amounts end. */
interface Geometry {
  readonly starts: readonly { readonly role: Role; readonly at: number }[];
  /** The amounts' right edge from the mark's left edge; null where no line tells. */
  readonly amountEnd: number | null;
  /** Whether anchors are amounts' right edges alone, for want of marks. */
  readonly byAmount: boolean;
}

/** Where each column of a printed table stands, in characters from the anchor of each line (its mark, else its amount). */
export function geometryOf(
  lines: readonly PrintedLine[],
  header: PrintedHeader | null,
  order: readonly Role[],
  known: ReadonlyMap<Role, ReadonlySet<string>>,
): Geometry {
  const byAmount = !order.includes("retained");
  const anchorOf = (line: PrintedLine) => (byAmount ? line.amount?.end : line.mark?.start);
  const ends = lines.flatMap((line) => (line.mark && line.amount ? [line.amount.end - line.mark.start] : []));
  const amountEnd = byAmount ? 0 : (mostFrequent(ends) ?? null);
  const before = order
    .slice(0, order.indexOf(byAmount ? "amount" : "retained"))
    .filter((role) => role !== "comment" || byAmount);
  const after = byAmount
    ? []
    : order.slice(order.indexOf("retained") + 1).filter((role) => role !== "amount");

  const offsets = new Map<number, string[]>();
  for (const line of lines) {
    const anchor = anchorOf(line);
    if (anchor === undefined || (byAmount && readTotalLabel(line.pieces[0]?.text ?? ""))) continue;
    for (const piece of line.pieces) {
      if (piece.start >= anchor) continue;
      const at = piece.start - anchor;
      addTo(offsets, at, piece.text);
    }
  }
  const clusters = [...offsets].map(([at, texts]) => ({ at, texts })).sort((a, b) => a.at - b.at);
  const merged: { at: number; texts: string[] }[] = [];
  for (const cluster of clusters) {
    const last = merged.at(-1);
    if (last && cluster.at - last.at <= 1) for (const text of cluster.texts) last.texts.push(text);
    else merged.push({ ...cluster, texts: [...cluster.texts] });
  }
  const starts = nameClusters(merged, before, header, known, byAmount);
  const commentStarts = lines.flatMap((line) => {
    const mark = line.mark;
    return mark
      ? line.pieces.filter((piece) => piece.start > mark.start).map((piece) => piece.start - mark.start)
      : [];
  });
  const comment = mostFrequent(commentStarts);
  const [afterRole] = after;
  return {
    starts: [
      ...starts,
      ...(byAmount ? [] : [{ role: "retained" as const, at: 0 }]),
      ...(afterRole && comment !== undefined ? [{ role: afterRole, at: comment }] : []),
    ],
    amountEnd,
    byAmount,
  };
}

/** Says which column each alignment is: by the header above them, else by what they hold, else in order from the right. */
function nameClusters(
  clusters: readonly { readonly at: number; readonly texts: readonly string[] }[],
  roles: readonly Role[],
  header: PrintedHeader | null,
  known: ReadonlyMap<Role, ReadonlySet<string>>,
  byAmount: boolean,
): Geometry["starts"] {
  if (clusters.length === roles.length) {
    return clusters.map((cluster, i) => ({ role: roles[i] ?? "description", at: cluster.at }));
  }
  const anchorLabel = header?.labels.find((label) => label.role === (byAmount ? "amount" : "retained"));
  const named = new Map<Role, number>();
  const strength = new Map<Role, number>();
  const claim = (role: Role, at: number, weight: number) => {
    if ((strength.get(role) ?? -1) >= weight) return;
    named.set(role, at);
    strength.set(role, weight);
  };
  for (const cluster of clusters) {
    const operations = cluster.texts.filter((text) => readHeading(text).claims === "operation").length;
    if (operations > 0 && roles.includes("operation") && cluster === clusters[0]) {
      claim("operation", cluster.at, 1000 + operations);
      continue;
    }
    if (header && anchorLabel && !byAmount) {
      const nearest = header.labels
        .filter((label) => roles.includes(label.role))
        .map((label) => ({
          role: label.role,
          distance: Math.abs(label.start - anchorLabel.start - cluster.at),
        }))
        .sort((a, b) => a.distance - b.distance)[0];
      if (nearest && nearest.distance <= 8)
        claim(nearest.role, cluster.at, cluster.texts.length * 10 - nearest.distance);
      continue;
    }
    for (const role of ["territory", "beneficiary"] as const) {
      const texts = known.get(role);
      const seen = cluster.texts.filter((text) => texts?.has(fold(text))).length;
      if (seen > 0 && seen * 2 >= cluster.texts.length) claim(role, cluster.at, seen);
    }
  }
  if (named.size === 0 || (!header && named.size < clusters.length)) {
    // In order from the right, the rightmost column being the last before the anchor.
    const main = [...clusters]
      .sort((a, b) => b.texts.length - a.texts.length)
      .slice(0, roles.length)
      .sort((a, b) => a.at - b.at);
    const free = roles.filter((role) => role !== "operation" || named.has("operation"));
    main.forEach((cluster, i) => {
      const role = free[free.length - main.length + i];
      if (role && !named.has(role) && ![...named.values()].includes(cluster.at)) claim(role, cluster.at, 1);
    });
  }
  return [...named].map(([role, at]) => ({ role, at })).sort((a, b) => a.at - b.at);
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** The pieces of a printed line, each under its column's role. */
export function placed(
  line: PrintedLine,
  geometry: Geometry,
  order: readonly Role[],
): readonly (readonly [Role, string])[] {
  const out: (readonly [Role, string])[] = [];
  const shift = shiftOf(line, geometry);
  const fallback: Role = order.includes("description") ? "description" : "beneficiary";
  const label = line.pieces.find((piece) => readTotalLabel(piece.text));
  for (const piece of line.pieces) {
    if (piece === line.mark) {
      out.push(["retained", piece.text]);
      continue;
    }
    if (piece === label && line.mark === null) {
      out.push(["beneficiary", piece.text]);
      continue;
    }
    const heading = readHeading(piece.text);
    if (
      line.pieces.length === 1 &&
      line.amount === null &&
      (heading.claims !== null || heading.numbering !== "")
    ) {
      out.push(["operation", piece.text]);
      continue;
    }
    if (shift === null) {
      out.push([fallback, piece.text]);
      continue;
    }
    for (const [at, text] of cut(piece, geometry, shift))
      out.push([roleAt(at, geometry, order) ?? fallback, text]);
  }
  if (line.amount) out.push(["amount", line.amount.text]);
  return out.map(([role, text]) => [order.includes(role) ? role : (order[0] ?? role), text]);
}

/** What must be taken from a printed line's positions to count from the mark's left edge; null where nothing tells. */
function shiftOf(line: PrintedLine, geometry: Geometry): number | null {
  if (line.mark) return line.mark.start;
  if (line.amount && geometry.amountEnd !== null) return line.amount.end - geometry.amountEnd;
  const [first] = line.pieces;
  if (!first || line.pieces.length < 2) return null;
  const shifts = geometry.starts
    .map(({ at }) => first.start - at)
    .filter((shift) =>
      line.pieces.every((piece) => geometry.starts.some(({ at }) => Math.abs(piece.start - shift - at) <= 1)),
    );
  return shifts.length === 1 ? (shifts[0] ?? null) : null;
}

/** A piece that runs over the start of the next column, one space before it, is two. */
function cut(piece: Piece, geometry: Geometry, shift: number): readonly (readonly [number, string])[] {
  const start = piece.start - shift;
  for (const { at } of geometry.starts) {
    const inside = at - start;
    // A piece that ends just past the column's start leans over it; one that goes on well past holds both.
    if (inside < 2 || piece.text.length - inside < 3) continue;
    const words = [0, -1, 1, -2, 2, -3, 3]
      .map((off) => inside + off)
      .filter((near) => piece.text[near - 1] === " ");
    // A cell rarely begins with « et » or « de ».
    const near = words.find((each) => /^[\p{Lu}\d]/u.test(piece.text.slice(each))) ?? words[0];
    if (near !== undefined) {
      const rest: Piece = { text: piece.text.slice(near), start: piece.start + near, end: piece.end };
      const restAt = rest.start - shift;
      const further = { ...geometry, starts: geometry.starts.filter((each) => each.at > at) };
      const tail = cut(rest, further, shift).map(
        ([position, text], i) => [i === 0 ? Math.max(restAt, at) : position, text] as const,
      );
      return [[start, piece.text.slice(0, near).trim()], ...tail];
    }
  }
  return [[start, piece.text]];
}

function roleAt(at: number, geometry: Geometry, order: readonly Role[]): Role | null {
  const nearest = [...geometry.starts].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  if (nearest && Math.abs(nearest.at - at) <= 3) return nearest.role;
  // Right of the mark and away from any alignment stands the comment.
  if (!geometry.byAmount && at > 3) return order.includes("comment") ? "comment" : null;
  const left = geometry.starts.filter((each) => each.at <= at).at(-1);
  return left?.role === "retained" ? null : (left?.role ?? null);
}
