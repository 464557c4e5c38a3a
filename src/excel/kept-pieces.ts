/* eslint-disable office-addins/load-object-before-read -- what is asked for is read by functions that are called after the sync */
import { jsonPartXml, readJsonPart, type JsonPart } from "./json-part";
import type { Steps } from "./steps";

/**
 * What a sheet keeps, where it is too long for one request: pieces of it in parts of their own, on one of two shelves. What
 * is kept next goes to the other; the sheet's trace then says which of them holds, and the former is emptied.
 */
export interface PiecesKept {
  readonly shelf: Shelf;
  readonly count: number;
}

type Shelf = "a" | "b";

/** Characters of a piece: with all that is escaped in them they stay well under what a request may hold. */
const PIECE = 500_000;

/** Whether a text is kept in pieces. */
export function isKeptInPieces(text: string | undefined): text is string {
  return text !== undefined && text.length > PIECE;
}

/** What is told of a trace that pieces are kept with. */
export function piecesFrom(value: unknown): PiecesKept | null {
  if (typeof value !== "object" || value === null) return null;
  const { shelf, count }: Partial<Record<keyof PiecesKept, unknown>> = value;
  return (shelf === "a" || shelf === "b") && typeof count === "number" ? { shelf, count } : null;
}

function partOf(role: string, shelf: Shelf): JsonPart {
  return { element: "kept", namespace: `urn:pointage:kept:${role}:${shelf}`, version: 1 };
}

/** The pieces of a role's sheet, asked for in the sync to come. */
export function askPieces(context: Excel.RequestContext, role: string) {
  const { customXmlParts } = context.workbook;
  const ask = (shelf: Shelf): Excel.CustomXmlPartScopedCollection => {
    const parts = customXmlParts.getByNamespace(partOf(role, shelf).namespace);
    parts.load("items/id");
    return parts;
  };
  const shelves = { a: ask("a"), b: ask("b") };
  const empty = (shelf: Shelf): void => {
    for (const part of shelves[shelf].items) part.delete();
  };
  return {
    /** Whether there are any. */
    any: (): boolean => shelves.a.items.length + shelves.b.items.length > 0,
    /** The text that is kept; null where a piece is missing. One sync a piece: each may be as large as an answer. */
    read: async ({ shelf, count }: PiecesKept): Promise<string | null> => {
      const pieces: string[] = [];
      for (const part of shelves[shelf].items) {
        const xml = part.getXml();
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each answer is as large as it may be
        await context.sync();
        pieces.push(xml.value);
      }
      return joined(pieces, role, { shelf, count });
    },
    /** Puts a text on the shelf that does not hold, once what was left there is taken away. */
    lay: function* (text: string, { shelf, count }: PiecesKept): Steps {
      empty(shelf);
      for (let rank = 0; rank < count; rank++) {
        const piece = text.slice(rank * PIECE, (rank + 1) * PIECE);
        const xml = jsonPartXml(partOf(role, shelf), { rank, piece });
        customXmlParts.add(xml);
        yield { bytes: 3 * xml.length, rows: 0 };
      }
    },
    /** Empties the shelves but the one that holds from now on. */
    leave: (holds: PiecesKept | null): void => {
      for (const shelf of ["a", "b"] as const) if (shelf !== holds?.shelf) empty(shelf);
    },
  };
}

/** Where a text goes that is kept in the place of another. */
export function piecesOf(text: string, former: PiecesKept | null): PiecesKept {
  return { shelf: former?.shelf === "a" ? "b" : "a", count: Math.ceil(text.length / PIECE) };
}

/** The same text among the parts of a workbook that is read as a file. */
export function piecesAmong(
  parts: readonly { readonly namespace: string; readonly xml: string }[],
  role: string,
  kept: PiecesKept,
): string | null {
  const { namespace } = partOf(role, kept.shelf);
  const pieces = parts.filter((part) => part.namespace === namespace).map(({ xml }) => xml);
  return joined(pieces, role, kept);
}

function joined(pieces: readonly string[], role: string, { shelf, count }: PiecesKept): string | null {
  const texts = new Map<unknown, string>();
  for (const xml of pieces) {
    const held = readJsonPart(partOf(role, shelf), xml)?.value;
    if (typeof held !== "object" || held === null) continue;
    const { rank, piece }: { readonly rank?: unknown; readonly piece?: unknown } = held;
    if (typeof piece === "string") texts.set(rank, piece);
  }
  const inOrder = Array.from({ length: count }, (_, rank) => texts.get(rank));
  return inOrder.every((text) => text !== undefined) ? inOrder.join("") : null;
}
