import { Grid, textOf, type SheetCell, type SheetSnapshot } from "../../grid";
import { readAmount } from "../../money";
import { fold } from "../../wording";
import { Columns } from "./columns";
import type { Header } from "./header";
import { headerLikeness, roleScores, type Role } from "./header-words";
import { readHeading } from "./heading-text";
import { readMark } from "./mark";
import { readTotalLabel } from "./total-label";

/**
 * A table pasted as text in one column, its columns kept by tabs or by runs of spaces, put back on a grid. Blanks at the
 * start of a printed line are often lost, so a line's pieces are placed by their distance to what anchors them: the mark
 * (Oui, Non) on its left edge, the amount on its right edge.
 */
export interface PastedTable {
  readonly grid: Grid;
  readonly headers: readonly Header[];
  /** The column of the sheet that holds the text. */
  readonly column: number;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface PrintedLine {
  readonly row: number;
  readonly pieces: readonly Piece[];
  readonly mark: Piece | null;
  readonly amount: Piece | null;
}

/** A header's columns in order, and where each starts on its line. */
interface PrintedHeader {
  readonly rows: readonly number[];
  readonly labels: readonly { readonly role: Role; readonly start: number }[];
}

/** The column of a sheet that holds a whole table as text, or undefined. */
export function textColumnOf(grid: Grid): number | undefined {
  const counts = new Map<number, number>();
  let cells = 0;
  let amounts = 0;
  for (const row of grid.rows) {
    for (const cell of grid.row(row)) {
      if (textOf(cell).trim() === "") continue;
      cells++;
      counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
      if (cell.value.kind === "text" && endsWithAmount(cell.value.value)) amounts++;
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < cells * 0.9 || amounts < 3) return undefined;
  return best[0];
}

/** A text of several words or parts whose last is an amount: « TOTAL 420 000,00 € ». */
export function endsWithAmount(text: string): boolean {
  if (/^[^;|\t]*[;|\t].*\d[\s€]*[;|\t]*$/.test(text)) return true;
  return /\p{L}.*\s\d[\d\s.]*(?:,\d{2}\s*(?:€|euros?|EUR)?|\s*(?:€|euros?|EUR))\s*$/iu.test(text);
}

/** A table whose columns are parted by tabs, semicolons or bars, put back on a grid; null where they are not. */
export function splitBySeparator(grid: Grid, column: number): Grid | null {
  const texts = grid.rows.map((row) => ({ row, text: textOf(grid.at(row, column)) }));
  const withAmounts = texts.filter(({ text }) =>
    /\d[\d\s.]*(?:,\d{1,2})?\s*(?:€|euros?|EUR)?[;|"\s]*$/i.test(text),
  );
  for (const separator of ["\t", ";", "|"]) {
    const parted = withAmounts.filter(({ text }) => text.split(separator).length > 2).length;
    if (parted < 3 || parted < withAmounts.length * 0.8) continue;
    const cells = texts.flatMap(({ row, text }) =>
      text.split(separator).flatMap((part, i): SheetCell[] => {
        const value = part.trim().replace(/^"(.*)"$/s, "$1");
        return value === "" ? [] : [{ row, column: i, value: { kind: "text", value } }];
      }),
    );
    return new Grid({ ...grid.snapshot, cells, merges: [] });
  }
  return null;
}

/** Puts a pasted table back on a grid; null where its columns were not kept. */
export function rebuildColumns(grid: Grid, column: number): PastedTable | null {
  const texts = grid.rows
    .map((row) => ({
      row,
      text: textOf(grid.at(row, column))
        .replace(/\s+$/, "")
        .replace(/[\u00A0\u202F]/g, " "),
    }))
    .filter((each) => each.text.trim() !== "");
  const withAmounts = texts.filter((each) => endsWithAmount(each.text));
  const kept = withAmounts.filter((each) => /\S(?: {2,}|\t)\S/.test(each.text)).length;
  if (withAmounts.length === 0 || kept < withAmounts.length * 0.6) return null;

  const headers = printedHeaders(texts);
  const order = columnOrder(headers);
  if (!order) return null;
  const headerOf = new Map<number, PrintedHeader>();
  for (const header of headers) for (const row of header.rows) headerOf.set(row, header);

  const lines = texts
    .filter((each) => !headerOf.has(each.row))
    .map((each) => printedLine(each.row, each.text));
  const cells: SheetCell[] = [];
  const roleColumn = new Map(order.map((role, i) => [role, i]));
  const put = (row: number, role: Role, text: string) => {
    cells.push({ row, column: roleColumn.get(role) ?? 0, value: { kind: "text", value: text } });
  };
  const known = new Map<Role, Set<string>>();
  for (const page of pagesOf(lines, headers)) {
    const geometry = geometryOf(page.lines, page.header, order, known);
    for (const line of page.lines) {
      for (const [role, text] of placed(line, geometry, order)) {
        put(line.row, role, text);
        if (line.mark && (role === "territory" || role === "beneficiary")) {
          known.set(role, (known.get(role) ?? new Set()).add(fold(text)));
        }
      }
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const snapshot: SheetSnapshot = { ...grid.snapshot, cells: joinCells(cells), merges: [] };
  const columns = new Columns(new Map(order.map((role, i) => [i, role])));
  const rows = lines.map((line) => line.row);
  return {
    grid: new Grid(snapshot),
    headers:
      headers.length > 0
        ? headers.map((header, i) => ({
            rows: header.rows.slice(0, 1),
            texts: new Map(),
            body: rows.filter(
              (row) => row > (header.rows[0] ?? 0) && row < (headers[i + 1]?.rows[0] ?? Infinity),
            ),
            columns,
          }))
        : [{ rows: [], texts: new Map(), body: rows, columns }],
    column,
  };
}

/** Two pieces that fell into one cell are one text. */
function joinCells(cells: readonly SheetCell[]): readonly SheetCell[] {
  const joined: SheetCell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last && last.row === cell.row && last.column === cell.column) {
      joined[joined.length - 1] = {
        ...last,
        value: { kind: "text", value: `${textOf(last)} ${textOf(cell)}` },
      };
    } else joined.push(cell);
  }
  return joined;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\S+(?: \S+)*/g)) {
    pieces.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return pieces;
}

const AMOUNT_AT_END =
  /(?:^|\s)(-?\d{1,3}(?:[ .]\d{3})*(?:,\d{1,2})?\s*(?:€|euros?|EUR)|-?\d{1,3}(?:[ .]\d{3})*,\d{2})$/i;

function printedLine(row: number, text: string): PrintedLine {
  let pieces = [...piecesOf(text)];
  let amount: Piece | null = null;
  const last = pieces.at(-1);
  if (last) {
    const found = AMOUNT_AT_END.exec(last.text);
    const figures = found?.[1] ?? "";
    if (found && readAmount(figures).kind === "amount") {
      amount = { text: figures, start: last.end - figures.length, end: last.end };
      const before = last.text.slice(0, last.text.length - figures.length).trimEnd();
      pieces = [
        ...pieces.slice(0, -1),
        ...(before === "" ? [] : [{ ...last, text: before, end: last.start + before.length }]),
      ];
    } else if (
      /^-?\d[\d .]*$/.test(last.text) &&
      pieces.length > 1 &&
      readAmount(last.text).kind === "amount"
    ) {
      amount = last;
      pieces = pieces.slice(0, -1);
    }
  }
  const isMark = (piece: Piece) =>
    piece.text.length <= 12 &&
    /^(?:oui|non|o|n|x|retenu|non retenu|rejet[eé]|favorable|d[ée]favorable)$/i.test(piece.text);
  let mark = pieces.find((piece, i) => i > 0 && isMark(piece)) ?? null;
  if (!mark && amount === null && pieces.length === 1 && pieces[0] && isMark(pieces[0])) mark = pieces[0];
  if (!mark) {
    // « … en lieu et place Oui »: the mark touches the column before it.
    const index = pieces.findIndex((piece, i) => i >= 1 && /\s(?:Oui|Non)$/.test(piece.text));
    const piece = pieces[index];
    if (piece) {
      const word = piece.text.slice(-3);
      mark = { text: word, start: piece.end - 3, end: piece.end };
      pieces.splice(
        index,
        1,
        { ...piece, text: piece.text.slice(0, -4).trimEnd(), end: piece.end - 4 },
        mark,
      );
    }
  }
  return { row, pieces, mark: mark && readMark(mark.text) !== null ? mark : null, amount };
}

/** The headers of a pasted table: one printed line, or two where labels are broken. */
function printedHeaders(
  texts: readonly { readonly row: number; readonly text: string }[],
): readonly PrintedHeader[] {
  const headers: PrintedHeader[] = [];
  for (let i = 0; i < texts.length; i++) {
    const rows: number[] = [];
    let best: PrintedHeader["labels"] = [];
    const extra = new Set<Role>();
    while (i < texts.length) {
      const each = texts[i];
      if (!each || !isHeaderLine(each.text)) break;
      rows.push(each.row);
      const labels = labelsOf(each.text);
      if (labels.length > best.length) best = labels;
      for (const label of labels) extra.add(label.role);
      i++;
      if (rows.length === 3) break;
    }
    if (rows.length > 0) i--;
    const telling = extra.has("amount") || extra.has("beneficiary");
    if (rows.length > 0 && telling && best.length >= 3) headers.push({ rows, labels: best });
  }
  return headers;
}

function isHeaderLine(text: string): boolean {
  const pieces = piecesOf(text);
  if (pieces.length < 2 || readTotalLabel(text)) return false;
  const likely = pieces.filter((piece) => headerLikeness(piece.text) >= 0.6).length;
  return likely >= pieces.length * 0.75;
}

const parted: ReadonlySet<Role> = new Set<Role>([
  "operation",
  "territory",
  "beneficiary",
  "comment",
  "retained",
  "theme",
  "amount",
]);

/** The labels of a header's line; « TERRITOIRE(S) STRUCTURE », one space apart, are two. */
function labelsOf(text: string): PrintedHeader["labels"] {
  const labels: { role: Role; start: number }[] = [];
  const taken = new Set<Role>();
  const add = (part: string, start: number) => {
    const role = bestRole(part, taken);
    if (!role) return;
    taken.add(role);
    labels.push({ role, start });
  };
  for (const piece of piecesOf(text)) {
    let from = 0;
    let lastStrong: Role | null = null;
    for (const word of piece.text.matchAll(/\S+/g)) {
      const [best] = [...roleScores(word[0])].sort((a, b) => b[1] - a[1]);
      const strong = best && best[1] >= 12 && parted.has(best[0]) ? best[0] : null;
      if (strong && lastStrong && strong !== lastStrong) {
        add(piece.text.slice(from, word.index), piece.start + from);
        from = word.index;
      }
      lastStrong = strong ?? lastStrong;
    }
    add(piece.text.slice(from), piece.start + from);
  }
  return labels;
}

function bestRole(label: string, taken: ReadonlySet<Role>): Role | null {
  const [best] = [...roleScores(label)]
    .filter(([role, score]) => score > 0 && !taken.has(role))
    .sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** The roles of the table in the order of its columns. */
function columnOrder(headers: readonly PrintedHeader[]): readonly Role[] | null {
  const fullest = [...headers].sort((a, b) => b.labels.length - a.labels.length)[0];
  if (!fullest) return null;
  const order = fullest.labels.map((label) => label.role);
  if (!order.includes("amount")) order.push("amount");
  return order.includes("beneficiary") || order.includes("description") ? order : null;
}

interface Page {
  readonly header: PrintedHeader | null;
  readonly lines: readonly PrintedLine[];
}

/** Printed lines that share the places of their columns: a header or an empty row begins another page. */
function pagesOf(lines: readonly PrintedLine[], headers: readonly PrintedHeader[]): readonly Page[] {
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

function geometryOf(
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
      offsets.set(at, [...(offsets.get(at) ?? []), piece.text]);
    }
  }
  const clusters = [...offsets].map(([at, texts]) => ({ at, texts })).sort((a, b) => a.at - b.at);
  const merged: { at: number; texts: string[] }[] = [];
  for (const cluster of clusters) {
    const last = merged.at(-1);
    if (last && cluster.at - last.at <= 1) last.texts.push(...cluster.texts);
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
function placed(
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
