import { cellRange } from "../workbook/address";
import type { Note } from "../workbook/facets";
import type { SheetModel } from "../workbook/model";
import { commentText } from "./comment-target";
import { cellAt } from "./comments";
import type { CommentsTarget } from "./comments";
import type { ExcelHost } from "./host";
import { HostError, invalidArgument, invalidOperation, itemNotFound, notImplemented } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { findPlace } from "./places";
import { rangeKind } from "./range";

/** A note, by the cell that it stands on. */
export interface NoteTarget {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

const indexes = new WeakMap<readonly Note[], ReadonlyMap<string, Note>>();

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${row},${column}`;

/** The notes of a sheet by their cells; a file may give one cell several, and the first one counts. */
function indexOf(notes: readonly Note[]): ReadonlyMap<string, Note> {
  let index = indexes.get(notes);
  if (!index) indexes.set(notes, (index = new Map(notes.toReversed().map((note) => [keyOf(note), note]))));
  return index;
}

function noteOf(host: ExcelHost, target: NoteTarget): Note {
  const note = indexOf(host.sheet(target.sheet).facets.notes).get(keyOf(target));
  if (!note) throw itemNotFound();
  return note;
}

/** Puts a note in another's place, or nothing. */
function replaceNote(host: ExcelHost, target: NoteTarget, by: Partial<Note> | undefined): void {
  const sheet = host.sheet(target.sheet);
  host.guard(sheet);
  const old = noteOf(host, target);
  // A note that changes is written anew: what the file said of it is no longer so.
  const { xml: _written, ...known } = old;
  const made = by === undefined ? [] : [{ ...known, ...by }];
  host.setFacets(sheet.id, { notes: sheet.facets.notes.flatMap((note) => (note === old ? made : [note])) });
}

/** A length of the box that shows a note; that of a note which came with a file stands in a drawing that is not read. */
function length(side: "width" | "height"): Kind<NoteTarget>["properties"][string] {
  const member = `Note.${side}`;
  return {
    since: "1.18",
    aside: true,
    read: (target, host) => {
      const value = noteOf(host, target)[side];
      if (value === undefined) throw notImplemented(member, "what Excel chooses by itself");
      return value;
    },
    write: (target, value, host) => {
      if (host.platform.name === "web") throw notImplemented(member, "Excel on the web");
      if (typeof value !== "number" || !(value > 0)) throw invalidArgument();
      replaceNote(host, target, { [side]: value });
    },
  };
}

export const noteKind: Kind<NoteTarget> = defineKind<NoteTarget>("Note", {
  properties: {
    AuthorName: { since: "1.18", read: (target, host) => noteOf(host, target).author },
    Content: {
      since: "1.18",
      read: (target, host) => noteOf(host, target).text,
      write: (target, value, host) => replaceNote(host, target, { text: commentText(value) }),
    },
    Visible: {
      since: "1.18",
      read: (target, host) => noteOf(host, target).visible,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        replaceNote(host, target, { visible: value });
      },
    },
    Width: length("width"),
    Height: length("height"),
  },
  methods: {
    Delete: { since: "1.18", run: (target, _given, host) => replaceNote(host, target, undefined) ?? null },
    GetLocation: {
      since: "1.18",
      run: (target, _given, host) => {
        const { row, column } = noteOf(host, target);
        const range = cellRange(row, column);
        return HostObject.of(rangeKind, { sheet: target.sheet, range });
      },
    },
  },
});

const sheetsOf = (host: ExcelHost, target: CommentsTarget): readonly SheetModel[] =>
  host.model.sheets.filter((sheet) => target.sheet === undefined || sheet.id === target.sheet);

function all(host: ExcelHost, target: CommentsTarget): readonly NoteTarget[] {
  return sheetsOf(host, target).flatMap((sheet) =>
    sheet.facets.notes.map(({ row, column }) => ({ sheet: sheet.id, row, column })),
  );
}

/** The note at a place of a collection. */
function nth(host: ExcelHost, target: CommentsTarget, place: number): NoteTarget | undefined {
  let before = place;
  for (const sheet of sheetsOf(host, target)) {
    const found = sheet.facets.notes[before];
    if (found) return { sheet: sheet.id, row: found.row, column: found.column };
    before -= sheet.facets.notes.length;
  }
  return undefined;
}

const note = (target: NoteTarget | undefined): HostObject => {
  if (!target) throw itemNotFound();
  return HostObject.of(noteKind, target);
};

/** The note on the cell of an address. */
function noteAt(host: ExcelHost, target: CommentsTarget, address: string): NoteTarget | undefined {
  const place = findPlace(host, address, host.sheet(target.sheet ?? host.model.facets.activeSheet));
  if (!place || (target.sheet !== undefined && target.sheet !== place.sheet)) return undefined;
  const { top: row, left: column } = place.range;
  const found = indexOf(host.sheet(place.sheet).facets.notes).get(keyOf({ row, column }));
  return found && { sheet: place.sheet, row, column };
}

/** Notes have no id of their own: what a program holds of a collection is found again by its place in it. */
export const notesKind: Kind<CommentsTarget> = defineKind<CommentsTarget>("NoteCollection", {
  items: (target, host) => all(host, target).map(note),
  item: (target, key, host) => {
    if (typeof key !== "string") throw invalidArgument();
    return note(noteAt(host, target, key));
  },
  methods: {
    Add: {
      since: "1.18",
      run: (target, given, host) => {
        const at = given.object(0, rangeKind);
        const area = cellAt(host, target, at, at ? undefined : given.text(0));
        if (!area) throw new HostError("InvalidCellAddress", "A note stands on one cell.", given.member);
        const { sheet, range } = area;
        const { facets } = host.sheet(sheet);
        host.guard(host.sheet(sheet));
        const text = commentText(given.wire(1));
        const { top: row, left: column } = range;
        const here = (cell: { readonly row: number; readonly column: number }): boolean =>
          cell.row === row && cell.column === column;
        if (facets.notes.some(here)) throw invalidOperation("The cell has a note already.");
        if (facets.threads.some(here)) throw invalidOperation("The cell has a comment already.");
        const made: Note = { row, column, author: host.author, text, visible: false };
        host.setFacets(sheet, { notes: [...facets.notes, made] });
        return note({ sheet, row, column });
      },
    },
    GetCount: { since: "1.18", run: (target, _given, host) => all(host, target).length },
    GetItemAt: { since: "1.18", run: (target, given, host) => note(nth(host, target, given.integer(0))) },
    GetItemOrNullObject: {
      since: "1.18",
      run: (target, given, host) => {
        const found = noteAt(host, target, given.text(0));
        return found ? note(found) : null;
      },
    },
  },
});
