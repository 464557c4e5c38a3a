import type { CellRange } from "../workbook/address";
import { addressName } from "../workbook/address";
import type { Method } from "./kind";
import type { Since } from "./kind";
import type { Wire } from "./wire";

/** The events' numbers in the client library. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

export type EventNumber = (typeof EVENT)[keyof typeof EVENT];

/** What the client is told when something happens. */
export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    /** JSON */
    readonly message: string;
  }[];
}

const EVENT_CATEGORY = 65536;

/** The target of events that concern no sheet in particular. */
export const WHOLE_WORKBOOK = "Workbook";

/** Who acts: the add-in, the user before this screen, or somebody else. */
export interface Actor {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
}

export const THE_ADD_IN: Actor = { source: "Local", triggerSource: "ThisLocalAddin" };
export const THE_USER: Actor = { source: "Local", triggerSource: "Unknown" };
export const SOMEBODY_ELSE: Actor = { source: "Remote", triggerSource: "Unknown" };

/** What one cell held before an edit and after, as the event tells it. */
export interface CellDetails {
  readonly valueBefore: Wire;
  readonly valueAfter: Wire;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/** What happened to a range, in the client library's words. */
export type ChangeType = "RangeEdited" | "RowInserted" | "RowDeleted" | "CellInserted" | "CellDeleted";

/** Knows what the client listens to, and tells it. */
export class Events {
  private readonly listened = new Map<string, number>();
  private pending: EventMessage["entries"][number][] = [];
  /** Who does what happens now. */
  actor: Actor = THE_ADD_IN;
  /** Whether the add-in wants to be told at all (`runtime.enableEvents`). */
  enabled = true;
  /** Takes what the client must be told. */
  deliver: ((message: EventMessage) => void) | undefined;

  constructor(private readonly defer: (run: () => void) => void) {}

  register(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.listened.set(key, (this.listened.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.listened.set(key, Math.max(0, (this.listened.get(key) ?? 0) - 1));
  }

  /** Takes what cells became, to tell it of the tables that hold them too. */
  alsoChanged:
    ((worksheetId: string, range: CellRange, message: { readonly [key: string]: Wire }) => void) | undefined;

  /** Whether somebody listens to an event of whatever it is of. */
  hearsSome(event: EventNumber): boolean {
    return [...this.listened].some(([key, count]) => count > 0 && key.startsWith(`${event} `));
  }

  /** Whether somebody listens to an event of a sheet. */
  hears(event: number, target: string): boolean {
    return (this.listened.get(`${event} ${target}`) ?? 0) > 0;
  }

  /** Whether somebody listens to the changes of a sheet's cells. */
  hearsChanges(target: string): boolean {
    return (
      [target, WHOLE_WORKBOOK].some((each) => this.hears(EVENT.worksheetChanged, each)) ||
      this.hearsSome(EVENT.tableChanged)
    );
  }

  /** Notes an event of a sheet, for those who listen to that sheet and to all. */
  raise(event: EventNumber, target: string, message: { readonly [key: string]: Wire }): void {
    if (!this.enabled) return;
    this.raiseAt(event, target, message);
    if (target !== WHOLE_WORKBOOK) this.raiseAt(event, WHOLE_WORKBOOK, message);
  }

  /** Notes an event for those who listen to one target alone. */
  raiseAt(event: EventNumber, targetId: string, message: { readonly [key: string]: Wire }): void {
    if (!this.enabled || !this.hears(event, targetId)) return;
    const text = JSON.stringify(message);
    this.pending.push({ messageCategory: EVENT_CATEGORY, messageType: event, targetId, message: text });
  }

  /** Whether anybody is told that cells hold something else. */
  tellsOfCells = true;

  cellsChanged(
    worksheetId: string,
    range: CellRange,
    details: CellDetails | undefined,
    changeType: ChangeType = "RangeEdited",
  ): void {
    if (!this.tellsOfCells) return;
    const { source, triggerSource } = this.actor;
    const message = { changeType, source, triggerSource, worksheetId, ...details };
    this.raise(EVENT.worksheetChanged, worksheetId, { address: addressName(range), ...message });
    this.alsoChanged?.(worksheetId, range, message);
  }

  /** How cells look was changed: their number format, their font, their fill. */
  formatChanged(worksheetId: string, range: CellRange): void {
    if (![worksheetId, WHOLE_WORKBOOK].some((each) => this.hears(EVENT.worksheetFormatChanged, each))) return;
    const { source } = this.actor;
    this.raise(EVENT.worksheetFormatChanged, worksheetId, {
      address: addressName(range),
      source,
      worksheetId,
    });
  }

  /** Formulas of a sheet gave other values. Nobody is said to have done it. */
  calculated(worksheetId: string, ranges: readonly CellRange[]): void {
    const address = ranges.map((range) => addressName(range)).join(",");
    this.raise(EVENT.worksheetCalculated, worksheetId, { address, worksheetId });
  }

  /** How many events wait; to forget those of an edit that failed. */
  get mark(): number {
    return this.pending.length;
  }

  forgetFrom(mark: number): void {
    this.pending.length = mark;
  }

  /** Tells the client, after the answer to its request. */
  flush(): void {
    const entries = this.pending;
    if (entries.length === 0) return;
    this.pending = [];
    this.defer(() => this.deliver?.({ entries }));
  }
}

/** The methods by which the client says that it listens to an event, and that it does so no more. */
export function listening<T>(
  event: EventNumber,
  name: string,
  since: Since,
  targetOf: (target: T) => string,
): Record<string, Method<T>> {
  return {
    [`_Register${name}`]: {
      since,
      run: (target, _given, host) => void host.events.register(event, targetOf(target)),
    },
    [`_Unregister${name}`]: {
      since,
      run: (target, _given, host) => void host.events.unregister(event, targetOf(target)),
    },
  };
}
