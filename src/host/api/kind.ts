import type { CellRange } from "../workbook/address";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import type { Wire } from "./wire";

/**
 * The requirement set that brought a member: "1.7" of ExcelApi, or "online" for those of Excel on the web that came to
 * the others later.
 */
export type Since = `1.${number}` | "online";

/** Whether an edit can be undone: always, never, or on the web alone. */
export type Undo = "yes" | "no" | "web";

export interface Property<T> {
  readonly since: Since;
  /** Absent for what a load of everything leaves out. */
  readonly aside?: boolean;
  readonly undo?: Undo;
  read(target: T, host: ExcelHost): Wire;
  write?(target: T, value: Wire, host: ExcelHost): void;
}

export interface Link<T> {
  readonly since: Since;
  open(target: T, host: ExcelHost): HostObject | null;
}

export interface Method<T> {
  readonly since: Since;
  readonly undo?: Undo;
  run(target: T, given: Arguments, host: ExcelHost): HostObject | Wire | undefined;
}

/** What the host knows of one class of the client's library: its members by their names on the wire. */
export interface Kind<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly links: Readonly<Record<string, Link<T>>>;
  readonly methods: Readonly<Record<string, Method<T>>>;
  /** What a collection holds, in order. */
  items?(target: T, host: ExcelHost): readonly HostObject[];
  /** What a collection's indexer gives. */
  item?(target: T, key: Wire, host: ExcelHost): HostObject;
  /** By what the client finds the object again: Id, Key or Name. */
  identity?(target: T, host: ExcelHost): { readonly [key: string]: Wire };
  /** Whether the client holds it by a reference that the host keeps. */
  readonly tracked?: boolean;
}

/** An object of the API: its kind, and what it stands for. */
export class HostObject {
  private constructor(
    readonly kind: Kind<unknown>,
    readonly target: unknown,
  ) {}

  static of<T>(kind: Kind<T>, target: T): HostObject {
    return new HostObject(kind as Kind<unknown>, target);
  }

  /** What it stands for, where it is of that kind. */
  as<T>(kind: Kind<T>): T | undefined {
    return this.kind === (kind as Kind<unknown>) ? (this.target as T) : undefined;
  }
}

/** Fills in what a kind leaves out. */
export function defineKind<T>(name: string, parts: Partial<Omit<Kind<T>, "name">>): Kind<T> {
  return { name, properties: {}, links: {}, methods: {}, ...parts };
}

/** The arguments of a call, read with care: what is of the wrong type is an invalid argument. */
export class Arguments {
  constructor(
    private readonly values: readonly (Wire | HostObject)[],
    readonly member: string,
  ) {}

  private at(index: number): Wire | HostObject | undefined {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.at(index) !== undefined;
  }

  wire(index: number): Wire {
    const value = this.at(index);
    if (value instanceof HostObject) throw invalidArgument();
    return value ?? null;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  /** A key: text, or a number written as text. */
  key(index: number): string {
    const value = this.at(index);
    if (typeof value === "number") return String(value);
    return this.text(index);
  }

  integer(index: number, otherwise?: number): number {
    const value = this.at(index) ?? otherwise;
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.at(index) ?? otherwise;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  object<T>(index: number, kind: Kind<T>): T | undefined {
    const value = this.at(index);
    return value instanceof HostObject ? value.as(kind) : undefined;
  }

  /** An option that this host knows one or some values of. */
  choice<C extends string>(index: number, known: readonly C[], otherwise?: C): C {
    const value = this.at(index) ?? otherwise;
    if (typeof value !== "string") throw invalidArgument();
    const found = known.find((choice) => choice.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw notImplemented(this.member, value);
    return found;
  }
}

/** A rectangle of cells on a sheet. */
export interface Area {
  /** The sheet's id. */
  readonly sheet: number;
  readonly range: CellRange;
}

/** Several rectangles of one sheet. */
export interface Areas {
  readonly sheet: number;
  readonly ranges: readonly CellRange[];
}
