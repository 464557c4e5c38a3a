import { isByEvidence, readByEvidence, readingChoicesFrom, type ReadingChoices } from "../engine/model";
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

/** What keeping choices came to. */
export interface Kept {
  /** False where a later version's were left, and ours not kept. */
  readonly kept: boolean;
  /** What the workbook holds now: ours, and what others kept meanwhile. */
  readonly memory: Memory;
}

/**
 * Keeps in the workbook what the user changed of the choices known before. Somebody else may have kept others meanwhile:
 * what was not changed here stays as they left it.
 */
export function remember(before: Memory, now: Memory, options: InExcelOptions = {}): Promise<Kept> {
  return inExcel(async (context) => {
    const parts = await readParts(context);
    const read = parts.map(({ xml }) => readMemory(xml.value));
    const newer = read.find(({ kind }) => kind === "newer");
    if (newer) return { kept: false, memory: newer.memory };
    const memory = changedFrom(read.map((one) => one.memory).reduce(joinMemories, emptyMemory), before, now);
    const [first, ...others] = parts;
    if (first) first.part.setXml(writeMemory(memory));
    else context.workbook.customXmlParts.add(writeMemory(memory));
    for (const { part } of others) part.delete();
    await context.sync();
    return { kept: true, memory };
  }, options);
}

/** What the workbook remembers of the user's choices; bad or newer data is tolerated, and said. */
export function recall(options: InExcelOptions = {}): Promise<Recalled> {
  return inExcel(async (context) => {
    const read = (await readParts(context)).map(({ xml }) => readMemory(xml.value));
    const [first] = read;
    if (!first) return { kind: "none", memory: emptyMemory };
    const { kind } = read.find((one) => one.kind === "newer") ?? first;
    return { kind, memory: read.map(({ memory }) => memory).reduce(joinMemories) };
  }, options);
}

/** Two people who each kept a first choice, or a workbook that was merged with another, leave several parts. */
function joinMemories(first: Memory, second: Memory): Memory {
  return {
    mapping: { ...second.mapping, ...first.mapping },
    waivers: { ...second.waivers, ...first.waivers },
    annexSheet: first.annexSheet ?? second.annexSheet,
    reading: isByEvidence(first.reading) ? second.reading : first.reading,
    settings: { ...second.settings, ...first.settings },
  };
}

/** What others hold, with what was changed here laid over it. */
function changedFrom(theirs: Memory, before: Memory, now: Memory): Memory {
  const same = <T>(of: (memory: Memory) => T): boolean =>
    JSON.stringify(of(before)) === JSON.stringify(of(now));
  return {
    mapping: mergedByKey(theirs.mapping, before.mapping, now.mapping),
    waivers: mergedByKey(theirs.waivers, before.waivers, now.waivers),
    annexSheet: same(({ annexSheet }) => annexSheet) ? theirs.annexSheet : now.annexSheet,
    reading: same(({ reading }) => reading) ? theirs.reading : now.reading,
    settings: mergedByKey(theirs.settings, before.settings, now.settings),
  };
}

function mergedByKey<V>(
  theirs: Readonly<Record<string, V>>,
  before: Readonly<Record<string, V>>,
  now: Readonly<Record<string, V>>,
): Readonly<Record<string, V>> {
  const merged = new Map(Object.entries(theirs));
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const value = now[key];
    if (value === before[key]) continue;
    if (value === undefined) merged.delete(key);
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** What is remembered among the parts of a workbook that is read as a file. */
export function memoryAmong(parts: readonly { readonly namespace: string; readonly xml: string }[]): Memory {
  return parts
    .filter(({ namespace }) => namespace === PART.namespace)
    .map(({ xml }) => readMemory(xml).memory)
    .reduce(joinMemories, emptyMemory);
}

async function readParts(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(PART.namespace);
  parts.load("items/id");
  await context.sync();
  const read = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (read.length > 0) await context.sync();
  return read;
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
