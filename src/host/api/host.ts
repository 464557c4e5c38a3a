import type { CellRange } from "../workbook/address";
import { rangeName } from "../workbook/address";
import type { SheetFacets } from "../workbook/facets";
import type { SheetModel, WorkbookModel } from "../workbook/model";
import { writeCells } from "./cell-writing";
import { dispatch } from "./dispatcher";
import { Editing } from "./editing";
import { EVENT, Events, THE_ADD_IN } from "./events";
import type { Actor, EventMessage } from "./events";
import { Faults } from "./faults";
import { accessDenied, itemNotFound } from "./host-error";
import { localeNamed } from "./locale/locale";
import type { Locale } from "./locale/locale";
import { findPlace } from "./places";
import { References } from "./references";
import type { Platform } from "./requirement-set";
import { sheetId } from "./sheet-id";
import { tellTables, tellTablesOfSelection } from "./table-events";
import { growUnderTyping } from "./table-editing";
import type { RequestBody, Wire } from "./wire";
import { ACTION, DELAY_FOR_CELL_EDIT, PATH } from "./wire";

/** What kind of Excel to be. */
export interface HostOptions {
  /** Highest ExcelApi requirement set; "1.17" by default. */
  readonly set?: string;
  /** "web" by default: the strictest, with its limits of 5 MB a request and an answer. */
  readonly platform?: Platform["name"];
  /** "fr-FR" by default. */
  readonly locale?: string;
  /** What separates addresses in `getRanges`; "," by default, ";" in some Excels of some locales. */
  readonly areaSeparator?: "," | ";";
  /**
   * Whether nobody sits before it: formulas are computed even where the workbook is computed by hand, once something asks
   * what they give, and no edit is remembered to be taken back; false, as Excel, by default.
   */
  readonly unattended?: boolean;
  /** Who writes comments. */
  readonly author?: string;
  /** Their address; "pointage@example.org" by default. */
  readonly authorEmail?: string;
  readonly now?: () => Date;
  /** Runs something once the answer to a request is out; a timer by default. */
  readonly defer?: (run: () => void) => void;
  /** Takes events from the start; a session of the client library sets its own. */
  readonly deliver?: (message: EventMessage) => void;
}

/** The answer to one request, as the client library's transport gives it. */
export interface HostReply {
  readonly status: number;
  /** "" unless the request as a whole failed. */
  readonly errorCode: string;
  readonly errorMessage: string;
  /** JSON of a ResponseBody, or "" where the request as a whole failed. */
  readonly body: string;
}

/** What the host has served, to hold an add-in to its budget. */
export interface Counters {
  /** Requests that came, failed ones included, those by which the client only lets go of what it held included. */
  requests: number;
  /** What `context.sync()` sent: requests without those that only let go. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  /** The largest request and the largest answer, in bytes. */
  largestIn: number;
  largestOut: number;
}

/** What the user has selected. */
export interface Selection {
  readonly sheet: number;
  readonly ranges: readonly CellRange[];
}

/** Of a request, and of an answer, in Excel on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const nothing = (): void => undefined;

/** An Excel that answers the client library's requests over a workbook model. */
export class ExcelHost {
  readonly platform: Platform;
  readonly locale: Locale;
  readonly faults = new Faults();
  readonly references = new References();
  readonly events: Events;
  readonly editing: Editing;
  readonly counters: Counters = {
    requests: 0,
    syncs: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestIn: 0,
    largestOut: 0,
  };
  /** What `workbook.settings` holds, as the JSON that the client sent. */
  readonly settings = new Map<string, Wire>();
  readonly author: string;
  readonly authorEmail: string;
  readonly now: () => Date;
  /** Errors that are the host's own: empty unless it has a bug. */
  readonly ownFaults: unknown[] = [];
  /** Counts the charts made here. */
  nextChart = 1;
  /** Counts the rules made here. */
  nextRule = 1;
  /** Passwords of sheets protected here, by sheet. */
  readonly passwords = new Map<number, string>();
  /** The highest id that a sheet ever had here: ids are not used again. */
  lastSheet = 0;
  /** Between addresses in `getRanges`: a comma, but a semicolon in some French Excels (issue 1985 of office-js). */
  readonly areaSeparator: "," | ";";
  private selected: Selection | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    readonly model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.platform = { set: options.set ?? "1.17", name: options.platform ?? "web" };
    this.locale = localeNamed(options.locale ?? "fr-FR");
    this.areaSeparator = options.areaSeparator ?? ",";
    this.author = options.author ?? "Pointage";
    this.authorEmail = options.authorEmail ?? "pointage@example.org";
    this.now = options.now ?? (() => new Date());
    this.events = new Events(options.defer ?? ((run) => void setTimeout(run, 0)));
    this.events.deliver = options.deliver;
    this.events.alsoChanged = (id, range, message) => tellTables(this, id, range, message);
    this.editing = new Editing(model, this.events, options.unattended === true);
  }

  /** Answers one request of the client library: JSON in, JSON out. Requests are served one after the other. */
  answer(request: string, flags = 0): Promise<HostReply> {
    const reply = this.turn.then(() => this.serve(request, flags));
    // Who asked hears of what went wrong; who asks next is served all the same.
    this.turn = reply.then(nothing, nothing);
    return reply;
  }

  private async serve(request: string, flags: number): Promise<HostReply> {
    const { counters, faults, events } = this;
    const body = JSON.parse(request) as RequestBody;
    const isSync = !onlyReleases(body);
    counters.requests++;
    if (isSync) counters.syncs++;
    const number = counters.syncs;
    const size = byteLength(request);
    counters.bytesIn += size;
    counters.largestIn = Math.max(counters.largestIn, size);
    if (faults.isLost(number)) return failed(503, "ConnectionFailure");
    if (this.platform.name === "web" && size > PAYLOAD_LIMIT) {
      return failed(400, "RequestPayloadSizeLimitExceeded");
    }
    if (faults.cellIsEdited && isSync) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failed(400, "InvalidOperationInCellEditMode");
      await faults.whenCellIsLeft();
    }
    if (isSync) faults.interfere(number);
    const failure = isSync ? faults.failureOf(number, writes(body)) : undefined;
    if (failure?.when === "before") return failed(500, failure.code);
    events.actor = THE_ADD_IN;
    const response = dispatch(this, body);
    this.editing.settleAsSeen();
    events.flush();
    if (failure) return failed(500, failure.code);
    const answer = JSON.stringify(response);
    const length = byteLength(answer);
    counters.bytesOut += length;
    counters.largestOut = Math.max(counters.largestOut, length);
    if (this.platform.name === "web" && length > PAYLOAD_LIMIT) {
      return failed(400, "ResponsePayloadSizeLimitExceeded");
    }
    return { status: 200, errorCode: "", errorMessage: "", body: answer };
  }

  /** Something that is not the add-in's doing: by the user, or by somebody else. One step of undo. */
  act<R>(actor: Actor, run: () => R): R {
    const before = this.events.actor;
    this.events.actor = actor;
    try {
      const made = this.editing.step("", run);
      this.editing.settle();
      return made;
    } finally {
      this.events.actor = before;
      this.events.flush();
    }
  }

  /** Somebody types in a cell: "Feuil1!A1". */
  type(actor: Actor, address: string, text: string): void {
    this.act(actor, () => {
      const place = findPlace(this, address, undefined);
      if (!place) throw itemNotFound();
      writeCells(this, place, text, true);
      growUnderTyping(this, place.sheet, place.range);
    });
  }

  /** Somebody takes an item of the list that rules a cell. On the web no program is told (issue 4066 of office-js). */
  choose(actor: Actor, address: string, text: string): void {
    this.events.tellsOfCells = this.platform.name !== "web";
    try {
      this.type(actor, address, text);
    } finally {
      this.events.tellsOfCells = true;
    }
  }

  /** The sheet of an id; gone sheets are said as Excel says them. */
  sheet(id: number): SheetModel {
    const sheet = this.model.sheet(id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  setFacets(sheet: number, set: Partial<SheetFacets>): void {
    this.editing.apply({ kind: "sheet", sheet, set });
  }

  /** Refuses what a protected sheet refuses. */
  guard(sheet: SheetModel): void {
    if (sheet.facets.protection || this.faults.refuses(sheet.facets.name)) throw accessDenied();
  }

  /** Refuses to add, delete, name, move or hide sheets where their list is protected. */
  guardStructure(): void {
    if (this.model.facets.protection) throw accessDenied();
  }

  guardSheetRefusal(sheet: SheetModel): void {
    if (this.faults.refuses(sheet.facets.name)) throw accessDenied();
  }

  /** Refuses to fill cells that are locked on a protected sheet. */
  guardCells(sheet: SheetModel, range: CellRange): void {
    if (this.faults.refuses(sheet.facets.name)) throw accessDenied();
    if (!sheet.facets.protection) return;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (this.model.styleOf(sheet, row, column).locked) throw accessDenied();
      }
    }
  }

  /** Refuses to change how cells look where a protected sheet does not allow it. */
  guardFormat(sheet: SheetModel): void {
    if (this.faults.refuses(sheet.facets.name)) throw accessDenied();
    const { protection } = sheet.facets;
    if (protection && protection["formatCells"] !== "0") throw accessDenied();
  }

  get selection(): Selection {
    const { selected, model } = this;
    if (selected && model.sheet(selected.sheet)) return selected;
    return { sheet: model.facets.activeSheet, ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  /** Selects cells, and brings their sheet to the front. */
  select(selection: Selection): void {
    const sheet = this.sheet(selection.sheet);
    const before = this.selection;
    this.activate(sheet);
    this.selected = selection;
    const address = selection.ranges.map((range) => rangeName(range)).join(",");
    const worksheetId = sheetId(sheet.id);
    this.events.raise(EVENT.worksheetSelectionChanged, worksheetId, {
      address,
      isInsideTable: false,
      worksheetId,
    });
    tellTablesOfSelection(this, before, selection);
  }

  activate(sheet: SheetModel): void {
    const before = this.model.facets.activeSheet;
    if (before === sheet.id) return;
    this.model.apply({ kind: "workbook", set: { activeSheet: sheet.id } });
    this.selected = undefined;
    this.events.raise(EVENT.worksheetDeactivated, sheetId(before), { worksheetId: sheetId(before) });
    this.events.raise(EVENT.worksheetActivated, sheetId(sheet.id), { worksheetId: sheetId(sheet.id) });
  }
}

/** Whether a request does nothing but let go of what the client held: `Excel.run` sends one when it ends. */
function onlyReleases({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.every(
    ({ ActionType, Name, ObjectPathId }) =>
      Name === "_RemoveReference" ||
      (ActionType === ACTION.instantiate &&
        ObjectPaths[String(ObjectPathId)]?.ObjectPathType === PATH.global),
  );
}

/** Whether a request sets anything: a cell's formula, a colour. */
function writes({ Actions }: RequestBody): boolean {
  return Actions.some(({ ActionType }) => ActionType === ACTION.setProperty);
}

function failed(status: number, errorCode: string): HostReply {
  return { status, errorCode, errorMessage: `The request failed: ${errorCode}.`, body: "" };
}

const BEYOND_ASCII = /[^\0-\x7f]+/g;

/** Length in UTF-8, without making the bytes. */
function byteLength(text: string): number {
  // Most requests hold nothing beyond ASCII, or little.
  let length = text.length;
  for (const [found] of text.matchAll(BEYOND_ASCII))
    for (let i = 0; i < found.length; i++) {
      const code = found.charCodeAt(i);
      // Each half of a surrogate pair counts two, which makes the four bytes of the pair.
      length += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
    }
  return length;
}
