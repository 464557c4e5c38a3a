/** What travels between the client library and the host: JSON. */
export type Wire = null | string | number | boolean | readonly Wire[] | { readonly [key: string]: Wire };

/** How to find an object, as the client asks for it. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Whether the client lets it go before it is made: it is given no reference. */
  readonly D?: boolean;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[];
  /** For each argument, the path of the object it stands for, if it stands for one. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

/** What a load asks for: names in camel case, with "/" between an object and what it holds. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** One batch: what one `context.sync()` sends. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Wire;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** The kinds of action. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** The kinds of path. */
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** The flag of a request that may wait until the user has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;

export function isRecord(value: Wire): value is { readonly [key: string]: Wire } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
