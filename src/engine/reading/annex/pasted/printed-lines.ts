import { forms, capitalised, written } from "../../../lexicon";
import { readAmount } from "../../../money";
import { headerLikeness, roleScores, type Role } from "../columns/header-words";
import { readMark } from "../cells/mark";
import { readTotalLabel } from "../../../tables";

/** A run of text between two gaps of a printed line, and where it stands. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A printed line taken apart: its pieces, and the mark and amount that anchor them. */
export interface PrintedLine {
  readonly row: number;
  readonly pieces: readonly Piece[];
  readonly mark: Piece | null;
  readonly amount: Piece | null;
}

/** A header's columns in order, and where each starts on its line. */
export interface PrintedHeader {
  readonly rows: readonly number[];
  readonly labels: readonly { readonly role: Role; readonly start: number }[];
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\S+(?: \S+)*/g)) {
    pieces.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return pieces;
}

const AMOUNT_AT_END = new RegExp(
  `$(?<=(?:^|\\s)(-?\\d{1,3}(?:[ .]\\d{3})*(?:,\\d{1,2})?\\s*${forms("currency")}|-?\\d{1,3}(?:[ .]\\d{3})*,\\d{2}))`,
  "i",
);
const MARK = new RegExp(`^${written(["yesOrNo", "markLetter", "printedMark"])}$`, "i");
const MARK_AT_END = new RegExp(`\\s${capitalised("yesOrNo")}$`, "u");

/** Takes a printed line apart. */
export function printedLine(row: number, text: string): PrintedLine {
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
  const isMark = (piece: Piece) => piece.text.length <= 12 && MARK.test(piece.text);
  let mark = pieces.find((piece, i) => i > 0 && isMark(piece)) ?? null;
  if (!mark && amount === null && pieces.length === 1 && pieces[0] && isMark(pieces[0])) mark = pieces[0];
  if (!mark) {
    // « … en lieu et place Oui »: the mark touches the column before it.
    const index = pieces.findIndex((piece, i) => i >= 1 && MARK_AT_END.test(piece.text));
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
export function printedHeaders(
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
export function columnOrder(headers: readonly PrintedHeader[]): readonly Role[] | null {
  const fullest = [...headers].sort((a, b) => b.labels.length - a.labels.length)[0];
  if (!fullest) return null;
  const order = fullest.labels.map((label) => label.role);
  if (!order.includes("amount")) order.push("amount");
  return order.includes("beneficiary") || order.includes("description") ? order : null;
}
