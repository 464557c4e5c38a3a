import { addTo } from "../workbook/add-to";
import { cellName, COLUMNS, ROWS } from "../workbook/address";
import type { CellRecord, HeldValue } from "../workbook/cell";
import type { CellChange, Change } from "../workbook/change";
import { shownFormula } from "../workbook/formula-names";
import { readdressed, type SheetNames } from "../workbook/formula-sheets";
import type { Calculator, SheetModel, WorkbookModel } from "../workbook/model";
import { withoutAggregate } from "./aggregate";
import { callsOf } from "./calls";
import { Contents } from "./contents";
import { readFormula } from "./formula-reading";
import { hyperlinkText, shownByLink } from "./hyperlink-text";
import { MachineStopped, OWN_ERRORS, standInName, type Machine, type MachineCell } from "./machine";
import { beforeLastSign, isNothingBeside } from "./near-zero";
import { namesOf } from "./names-of-formulas";
import type { PlacedFormula } from "./placed-formula";
import { prepared, type MachineFacts, type Uncomputed } from "./prepared-formula";
import { isTouched } from "./ranges-of-formulas";
import { sheetsConcerned } from "./sheets-concerned";
import { tooMuch } from "./too-much";

const keyOf = (row: number, column: number): number => row * COLUMNS + column;

/** The engine makes each sheet of a workbook before it computes anything: ten times more take it seconds. */
const MOST_SHEETS = 1_000;

/** What a formula that leans on itself gives: Excel says so once, and shows zero. */
const CIRCULAR = "#CIRC!";

/**
 * Computes a workbook's formulas after edits. Only formulas whose result changed since the workbook was opened, and new
 * ones, get another value: what a file says of cells that no edit touches is left as it is. The engine's code is loaded
 * once an edit touches a formula or what one leans on.
 */
export class FormulaEngine implements Calculator {
  private machine: Machine | undefined;
  /** The sheets of which it was noted what their formulas gave when the workbook was opened. */
  private readonly noted = new Set<number>();
  /** What makes the machine's sheets; it is built anew when they change. */
  private structure = "";
  /** What the machine holds: values, and formulas as text. */
  private readonly fed = new Map<number, Map<number, HeldValue | string>>();
  private readonly results = new Map<number, Map<number, string>>();
  private list: readonly Uncomputed[] = [];
  private gaveUp = false;
  private readonly functions = new Map<string, boolean>();
  private readonly understood = new Map<string, boolean>();
  /** What the machine calls the sheets whose names it refuses, by these in lower case. */
  private standIns: SheetNames = new Map();
  /** The names, in capitals, that formulas leaned on so far: the engine takes a second for each thousand that it is given. */
  private readonly names = new Set<string>();
  /** Those that it refuses: those of constants and of calculations, for instance. */
  private unknownNames: ReadonlySet<string> = new Set();

  /** The machine is asked for once an edit touches a formula or what one leans on. */
  constructor(private readonly machines: () => Machine) {}

  /** The formulas whose value was kept at the last computation. */
  get uncomputed(): readonly Uncomputed[] {
    return this.list;
  }

  /** Whether the machine was needed so far. */
  get isLoaded(): boolean {
    return this.machine !== undefined;
  }

  /** Gives the machine back: it computes nothing more. */
  end(): void {
    this.machine?.end();
    this.gaveUp = true;
  }

  recalculate(...[workbook, only = all]: Parameters<Calculator["recalculate"]>): readonly Change[] {
    const now = new Contents(workbook, false);
    const changes = this.unlessItCollapses(workbook, () => this.compute(workbook, now, only)) ?? [];
    return changesOf([...changes, ...linksShown(now, only)]);
  }

  beyond(...[workbook, place, text]: Parameters<Calculator["beyond"]>): string | undefined {
    if (hyperlinkText(text) !== undefined) return undefined;
    return this.unlessItCollapses(workbook, () => {
      const record: CellRecord = { column: place.column, value: { kind: "empty" }, formula: { text } };
      const formula: PlacedFormula = { ...place, record, text: shownFormula(text) };
      const machine = (this.machine ??= this.machines());
      const given = prepared(workbook, formula, this.factsFor(machine, [formula]));
      if (typeof given !== "string")
        return NOT_FOR_LONG.has(given.why) ? undefined : (given.name ?? given.why);
      return this.notUnderstood(machine, callsOf(given));
    });
  }

  /** The first of some calls that the engine makes nothing of: it is asked once for each, for most formulas make the same. */
  private notUnderstood(machine: Machine, calls: readonly string[]): string | undefined {
    const asked = calls.filter((call) => !this.understood.has(call));
    if (asked.length > 0)
      machine.understands(asked).forEach((is, i) => this.understood.set(asked[i] ?? "", is));
    return calls.find((call) => this.understood.get(call) === false);
  }

  /** What is undefined once the engine broke down in what it was given. */
  private unlessItCollapses<T>(workbook: WorkbookModel, run: () => T): T | undefined {
    if (this.gaveUp) return undefined;
    try {
      return run();
    } catch (error) {
      if (!isCollapse(error)) throw error;
      this.giveUp(workbook);
      return undefined;
    }
  }

  /** The engine broke down in what it was given: from then on every formula keeps its value. */
  private giveUp(workbook: WorkbookModel): void {
    this.gaveUp = true;
    this.list = new Contents(workbook, false).formulas().map((formula) => tooLong(workbook, formula));
  }

  private compute(workbook: WorkbookModel, now: Contents, only: Only): readonly PlacedChange[] {
    const every = now.formulas();
    if (every.length === 0) return [];
    if (this.noted.size === 0 && !isTouched(workbook, every)) return [];
    const formulas = this.concerned(workbook, every);
    const kept = this.feed(workbook, now, formulas);
    const asked = formulas.filter(({ sheet, row, column }) => only(sheet, row, column));
    return this.differences(workbook, asked, kept);
  }

  /** Of some formulas those that edits concern, once it is noted what those of their sheets gave when the workbook was opened. */
  private concerned(workbook: WorkbookModel, formulas: readonly PlacedFormula[]): readonly PlacedFormula[] {
    const sheets = sheetsConcerned(workbook, formulas);
    const unknown = new Set([...sheets].filter((sheet) => !this.noted.has(sheet)));
    if (unknown.size > 0) {
      const contents = new Contents(workbook, true);
      const before = contents.formulas().filter(({ sheet }) => sheets.has(sheet));
      this.feed(workbook, contents, before);
      this.note(before.filter(({ sheet }) => unknown.has(sheet)));
      for (const sheet of unknown) this.noted.add(sheet);
    }
    return formulas.filter(({ sheet }) => sheets.has(sheet));
  }

  /**
   * What formulas that no cell holds give in a sheet, those of conditional formats for one; undefined for those that the
   * engine cannot be trusted with. Without "=".
   */
  valuesOf(
    workbook: WorkbookModel,
    sheet: number,
    texts: readonly string[],
  ): readonly (HeldValue | undefined)[] {
    if (texts.length === 0) return [];
    return (
      this.unlessItCollapses(workbook, () => this.computeApart(workbook, sheet, texts)) ??
      texts.map(() => undefined)
    );
  }

  private computeApart(
    workbook: WorkbookModel,
    sheet: number,
    texts: readonly string[],
  ): readonly (HeldValue | undefined)[] {
    const contents = new Contents(workbook, false);
    // They are put for a moment where no sheet holds anything: the end of its last column.
    const placed = texts.map((text, i): PlacedFormula => {
      const column = COLUMNS - 1;
      const record: CellRecord = { column, value: { kind: "empty" }, formula: { text } };
      return { sheet, row: ROWS - 1 - i, column, record, text: shownFormula(text) };
    });
    const { list } = this;
    const kept = this.feed(workbook, contents, this.concerned(workbook, [...contents.formulas(), ...placed]));
    this.list = list;
    const values = this.machine?.values(placed.map(cellOf)) ?? [];
    return placed.map(({ record }, i) => {
      const value = values[i];
      const doubtful = value?.kind === "error" && OWN_ERRORS.has(value.value);
      return kept.has(record) || doubtful ? undefined : value;
    });
  }

  /** Gives the machine what changed since it was fed last, and evaluates. Says which formulas it was not given. */
  private feed(
    workbook: WorkbookModel,
    contents: Contents,
    formulas: readonly PlacedFormula[],
  ): ReadonlySet<CellRecord> {
    const machine = this.machineFor(workbook, contents, formulas);
    const facts = this.factsFor(machine, formulas);
    const kept = new Map<CellRecord, Uncomputed>();
    const ofTheMoment = new Set<CellRecord>();
    const left = tooMuch(workbook, formulas);
    const inputs = new Map<number, Map<number, HeldValue | string>>();
    for (const formula of formulas) {
      const { sheet, row, column, record } = formula;
      const key = keyOf(row, column);
      const known = this.fed.get(sheet)?.get(key);
      if (isOfTheMoment(workbook, formula)) {
        ofTheMoment.add(record);
        ensure(inputs, sheet).set(key, record.value);
        if (known !== record.value) machine.put(sheet, row, column, record.value);
        continue;
      }
      const given = left.has(formula) ? tooLong(workbook, formula) : prepared(workbook, formula, facts);
      if (typeof given === "string") {
        ensure(inputs, sheet).set(key, given);
        if (known !== given) machine.putFormula(sheet, row, column, given);
      } else {
        kept.set(record, given);
        // Nothing that leans on a formula without a value can be computed either: it is not zero.
        const value = record.value.kind === "empty" ? NOT_COMPUTED : record.value;
        ensure(inputs, sheet).set(key, value);
        if (known !== value) machine.put(sheet, row, column, value);
      }
    }
    for (const { sheet, row, record } of contents.leanedOn(workbook, formulas)) {
      const { column } = record;
      const value = heldBy(record);
      const key = keyOf(row, column);
      const own = ensure(inputs, sheet);
      if (own.has(key)) continue;
      own.set(key, value);
      // Values are never changed in place: the same object is the same value.
      if (this.fed.get(sheet)?.get(key) !== value) machine.put(sheet, row, column, value);
    }
    for (const [sheet, cells] of this.fed) {
      const own = inputs.get(sheet);
      for (const key of cells.keys()) {
        if (!own?.has(key)) machine.put(sheet, Math.floor(key / COLUMNS), key % COLUMNS, undefined);
      }
    }
    this.fed.clear();
    for (const [sheet, cells] of inputs) this.fed.set(sheet, cells);
    machine.evaluate();
    this.list = [...kept.values()];
    return new Set([...kept.keys(), ...ofTheMoment]);
  }

  private machineFor(
    workbook: WorkbookModel,
    contents: Contents,
    formulas: readonly PlacedFormula[],
  ): Machine {
    const sheets = workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
    if (sheets.length > MOST_SHEETS) throw new MachineStopped(`${sheets.length} sheets`);
    for (const word of namesOf(contents.names, formulas)) this.names.add(word);
    const names = contents.names.filter(
      ({ name }) => !name.startsWith("_xlnm.") && this.names.has(name.toUpperCase()),
    );
    const structure = JSON.stringify([
      sheets.map((sheet) => [sheet.id, sheet.facets.name, hiddenStretches(sheet)]),
      names.map(({ name, sheet, formula }) => [name, sheet, formula]),
    ]);
    if (this.machine && structure === this.structure) return this.machine;
    this.fed.clear();
    this.structure = structure;
    const machine = (this.machine ??= this.machines());
    const refused = new Set(machine.begin(sheets.map(({ id, facets }) => ({ id, name: facets.name }))));
    // Of several sheets of one name, formulas mean the first.
    this.standIns = new Map(
      sheets.flatMap(({ id, facets: { name: own } }) =>
        refused.has(id) && workbook.sheetNamed(own)?.id === id ? [[own.toLowerCase(), standInName(id)]] : [],
      ),
    );
    const defined = names.map(({ name, sheet, formula }) => ({
      name,
      sheet,
      formula: readdressed(shownFormula(formula), this.standIns),
    }));
    const unknown = defined.length === 0 ? [] : machine.define(defined);
    this.unknownNames = new Set(unknown.map((rank) => defined[rank]?.name.toUpperCase() ?? ""));
    for (const sheet of sheets) {
      for (const row of sheet.rows) if (sheet.isHidden(row)) machine.hideRow(sheet.id, row);
    }
    return machine;
  }

  /** Asks the machine, once, for the functions that formulas use. */
  private factsFor(machine: Machine, formulas: readonly PlacedFormula[]): MachineFacts {
    const asked = new Set<string>();
    for (const { text } of formulas) {
      for (const name of readFormula(withoutAggregate(text)).functions)
        if (!this.functions.has(name)) asked.add(name);
    }
    const names = [...asked];
    if (names.length > 0)
      machine.knows(names).forEach((knows, i) => this.functions.set(names[i] ?? "", knows));
    return {
      knows: (name) => this.functions.get(name) === true,
      standIns: this.standIns,
      lacks: (word) => this.unknownNames.has(word),
    };
  }

  private note(formulas: readonly PlacedFormula[]): void {
    const shown = this.machine?.shown(formulas.map(cellOf)) ?? [];
    formulas.forEach(({ sheet, row, column, text }, i) => {
      ensure(this.results, sheet).set(keyOf(row, column), `${text}\n${shown[i] ?? ""}`);
    });
  }

  /**
   * An addition or a subtraction that ends a formula and comes to nothing beside what it was given gives zero, as in Excel
   * (KB 78113). What it was given is computed apart, for the few formulas that come near.
   */
  private withNothingMadeZero(
    workbook: WorkbookModel,
    formulas: readonly PlacedFormula[],
    values: readonly HeldValue[],
  ): readonly HeldValue[] {
    const near = formulas.flatMap(({ sheet, text }, i) => {
      const value = values[i];
      const isNear = value?.kind === "number" && value.value !== 0 && Math.abs(value.value) < NEAR;
      const before = isNear ? beforeLastSign(text) : undefined;
      return before === undefined
        ? []
        : [{ i, sheet, before, result: value?.kind === "number" ? value.value : 0 }];
    });
    if (near.length === 0) return values;
    const made = [...values];
    for (const sheet of new Set(near.map((one) => one.sheet))) {
      const group = near.filter((one) => one.sheet === sheet);
      const texts = group.map(({ before }) => before);
      const operands = this.computeApart(workbook, sheet, texts);
      group.forEach(({ i, result }, j) => {
        if (isNothingBeside(result, operands[j])) made[i] = ZERO;
      });
    }
    return made;
  }

  private differences(
    workbook: WorkbookModel,
    formulas: readonly PlacedFormula[],
    kept: ReadonlySet<CellRecord>,
  ): readonly PlacedChange[] {
    const { machine } = this;
    if (!machine) return [];
    const shown = machine.shown(formulas.map(cellOf));
    const changed = formulas.filter(({ sheet, row, column, record, text }, i) => {
      if (kept.has(record)) return false;
      const known = this.results.get(sheet)?.get(keyOf(row, column));
      return record.value.kind === "empty" || known !== `${text}\n${shown[i] ?? ""}`;
    });
    formulas.forEach(({ sheet, row, column, text }, i) => {
      ensure(this.results, sheet).set(keyOf(row, column), `${text}\n${shown[i] ?? ""}`);
    });
    const values = this.withNothingMadeZero(workbook, changed, machine.values(changed.map(cellOf)));
    const changes: PlacedChange[] = [];
    const doubtful: Uncomputed[] = [];
    changed.forEach((formula, i) => {
      const { sheet, row, column, record } = formula;
      const given = values[i] ?? record.value;
      const value = given.kind === "error" && given.value === CIRCULAR ? ZERO : given;
      if (value.kind === "error" && OWN_ERRORS.has(value.value)) {
        const name = workbook.sheet(sheet)?.facets.name ?? "";
        doubtful.push({ sheet: name, cell: cellName(row, column), why: "unreadable" });
        return;
      }
      if (sameValue(value, record.value)) return;
      const held = value.kind === "empty" ? ZERO : value;
      changes.push({ sheet, row, column, record: { ...record, value: held } });
    });
    this.list = [...this.list, ...doubtful];
    return changes;
  }
}

/** Which formulas are computed. */
type Only = NonNullable<Parameters<Calculator["recalculate"]>[1]>;

const all: Only = () => true;

/** A cell that is to hold another value. */
interface PlacedChange extends CellChange {
  readonly sheet: number;
}

function changesOf(changes: readonly PlacedChange[]): readonly Change[] {
  const bySheet = new Map<number, CellChange[]>();
  for (const { sheet, row, column, record } of changes) addTo(bySheet, sheet, { row, column, record });
  return [...bySheet].map(([sheet, cells]) => ({ kind: "cells", sheet, cells }));
}

/** What links come to that have no value yet: it is the same for ever. */
function linksShown(contents: Contents, only: Only): readonly PlacedChange[] {
  return contents
    .links()
    .filter(({ sheet, row, column, record }) => record.value.kind === "empty" && only(sheet, row, column))
    .map(({ sheet, row, column, record, shown }) => ({
      sheet,
      row,
      column,
      record: { ...record, value: { kind: "text", value: shown } },
    }));
}

/** What a cell holds for a formula that leans on it: a link that has no value yet, what it shows. */
function heldBy({ value, formula }: CellRecord): HeldValue {
  if (value.kind !== "empty" || !formula) return value;
  const shown = shownByLink(shownFormula(formula.text));
  return shown === undefined ? value : { kind: "text", value: shown };
}

/** Functions that give something else each time: the date, the hour, a number drawn by lot. */
const OF_THE_MOMENT = /\b(?:NOW|TODAY|RAND|RANDBETWEEN)\(/i;

/** Whether a formula stands as the file has it and gives what it gave at the moment: Excel computes it on opening. */
function isOfTheMoment(
  workbook: WorkbookModel,
  { sheet, row, column, record, text }: PlacedFormula,
): boolean {
  if (record.value.kind === "empty" || !OF_THE_MOMENT.test(text)) return false;
  return workbook.sheet(sheet)?.heldAt(row, column) === record;
}

function tooLong(workbook: WorkbookModel, { sheet, row, column }: PlacedFormula): Uncomputed {
  return { sheet: workbook.sheet(sheet)?.facets.name ?? "", cell: cellName(row, column), why: "too-long" };
}

/** Why a formula is left out now, and may not be once other cells change. */
const NOT_FOR_LONG: ReadonlySet<Uncomputed["why"]> = new Set(["filtered-rows", "too-long"]);

/** Whether an error says that the engine ran out of room, in its own memory or in ours. */
function isCollapse(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    error instanceof WebAssembly.RuntimeError ||
    error instanceof MachineStopped
  );
}

/** A cell alone, as plain data: it may go to another thread. */
const cellOf = ({ sheet, row, column }: PlacedFormula): MachineCell => ({ sheet, row, column });

/** Nothing larger comes of amounts that Excel can hold to the cent. */
const NEAR = 1e-3;

/** Stands for a formula without a value: the engine spreads it, and it is told from what sheets hold. */
const NOT_COMPUTED: HeldValue = { kind: "error", value: "#N/IMPL!" };

/** What a formula that refers to an empty cell gives. */
const ZERO: HeldValue = { kind: "number", value: 0 };

function ensure<V>(maps: Map<number, Map<number, V>>, sheet: number): Map<number, V> {
  let map = maps.get(sheet);
  if (!map) maps.set(sheet, (map = new Map()));
  return map;
}

function sameValue(a: HeldValue, b: HeldValue): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === "empty" || b.kind === "empty" || a.value === b.value;
}

function hiddenStretches(sheet: SheetModel): string {
  return sheet.bands
    .filter((band) => band.hidden)
    .map((band) => `${band.top}-${band.bottom}`)
    .join(",");
}
