/* eslint-disable office-addins/load-object-before-read -- the rule takes a fresh result for something to load */
import { readByEvidence, readingChoicesFrom, type ReadingChoices } from "../engine/model";
import { inExcel, type InExcelOptions } from "./in-excel";
import { jsonPartXml, readJsonPart, type JsonPart } from "./json-part";

/** What the user chose, kept in the workbook: it travels with the file, and whoever opens it next has it. */
export interface Memory {
  /** Operation id → code. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Finding key → the reason it was set aside. */
  readonly waivers: Readonly<Record<string, string>>;
  /** The annex's sheet, or null to choose by evidence. */
  readonly annexSheet: string | null;
  /** How that sheet is to be read. */
  readonly reading: ReadingChoices;
  /** Choices of the pane, by name: language, live check, notes. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

export const emptyMemory: Memory = {
  mapping: {},
  waivers: {},
  annexSheet: null,
  reading: readByEvidence,
  settings: {},
};

/** What was found in the workbook. */
export interface Recalled {
  /**
   * `none`: nothing was kept. `unreadable`: something that cannot be understood, taken for nothing and replaced by what
   * is remembered next. `newer`: kept by a later version of Pointage; what is known of it is used, and nothing is written
   * over it.
   */
  readonly kind: "known" | "none" | "unreadable" | "newer";
  readonly memory: Memory;
}

const PART: JsonPart = { element: "memory", namespace: "urn:pointage:memory", version: 1 };

/** Keeps the user's choices in the workbook, in place of those kept before. False where a later version's were left. */
export function remember(memory: Memory, options: InExcelOptions = {}): Promise<boolean> {
  return inExcel(async (context) => {
    const { part, xml } = await findPart(context);
    if (xml !== null && readMemory(xml).kind === "newer") return false;
    const written = writeMemory(memory);
    if (part) part.setXml(written);
    else context.workbook.customXmlParts.add(written);
    await context.sync();
    return true;
  }, options);
}

/** What the workbook remembers of the user's choices; bad or newer data is tolerated, and said. */
export function recall(options: InExcelOptions = {}): Promise<Recalled> {
  return inExcel(async (context) => {
    const { xml } = await findPart(context);
    return xml === null ? { kind: "none", memory: emptyMemory } : readMemory(xml);
  }, options);
}

/** What is remembered among the parts of a workbook that is read as a file. */
export function memoryAmong(parts: readonly { readonly namespace: string; readonly xml: string }[]): Memory {
  const part = parts.find(({ namespace }) => namespace === PART.namespace);
  return part ? readMemory(part.xml).memory : emptyMemory;
}

/** The first of our parts: a workbook that was merged with another may hold two. */
async function findPart(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(PART.namespace);
  parts.load("items/id");
  await context.sync();
  const [part] = parts.items;
  if (!part) return { part: null, xml: null };
  const xml = part.getXml();
  await context.sync();
  return { part, xml: xml.value };
}

/** The part's text: one element that holds JSON. */
export function writeMemory(memory: Memory): string {
  return jsonPartXml(PART, memory);
}

/** What such a part says. */
export function readMemory(xml: string): Recalled {
  const part = readJsonPart(PART, xml);
  const held = part?.value;
  if (!part || !isRecord(held)) return { kind: "unreadable", memory: emptyMemory };
  const { annexSheet } = held;
  const memory: Memory = {
    mapping: textsOf(held["mapping"]),
    waivers: textsOf(held["waivers"]),
    annexSheet: typeof annexSheet === "string" ? annexSheet : null,
    reading: readingChoicesFrom(held["reading"]),
    settings: settingsOf(held["settings"]),
  };
  return { kind: part.version > PART.version ? "newer" : "known", memory };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, text] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof text === "string") texts[key] = text;
  }
  return texts;
}

function settingsOf(value: unknown): Record<string, string | number | boolean> {
  const settings: Record<string, string | number | boolean> = {};
  for (const [key, held] of Object.entries(isRecord(value) ? value : {})) {
    if (typeof held === "string" || typeof held === "number" || typeof held === "boolean")
      settings[key] = held;
  }
  return settings;
}
