/**
 * What Excel has that the pinned client library lacks: its classes of notes (ExcelApi 1.18), made of the library's own
 * means, as a newer one makes them. A page in Excel loads the newer library itself.
 */
interface ClientObject {
  readonly context: object;
  _handleResult(value: unknown): void;
}
type ClientClass = new (context: object, path: unknown) => ClientObject;

/** The library's own means, that its typings leave out. */
interface LibraryMeans {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: ClientClass,
      parent: object,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
    createIndexerObject(type: ClientClass, parent: object, given: readonly unknown[]): object;
    createMethodObject(
      type: ClientClass,
      parent: object,
      name: string,
      operation: number,
      given: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      byId: null,
      flags: number,
    ): object;
    createChildItemObject(
      type: ClientClass,
      hasIndexer: boolean,
      parent: object,
      item: unknown,
      index: number,
    ): ClientObject;
    invokeMethod(
      on: object,
      name: string,
      operation: number,
      given: readonly unknown[],
      flags: number,
      result: number,
    ): unknown;
    invokeSetProperty(on: object, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    load(on: object, options: unknown): object;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void;
    fixObjectPathIfNecessary(on: object, value: unknown): void;
  };
}

/** Whether a request changes something, or only reads and may be sent again. */
const [CHANGES, READS] = [0, 1];
const READ_FLAGS = 4;

/** Gives a copy of the library the classes of notes, and workbooks and sheets their notes. */
export function addNotes(excel: typeof Excel, library: unknown): void {
  const { ClientObject, BatchApiHelper: ask, Utility: means } = library as LibraryMeans;
  const classes = excel as unknown as Record<string, ClientClass>;
  const rangeClass = classes["Range"];
  if (!rangeClass || classes["NoteCollection"]) return;

  class Note extends ClientObject {
    readonly _className = "Note";
    readonly _scalarPropertyNames = ["authorName", "content", "height", "visible", "width"];
    readonly _scalarPropertyOriginalNames = ["AuthorName", "Content", "Height", "Visible", "Width"];
    readonly _scalarPropertyUpdateable = [false, true, true, true, true];
    private readonly held = new Map<string, unknown>();

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== "object" || value === null) return;
      means.fixObjectPathIfNecessary(this, value);
      for (const [name, one] of Object.entries(value)) this.held.set(name, one);
    }
    read(name: string, wireName: string): unknown {
      const value = this.held.get(wireName);
      means.throwIfNotLoaded(name, value, "Note", (this as { _isNull?: unknown })._isNull);
      return value;
    }
    write(wireName: string, value: unknown): void {
      this.held.set(wireName, value);
      ask.invokeSetProperty(this, wireName, value, 0);
    }
    load(options?: unknown): object {
      return means.load(this, options);
    }
    delete(): void {
      ask.invokeMethod(this, "Delete", CHANGES, [], 0, 0);
    }
    getLocation(): object {
      return ask.createMethodObject(
        rangeClass as ClientClass,
        this,
        "GetLocation",
        READS,
        [],
        false,
        true,
        null,
        READ_FLAGS,
      );
    }
  }
  for (const wireName of ["AuthorName", "Content", "Height", "Visible", "Width"]) {
    const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
    Object.defineProperty(Note.prototype, name, {
      get(this: Note) {
        return this.read(name, wireName);
      },
      set(this: Note, value: unknown) {
        this.write(wireName, value);
      },
    });
  }

  class NoteCollection extends ClientObject {
    readonly _className = "NoteCollection";
    readonly _isCollection = true;
    private held: readonly object[] | undefined;

    get items(): readonly object[] | undefined {
      means.throwIfNotLoaded("items", this.held, "NoteCollection", (this as { _isNull?: unknown })._isNull);
      return this.held;
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== "object" || value === null) return;
      means.fixObjectPathIfNecessary(this, value);
      const { _Items: items } = value as { _Items?: readonly unknown[] };
      this.held = items?.map((item, index) => {
        const note = ask.createChildItemObject(Note, true, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
    load(options?: unknown): object {
      return means.load(this, options);
    }
    getCount(): unknown {
      return ask.invokeMethod(this, "GetCount", READS, [], READ_FLAGS, 0);
    }
    getItem(key: string): object {
      return ask.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: number): object {
      return this.call("GetItemAt", READS, [index], READ_FLAGS);
    }
    getItemOrNullObject(key: string): object {
      return this.call("GetItemOrNullObject", READS, [key], READ_FLAGS);
    }
    add(cellAddress: unknown, content: unknown): object {
      return this.call("Add", CHANGES, [cellAddress, content], 0);
    }
    private call(name: string, operation: number, given: readonly unknown[], flags: number): object {
      const isInvalidAfter = operation === CHANGES;
      return ask.createMethodObject(Note, this, name, operation, given, false, isInvalidAfter, null, flags);
    }
  }

  Object.assign(classes, { Note, NoteCollection });
  for (const parent of [excel.Workbook, excel.Worksheet]) {
    const made = new WeakMap<object, object>();
    Object.defineProperty(parent.prototype, "notes", {
      get(this: object) {
        const notes =
          made.get(this) ?? ask.createPropertyObject(NoteCollection, this, "Notes", true, READ_FLAGS);
        made.set(this, notes);
        return notes;
      },
    });
  }
}
