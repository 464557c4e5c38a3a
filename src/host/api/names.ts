import {
  columnLetters,
  COLUMNS,
  parseCell,
  parseRangeName,
  quotedSheetName,
  ROWS,
} from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { DefinedName } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { toLocalFormula } from "./locale/local-formula";
import { cellCount, findPlace } from "./places";
import { rangeAreasKind } from "./range-areas";
import { rangeKind } from "./range";
import type { Wire } from "./wire";

/** The names that the whole workbook knows, or those that a sheet alone knows. */
export interface NamesTarget {
  readonly sheet: number | undefined;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

/** The names of each list by key: a list is never changed in place, and may hold a hundred thousand. */
const indexes = new WeakMap<readonly DefinedName[], ReadonlyMap<string, DefinedName>>();

const keyOf = ({ sheet, name }: NameTarget): string => `${sheet ?? ""} ${name.toLowerCase()}`;

/** A name that the file gives twice is the first's, as Excel has it. */
function indexOf(names: readonly DefinedName[]): ReadonlyMap<string, DefinedName> {
  let index = indexes.get(names);
  if (!index) indexes.set(names, (index = new Map(names.toReversed().map((name) => [keyOf(name), name]))));
  return index;
}

function nameOf(host: ExcelHost, target: NameTarget): DefinedName {
  const name = indexOf(host.model.facets.names).get(keyOf(target));
  if (!name) throw itemNotFound();
  return name;
}

function replace(host: ExcelHost, target: NameTarget, by: DefinedName | undefined): void {
  const old = nameOf(host, target);
  const names = host.model.facets.names.flatMap((name) => (name === old ? (by ? [by] : []) : [name]));
  host.editing.apply({ kind: "workbook", set: { names } });
}

/** "$A$1:$B$2" */
function fixedName(range: CellRange): string {
  const { top, left, bottom, right } = range;
  if (top === 0 && bottom === ROWS - 1) return `$${columnLetters(left)}:$${columnLetters(right)}`;
  if (left === 0 && right === COLUMNS - 1) return `$${top + 1}:$${bottom + 1}`;
  const first = `$${columnLetters(left)}$${top + 1}`;
  return cellCount(range) === 1 ? first : `${first}:$${columnLetters(right)}$${bottom + 1}`;
}

/** "Feuil1!$A$1:$B$2", as a name's formula refers to cells. */
export function fixedReference(host: ExcelHost, sheet: number, range: CellRange): string {
  return `${quotedSheetName(host.sheet(sheet).facets.name)}!${fixedName(range)}`;
}

/** Refuses what cannot be a name: what reads as a reference, or holds a space. */
function checkName(text: string): void {
  const fine = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(text);
  if (!fine || parseCell(text) || parseRangeName(text) || /^[rc]$/i.test(text) || /^r\d+c\d+$/i.test(text)) {
    throw invalidArgument(`"${text}" cannot be a name.`);
  }
}

function typeAndValue(host: ExcelHost, { formula }: DefinedName): readonly [type: string, value: Wire] {
  const place = findPlace(host, formula, undefined);
  if (place) return ["Range", formula];
  if (/^"(?:[^"]|"")*"$/.test(formula)) return ["String", formula.slice(1, -1).replaceAll('""', '"')];
  if (/^(TRUE|FALSE)$/i.test(formula)) return ["Boolean", /^true$/i.test(formula)];
  if (formula !== "" && Number.isFinite(Number(formula))) return ["Double", Number(formula)];
  return formula.includes("#REF!") ? ["Error", "#REF!"] : ["String", `=${formula}`];
}

export const nameKind: Kind<NameTarget> = defineKind<NameTarget>("NamedItem", {
  identity: ({ name, sheet }) => ({ _Id: sheet === undefined ? name : `${sheet}!${name}` }),
  properties: {
    Name: { since: "1.1", read: (target, host) => nameOf(host, target).name },
    Type: { since: "1.1", read: (target, host) => typeAndValue(host, nameOf(host, target))[0] },
    Value: { since: "1.1", read: (target, host) => typeAndValue(host, nameOf(host, target))[1] },
    Visible: {
      since: "1.1",
      read: (target, host) => !nameOf(host, target).hidden,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        const { xml: _written, ...name } = nameOf(host, target);
        replace(host, target, { ...name, hidden: !value });
      },
    },
    Comment: {
      since: "1.4",
      read: (target, host) => nameOf(host, target).comment ?? "",
      write: (target, value, host) => {
        if (typeof value !== "string" || value.length > 255) throw invalidArgument();
        const { xml: _written, comment: _before, ...name } = nameOf(host, target);
        replace(host, target, value === "" ? name : { ...name, comment: value });
      },
    },
    Scope: { since: "1.4", read: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    Formula: {
      since: "1.7",
      read: (target, host) => {
        const formula = `=${nameOf(host, target).formula}`;
        // On computers it comes as the user reads it (issue 2834 of office-js).
        return host.platform.name === "desktop" ? toLocalFormula(formula, host.locale) : formula;
      },
      write: (target, value, host) => {
        if (typeof value !== "string") throw invalidArgument();
        const { xml: _written, ...name } = nameOf(host, target);
        replace(host, target, { ...name, formula: value.replace(/^=/, "") });
      },
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      run: (target, _given, host) => {
        replace(host, target, undefined);
        return null;
      },
    },
    GetRange: {
      since: "1.1",
      run: (target, _given, host) => {
        const place = findPlace(host, nameOf(host, target).formula, undefined);
        if (!place) throw itemNotFound();
        return HostObject.of(rangeKind, place);
      },
    },
    GetRangeOrNullObject: {
      since: "1.4",
      run: (target, _given, host) => {
        const place = findPlace(host, nameOf(host, target).formula, undefined);
        return place ? HostObject.of(rangeKind, place) : null;
      },
    },
  },
});

/** Excel keeps names of its own (print areas, filters) to itself. */
function all(host: ExcelHost, { sheet }: NamesTarget): readonly NameTarget[] {
  return host.model.facets.names
    .filter((name) => name.sheet === sheet && !name.name.startsWith("_xlnm."))
    .map(({ name }) => ({ sheet, name }));
}

function find(host: ExcelHost, target: NamesTarget, key: string): NameTarget | undefined {
  const wanted = key.slice(key.indexOf("!") + 1).toLowerCase();
  return all(host, target).find(({ name }) => name.toLowerCase() === wanted);
}

const item = (target: NameTarget | undefined): HostObject => {
  if (!target) throw itemNotFound();
  return HostObject.of(nameKind, target);
};

export const namesKind: Kind<NamesTarget> = defineKind<NamesTarget>("NamedItemCollection", {
  items: (target, host) => all(host, target).map(item),
  item: (target, key, host) => item(find(host, target, String(key))),
  methods: {
    Add: {
      since: "1.4",
      run: ({ sheet }, given, host) => {
        const name = given.text(0);
        checkName(name);
        if (find(host, { sheet }, name)) throw itemAlreadyExists();
        const area = given.object(1, rangeKind);
        const areas = given.object(1, rangeAreasKind);
        if (areas) throw invalidArgument();
        const reference = area ? null : given.wire(1);
        let formula: string;
        if (area) formula = fixedReference(host, area.sheet, area.range);
        else if (typeof reference === "string" && reference.startsWith("=")) formula = reference.slice(1);
        else if (typeof reference === "string") formula = `"${reference.replaceAll('"', '""')}"`;
        else if (typeof reference === "number" || typeof reference === "boolean")
          formula = String(reference).toUpperCase();
        else throw invalidArgument();
        const comment = given.optionalText(2);
        const made: DefinedName = {
          name,
          sheet,
          formula,
          hidden: false,
          ...(comment !== undefined && { comment }),
        };
        host.editing.apply({ kind: "workbook", set: { names: [...host.model.facets.names, made] } });
        return item({ sheet, name });
      },
    },
    GetCount: { since: "1.4", run: (target, _given, host) => all(host, target).length },
    GetItemOrNullObject: {
      since: "1.4",
      run: (target, given, host) => {
        const known = find(host, target, given.text(0));
        return known ? item(known) : null;
      },
    },
  },
});
