import type { SheetFacets } from "../workbook/facets";
import { newSheet } from "../workbook/new-sheet";
import { EVENT, WHOLE_WORKBOOK } from "./events";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import type { Arguments } from "./kind";
import { COLUMNS, ROWS } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import type { SheetTarget } from "./worksheet";
import { worksheetKind } from "./worksheet";
import { sheetId } from "./sheet-id";

const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** Copies a sheet with all that it holds, named after it: "Annexe (2)". Gives the new one's id. */
export function copySheet(host: ExcelHost, target: SheetTarget, given: Arguments): number {
  host.guardStructure();
  const sheet = host.sheet(target.sheet);
  const { facets } = sheet;
  if (facets.tables.length > 0) throw notImplemented(given.member, "tables");
  if (facets.charts.some(({ made }) => !made)) throw notImplemented(given.member, "charts of the file");
  const whole = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
  const cells = [...sheet.within(whole)].map(({ row, record }) => ({
    row,
    column: record.column,
    record: withoutGroup(record),
  }));
  const id = Math.max(0, ...host.model.sheets.map((other) => other.id), host.lastSheet) + 1;
  host.lastSheet = id;
  const set = ownFacets(host, sheet.id, id, facets);
  host.editing.apply({ kind: "add-sheet", sheet: newSheet(id, set.name), at: placeFor(host, given) });
  host.editing.apply({ kind: "rows", sheet: id, top: 0, bottom: ROWS - 1, bands: sheet.bands });
  host.setFacets(id, set);
  host.editing.apply({ kind: "cells", sheet: id, cells });
  const { names } = host.model.facets;
  const own = names.filter((name) => name.sheet === sheet.id);
  if (own.length > 0) {
    const copied = own.map(({ xml: _written, ...name }) => ({
      ...name,
      sheet: id,
      formula: name.formula.replaceAll(`${quoted(facets.name)}!`, `${quoted(set.name)}!`),
    }));
    host.editing.apply({ kind: "workbook", set: { names: [...names, ...copied] } });
  }
  const { source } = host.events.actor;
  host.events.raise(EVENT.worksheetAdded, WHOLE_WORKBOOK, { source, worksheetId: sheetId(id) });
  return id;
}

const quoted = (name: string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** A formula that was one of a group says itself. */
function withoutGroup(record: CellRecord): CellRecord {
  if (record.formula?.shared === undefined) return record;
  const { shared: _group, ...formula } = record.formula;
  return { ...record, formula };
}

function placeFor(host: ExcelHost, given: Arguments): number {
  const position = given.choice(0, POSITIONS, "None");
  const { order } = host.model.facets;
  if (position === "Beginning") return 0;
  if (position !== "Before" && position !== "After") return order.length;
  const beside = given.object(1, worksheetKind);
  if (!beside) throw invalidArgument();
  return order.indexOf(beside.sheet) + (position === "After" ? 1 : 0);
}

function ownFacets(host: ExcelHost, from: number, to: number, facets: SheetFacets): SheetFacets {
  let n = 2;
  const stem = (): string => facets.name.slice(0, 31 - ` (${n})`.length) + ` (${n})`;
  while (host.model.sheetNamed(stem())) n++;
  return {
    ...facets,
    name: stem(),
    conditionalFormats: facets.conditionalFormats.map(({ xml: _written, ...rule }) => {
      if (_written !== undefined && rule.type !== "expression")
        throw notImplemented("Worksheet.copy", "conditional formats of the file");
      const id = `{${(host.nextRule++).toString(16).toUpperCase().padStart(8, "0")}-00CF-0000-0000-000000000000}`;
      return { ...rule, id };
    }),
    notes: facets.notes.map(({ xml: _written, ...note }) => note),
    threads: facets.threads.map((thread) => {
      const id = crypto.randomUUID().toUpperCase();
      return {
        ...thread,
        id: `{${id}}`,
        messages: thread.messages.map((one, i) => ({
          ...one,
          id: i === 0 ? `{${id}}` : `{${crypto.randomUUID().toUpperCase()}}`,
        })),
      };
    }),
    charts: facets.charts.flatMap(({ made, xml: _anchor, ...chart }) =>
      made
        ? [
            {
              ...chart,
              id: `made-chart-${host.nextChart++}`,
              made: { ...made, sheet: made.sheet === from ? to : made.sheet },
            },
          ]
        : [],
    ),
  };
}
