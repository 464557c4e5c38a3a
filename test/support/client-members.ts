import { readFileSync } from "node:fs";
import path from "node:path";

/** What the pinned client library says of one member of a class. */
export interface ClientMember {
  readonly sort: "property" | "link" | "method";
  /** For a link: whether what it leads to is a collection. */
  readonly collection?: boolean;
  /** For a property: whether it can be set. */
  readonly writable?: boolean;
  /** The set that it asks for: "1.9", "online"; absent where its class alone says. */
  readonly set?: string;
}

/** The members of each class, by their names on the wire. A collection with an indexer has the member "[]". */
export type ClientMembers = ReadonlyMap<string, ReadonlyMap<string, ClientMember>>;

/** Reads the table of members that the pinned client library carries in its readable form. */
export function clientMembers(): ClientMembers {
  const file = path.join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const classes = new Map<string, Map<string, ClientMember>>();
  let members = new Map<string, ClientMember>();
  let set: string | undefined;
  let scalars: { names?: readonly string[]; wire?: readonly string[] } = {};
  let member = "";
  const settable = new Set<string>();
  const sets = new Map<string, string>();
  const finish = (): void => {
    scalars.wire?.forEach((wire, i) => {
      const name = scalars.names?.[i] ?? "";
      const own = sets.get(name);
      members.set(wire, {
        sort: "property",
        writable: settable.has(wire),
        ...(own !== undefined && { set: own }),
      });
    });
    // Some are written under another name than they are read by.
    for (const wire of settable)
      if (!members.has(wire)) members.set(wire, { sort: "property", writable: true });
    scalars = {};
    settable.clear();
    sets.clear();
  };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const started = /^ {4}var (\w+) = \(function \(_super\)/.exec(line);
    if (started) {
      finish();
      members = new Map();
      classes.set(started[1] ?? "", members);
    }
    const named =
      /^ {8}(?:Object\.defineProperty\(\w+\.prototype, "(\w+)"|\w+\.prototype\.(\w+) = function)/.exec(line);
    if (named) {
      member = named[1] ?? named[2] ?? "";
      set = undefined;
    }
    const gate = /_throwIfApiNotSupported\("[\w.]+", (_defaultApiSetName|"\w+"), "([\d.]+)"/.exec(line);
    if (gate) {
      set = gate[1] === "_defaultApiSetName" ? gate[2] : "online";
      if (set !== undefined) sets.set(member, set);
    }
    const own = set === undefined ? {} : { set };
    const link = /_createPropertyObject\(Excel\.\w+, this, "(\w+)", (true|false)/.exec(line);
    if (link) members.set(link[1] ?? "", { sort: "link", collection: link[2] === "true", ...own });
    const method = /(?:_createMethodObject\(Excel\.\w+, this|_invokeMethod\((?:this|thisObj)), "(\w+)"/.exec(
      line,
    );
    if (method) members.set(method[1] ?? "", { sort: "method", ...own });
    if (/_createIndexerObject\(/.test(line)) members.set("[]", { sort: "method", ...own });
    const setter = /_invokeSetProperty\((?:this|thisObj), "(\w+)"/.exec(line);
    if (setter) settable.add(setter[1] ?? "");
    const listed = /return (\[.*\]);/.exec(line);
    if (listed && member === "_scalarPropertyNames")
      scalars.names = JSON.parse(listed[1] ?? "[]") as string[];
    if (listed && member === "_scalarPropertyOriginalNames")
      scalars.wire = JSON.parse(listed[1] ?? "[]") as string[];
  }
  finish();
  return classes;
}
