/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- what is asked for is read by functions that are called after the sync */
import type { RowGroup, SheetPlan } from "../engine/outputs";
import { inExcel, type InExcelOptions } from "./in-excel";
import { tableOf } from "./lay-plan";
import { jsonPartXml, readJsonPart, type JsonPart } from "./json-part";
import { askPieces, isKeptInPieces, piecesAmong, piecesFrom, piecesOf, type PiecesKept } from "./kept-pieces";
import type { Steps } from "./steps";

/**
 * What a sheet of ours leaves in the workbook beside its cells: what Excel does not tell of it when it is filled again,
 * and what it keeps for later. It travels with the file.
 */
export interface SheetTrace {
  /** How many rows and columns the table took, its chart included. */
  readonly rows: number;
  readonly columns: number;
  /** One text a row of the table: "1" for each cell that we filled, "0" for each that we left empty. */
  readonly filled: readonly string[];
  /** Whether it was left while the table is filled, and tells of what may not be there yet. */
  readonly halfway: boolean;
  /** The rows that were grouped, from the table's first. */
  readonly outline: readonly RowGroup[];
  /** The rows that were given a height, from the table's first. */
  readonly tall: readonly number[];
  /** The rows that were made to start a page, from the table's first. */
  readonly breaks: readonly number[];
  /** What the sheet keeps, as its maker wrote it; null for nothing, or where it is kept in pieces. */
  readonly keeps: string | null;
  readonly pieces: PiecesKept | null;
}

/** The trace that a plan leaves once it is laid, what it keeps being where it is said. */
export function traceOf(plan: SheetPlan, pieces: PiecesKept | null): SheetTrace {
  const { rows, outline, rowHeights, print, keeps } = plan;
  const { bottom, right } = tableOf(plan, { row: 0, column: 0 });
  return {
    rows: bottom + 1,
    columns: right + 1,
    filled: rows.map((row) =>
      row.map((cell) => (cell && cell.content.kind !== "empty" ? "1" : "0")).join(""),
    ),
    halfway: false,
    outline,
    tall: Object.keys(rowHeights).map(Number),
    breaks: print.breaks ?? [],
    keeps: pieces ? null : (keeps ?? null),
    pieces,
  };
}

function partOf(role: string): JsonPart {
  return { element: "sheet", namespace: `urn:pointage:sheet:${role}`, version: 1 };
}

/** The trace of a role's sheet in the syncs to come: `read` after the next one, then `leave` to put another in its place. */
export function askTrace(context: Excel.RequestContext, role: string) {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(partOf(role).namespace);
  parts.load("items/id");
  const pieces = askPieces(context, role);
  let added: Excel.CustomXmlPart | undefined;
  const read = async (): Promise<SheetTrace | null> => {
    const [part] = parts.items;
    if (!part) return null;
    const xml = part.getXml();
    await context.sync();
    return traceIn(xml.value, role);
  };
  return {
    /** Null where there is none that can be understood. Syncs where there is one. */
    read,
    /** What the sheet keeps. */
    kept: async (): Promise<string | null> => {
      const trace = await read();
      return trace?.pieces ? pieces.read(trace.pieces) : (trace?.keeps ?? null);
    },
    /**
     * Says where what a plan keeps goes, and lays it there where it takes pieces: nothing holds of them before the trace
     * that says so. Null where the trace holds it.
     */
    keep: async ({ keeps }: SheetPlan, send: (steps: Steps) => Promise<void>): Promise<PiecesKept | null> => {
      if (!isKeptInPieces(keeps)) return null;
      const to = piecesOf(keeps, pieces.any() ? ((await read())?.pieces ?? null) : null);
      await send(pieces.lay(keeps, to));
      return to;
    },
    /** Nothing is done before the next sync. A workbook that was merged with another may hold several: one is left. */
    leave: (trace: SheetTrace): void => {
      const xml = jsonPartXml(partOf(role), trace);
      const [part = added, ...others] = parts.items;
      for (const other of others) other.delete();
      if (part) part.setXml(xml);
      else added = customXmlParts.add(xml);
      if (!trace.halfway) pieces.leave(trace.pieces);
    },
  };
}

/** What our sheet of a role keeps in the workbook, as its maker wrote it; null where it keeps nothing. */
export function keptBySheet(role: string, options: InExcelOptions = {}): Promise<string | null> {
  return inExcel(async (context) => {
    const asked = askTrace(context, role);
    await context.sync();
    return asked.kept();
  }, options);
}

/** The same among the parts of a workbook that is read as a file. */
export function keptAmong(
  parts: readonly { readonly namespace: string; readonly xml: string }[],
  role: string,
): string | null {
  const part = parts.find(({ namespace }) => namespace === partOf(role).namespace);
  const trace = part ? traceIn(part.xml, role) : null;
  return trace?.pieces ? piecesAmong(parts, role, trace.pieces) : (trace?.keeps ?? null);
}

function traceIn(xml: string, role: string): SheetTrace | null {
  const held = readJsonPart(partOf(role), xml)?.value;
  if (typeof held !== "object" || held === null) return null;
  const told: Partial<Record<keyof SheetTrace, unknown>> = held;
  const { rows, columns, filled, outline, tall, breaks, keeps } = told;
  if (typeof rows !== "number" || typeof columns !== "number") return null;
  return {
    rows,
    columns,
    filled: listOf(filled, (one) => typeof one === "string"),
    halfway: told.halfway === true,
    outline: listOf(outline, isGroup),
    tall: listOf(tall, (one) => typeof one === "number"),
    breaks: listOf(breaks, (one) => typeof one === "number"),
    keeps: typeof keeps === "string" ? keeps : null,
    pieces: piecesFrom(told.pieces),
  };
}

function listOf<T>(value: unknown, is: (one: unknown) => one is T): readonly T[] {
  return Array.isArray(value) ? value.filter(is) : [];
}

function isGroup(value: unknown): value is RowGroup {
  if (typeof value !== "object" || value === null) return false;
  const { top, bottom }: Partial<Record<keyof RowGroup, unknown>> = value;
  return typeof top === "number" && typeof bottom === "number";
}
