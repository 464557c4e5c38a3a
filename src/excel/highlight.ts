import type { Finding } from "../engine/findings";
import { areaList, probeSeparator, withSeparator } from "./area-separator";
import { inLists, planMarks, planNotes, type CellNote, type MarkedCells } from "./highlight-plan";
import { ExcelProblem, sayHostError } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { asOwnEdit } from "./own-edits";
import { isMarkFormula, isOurNote, MARK_LOOKS, markFormula, noteText } from "./marker";
import { inParts, type Steps } from "./steps";
import { firstSheets } from "./sheets-in-one-sync";
import { supports } from "./supports";

/** How findings are shown in the sheets. */
export interface HighlightOptions extends InExcelOptions {
  /** Whether cells also bear a note that says what was found (a comment where Excel has no notes). */
  readonly notes?: boolean;
}

/** What was laid over the sheets. */
export interface Highlighted {
  /** Areas marked, those of proof included. */
  readonly areas: number;
  readonly notes: number;
  /** The sheets that could not be marked, and why. */
  readonly skipped: readonly { readonly sheet: string; readonly because: "protected" | "sheet-gone" }[];
  /** Cells that bear a note or comment of the user's: it was left, and ours not added. */
  readonly noted: readonly { readonly sheet: string; readonly address: string }[];
}

/**
 * Marks the cells that findings name by conditional formats of our own, in place of those laid before: the user's fills,
 * fonts and rules are not touched. Two syncs, three where the workbook already holds such formats, notes or comments.
 */
export function highlight(
  findings: readonly Finding[],
  options: HighlightOptions = {},
): Promise<Highlighted> {
  const notes = options.notes === true ? planNotes(findings) : [];
  return replaceMarks(planMarks(findings), notes, options);
}

/** Takes away all that `highlight` laid, in this session or another, and nothing else. */
export function clearHighlights(options: InExcelOptions = {}): Promise<Highlighted> {
  return replaceMarks([], [], options);
}

/** Whether marks that `highlight` laid stand, in this session or another. Two syncs. */
export function isHighlighted(options: InExcelOptions = {}): Promise<boolean> {
  const look = async (context: Excel.RequestContext): Promise<boolean> => {
    const { removals, stuck } = await findOurs(context, null);
    return removals.length > 0 || stuck.size > 0;
  };
  return withSeparator(() => inExcel(look, options));
}

function replaceMarks(
  marks: readonly MarkedCells[],
  notes: readonly CellNote[],
  options: InExcelOptions,
): Promise<Highlighted> {
  const work = async (context: Excel.RequestContext): Promise<Highlighted> => {
    const found = await findOurs(context, notes);
    // Excel finds a note again by its place among the others: the last goes first, so that the others keep theirs.
    await inParts(
      context,
      each(found.removals.toReversed(), (item) => item.delete()),
    );
    const done = layMarks(context, marks, found);
    const { free, taken } = freeCells(notes, found);
    const able = supports();
    if (able.notes) await inParts(context, layNotes(context, free));
    await context.sync();
    const left = able.notes || !able.comments ? [] : await layComments(context, free);
    const laid = able.notes || able.comments ? free.length - left.length : 0;
    return {
      ...done,
      notes: laid,
      noted: [...taken, ...left].map(({ sheet, address }) => ({ sheet, address })),
    };
  };
  // Excel computes the rules that are laid, and tells of it.
  return asOwnEdit(() => withSeparator(() => inExcel(work, options)));
}

/** What of ours stands in the workbook, and what must be known to add more. */
interface Found {
  readonly removals: readonly { delete(): void }[];
  /** Sheets, now protected, that bear marks which cannot be taken away. */
  readonly stuck: ReadonlySet<string>;
  /** Whether cells may be formatted, by sheet in lower case. */
  readonly sheets: ReadonlyMap<string, boolean>;
  /** Cells with a note or comment that is not ours: "sheet!A1", in lower case. */
  readonly noted: ReadonlySet<string>;
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
}

/** What a call about one rule or one note takes in a request, at most. */
const A_CALL = 1_000;

/** Does something about each, as many at a time as a request may hold. */
function* each<T>(items: readonly T[], act: (item: T) => void): Steps {
  for (const item of items) {
    act(item);
    yield { bytes: A_CALL, rows: 0 };
  }
}

async function askEach<T, R>(
  context: Excel.RequestContext,
  items: readonly T[],
  ask: (item: T) => R,
): Promise<readonly R[]> {
  const asked: R[] = [];
  await inParts(
    context,
    each(items, (item) => asked.push(ask(item))),
  );
  return asked;
}

/** Looks for marks, and for notes where some are planned: null looks for none. */
async function findOurs(context: Excel.RequestContext, planned: readonly CellNote[] | null): Promise<Found> {
  const able = planned === null ? { notes: false, comments: false } : supports();
  const { workbook } = context;
  workbook.worksheets.load("items/name");
  const notes = able.notes ? workbook.notes : null;
  notes?.load("items/content");
  const comments = able.comments ? workbook.comments : null;
  comments?.load("items/content");
  const early = firstSheets(context).map(askSheet);
  const [first] = early;
  if (first) probeSeparator(first.sheet);
  await context.sync();

  const asked = early.filter(({ sheet }) => !sheet.isNullObject);
  const known = new Set(asked.map(({ sheet }) => sheet.name));
  const late = workbook.worksheets.items.filter(({ name }) => !known.has(name)).map(askSheet);
  if (late.length > 0) await context.sync();

  const sheets = new Map<string, boolean>();
  for (const { sheet } of [...asked, ...late]) sheets.set(sheet.name.toLowerCase(), mayFormat(sheet));
  const formats = [...asked, ...late].flatMap(({ sheet, rules }) =>
    rules.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, sheet: sheet.name })),
  );
  const customs = await askEach(context, formats, ({ format, sheet }) => askFormula(format, sheet));
  // A workbook may hold a hundred thousand notes: those of the user's are looked for on the cells that are to bear ours.
  const ownNotes = notes?.items.filter(({ content }) => isOurNote(content)) ?? [];
  const written = await askEach(context, [...ownNotes, ...(comments?.items ?? [])], askLocation);
  const isThere = ({ sheet }: CellNote): boolean => sheets.has(sheet.toLowerCase());
  const holdsOthers = notes !== null && notes.items.length > ownNotes.length;
  const looked = holdsOthers ? (planned ?? []).filter(isThere) : [];
  const noted = await askEach(context, looked, (note) => askNote(context, note));
  if (customs.length > 0 || written.length > 0 || noted.length > 0) await context.sync();

  const others = written.filter(({ item }) => !isOurNote(item.content));
  const ours = [
    // A rule without formula shows nothing, and is nobody's: it was left where Excel failed between adding and filling it.
    ...customs.filter(({ custom: { rule } }) => isMarkFormula(rule.formula) || /^=?$/.test(rule.formula)),
    ...written
      .filter(({ item }) => isOurNote(item.content))
      .map(({ item, cell }) => ({ item, sheet: cell.worksheet.name })),
  ];
  const isOpen = (sheet: string): boolean => sheets.get(sheet.toLowerCase()) === true;
  return {
    removals: ours.filter(({ sheet }) => isOpen(sheet)).map(({ item }) => item),
    stuck: new Set(ours.filter(({ sheet }) => !isOpen(sheet)).map(({ sheet }) => sheet)),
    sheets,
    noted: new Set([
      ...others.map(({ cell }) => cell.address.replaceAll("'", "").toLowerCase()),
      ...noted
        .filter(({ found }) => !found.isNullObject && !isOurNote(found.content))
        .map(({ note }) => keyOf(note)),
    ]),
  };
}

function askSheet(sheet: Excel.Worksheet): Asked {
  sheet.load("name");
  sheet.protection.load("protected,options");
  const rules = sheet.getRange().conditionalFormats;
  rules.load("items/id,items/type");
  return { sheet, rules };
}

function mayFormat({ protection }: Excel.Worksheet): boolean {
  // Null on a sheet that is not protected, whatever the type says.
  const options: Excel.WorksheetProtectionOptions | null = protection.options;
  return !protection.protected || options?.allowFormatCells === true;
}

function askFormula(item: Excel.ConditionalFormat, sheet: string) {
  const { custom } = item;
  custom.rule.load("formula");
  return { item, custom, sheet };
}

function askLocation(item: Excel.Note | Excel.Comment) {
  const cell = item.getLocation();
  cell.load("address");
  cell.worksheet.load("name");
  return { item, cell };
}

/** The note that stands on a cell which is to bear one of ours. */
function askNote(context: Excel.RequestContext, note: CellNote) {
  const found = context.workbook.worksheets.getItem(note.sheet).notes.getItemOrNullObject(note.address);
  found.load("content");
  return { note, found };
}

function layMarks(
  context: Excel.RequestContext,
  marks: readonly MarkedCells[],
  { sheets, stuck }: Found,
): Pick<Highlighted, "areas" | "skipped"> {
  const skipped = new Map<string, "protected" | "sheet-gone">();
  for (const sheet of stuck) skipped.set(sheet, "protected");
  let areas = 0;
  // The last added comes first in Excel: the strongest marks are laid last.
  for (const marked of [...marks].reverse()) {
    const { sheet, mark } = marked;
    const may = sheets.get(sheet.toLowerCase());
    if (may !== true) {
      skipped.set(sheet, may === undefined ? "sheet-gone" : "protected");
      continue;
    }
    for (const list of inLists(marked.areas)) {
      const cells = context.workbook.worksheets.getItem(sheet).getRanges(areaList(list));
      const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const look = MARK_LOOKS[mark];
      custom.rule.formula = markFormula(mark);
      custom.format.fill.color = look.fill;
      custom.format.font.color = look.font;
      if (look.bold) custom.format.font.bold = true;
      if (look.italic) custom.format.font.italic = true;
      if (look.underline) custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
      areas += list.length;
    }
  }
  return { areas, skipped: [...skipped].map(([sheet, because]) => ({ sheet, because })) };
}

/** The cells that can bear a note of ours, and those where one of the user's stands. */
function freeCells(notes: readonly CellNote[], { sheets, noted }: Found) {
  const open = notes.filter(({ sheet }) => sheets.get(sheet.toLowerCase()) === true);
  const isTaken = ({ sheet, address }: CellNote): boolean => noted.has(keyOf({ sheet, address }));
  return { free: open.filter((note) => !isTaken(note)), taken: open.filter(isTaken) };
}

function* layNotes(context: Excel.RequestContext, notes: readonly CellNote[]): Steps {
  for (const { sheet, address, text } of notes) {
    context.workbook.worksheets.getItem(sheet).notes.add(address, noteText(text));
    yield { bytes: 3 * text.length + A_CALL, rows: 0 };
  }
}

/**
 * Lays comments where Excel has no notes to offer. It cannot tell then which cells bear a note of the user's, and refuses
 * a comment there: the marks are laid before, such a cell is passed over, and the others get theirs. Gives those that
 * were passed over.
 */
async function layComments(
  context: Excel.RequestContext,
  notes: readonly CellNote[],
): Promise<readonly CellNote[]> {
  const left: CellNote[] = [];
  for (let rest = notes; rest.length > 0;) {
    try {
      for (const { sheet, address, text } of rest) {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.comments.add(worksheet.getRange(address), noteText(text));
      }
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once more for each cell that is refused, no other
      await context.sync();
      return left;
    } catch (error) {
      const problem = sayHostError(error);
      if (!(problem instanceof ExcelProblem) || !/CommentCollection/i.test(problem.location)) throw problem;
      const standing = await ownComments(context);
      const refused = rest.findIndex((note) => !standing.has(keyOf(note)));
      const note = rest[refused];
      if (!note) return left;
      left.push(note);
      rest = rest.slice(refused + 1);
    }
  }
  return left;
}

const keyOf = ({ sheet, address }: Pick<CellNote, "sheet" | "address">): string =>
  `${sheet.replaceAll("'", "")}!${address}`.toLowerCase();

/** Where our comments stand now. */
async function ownComments(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const { comments } = context.workbook;
  comments.load("items/content");
  await context.sync();
  const ours = comments.items.filter(({ content }) => isOurNote(content)).map(askLocation);
  await context.sync();
  return new Set(ours.map(({ cell }) => cell.address.replaceAll("'", "").toLowerCase()));
}
