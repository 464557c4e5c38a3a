import type { ExcelHost } from "./host";
import { apiNotFound, notImplemented } from "./host-error";
import type { HostObject, Kind } from "./kind";
import { wireName } from "./member-names";
import { hasMember, setName } from "./requirement-set";
import type { QueryInfo, Wire } from "./wire";

type Loaded = { [key: string]: Wire };

/** What a load of an object gives. */
export function queried(
  host: ExcelHost,
  object: HostObject,
  query: QueryInfo,
  identity: (object: HostObject) => Wire,
): Wire {
  return new Loading(host, identity).object(object, wanted(query), query);
}

/** The names asked for, as a tree: "format/fill/color" is three deep. Nothing below a name: all of it. */
type Names = Map<string, Names>;

function wanted(query: QueryInfo): Names {
  const names: Names = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = names;
    for (const written of path.split("/")) {
      const name = written === "*" ? "$all" : written;
      let below = level.get(name);
      if (!below) level.set(name, (below = new Map()));
      level = below;
    }
  }
  return names;
}

const ALL: Names = new Map();

/** Whether an item of a collection has a member of that name. An empty collection cannot tell: it has nothing to load. */
function isKnown(kind: Kind<unknown>, target: unknown, host: ExcelHost, name: string): boolean {
  if (name === "$all" || name === "$none") return true;
  const item = kind.items?.(target, host)[0];
  if (!item) return true;
  const wire = wireName(name);
  return item.kind.properties[wire] !== undefined || item.kind.links[wire] !== undefined;
}

class Loading {
  constructor(
    private readonly host: ExcelHost,
    private readonly identity: (object: HostObject) => Wire,
  ) {}

  object(object: HostObject, names: Names, page: QueryInfo = {}): Loaded {
    const { kind, target } = object;
    const loaded: Loaded = { ...(this.identity(object) as Loaded) };
    if (!kind.items) {
      this.members(object, names, loaded);
      return loaded;
    }
    const own: Names = new Map([...names].filter(([name]) => kind.properties[wireName(name)]));
    const below = names.get("items");
    const itemNames: Names = new Map([...names].filter(([name]) => !own.has(name) && name !== "items"));
    // The client takes "items/" off what a text names; in a list it stays, and Excel loads nothing of the items (issue 190).
    if (below && below.size > 0) itemNames.set("$none", new Map());
    const all = names.size === 0 || names.has("$all");
    if (all || own.size > 0) this.members(object, all ? ALL : own, loaded);
    // A name that nothing bears loads the items and nothing of them: programs do so on purpose.
    for (const name of [...itemNames.keys()])
      if (!below?.has(name) && !isKnown(kind, target, this.host, name)) {
        itemNames.delete(name);
        itemNames.set("$none", new Map());
      }
    if (own.size > 0 && itemNames.size === 0 && !below) return loaded;
    const skip = page.Skip ?? 0;
    const items = kind
      .items(target, this.host)
      .slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    loaded["_Items"] = items.map((item) => this.object(item, itemNames));
    return loaded;
  }

  private members(object: HostObject, names: Names, loaded: Loaded): void {
    const { kind, target } = object;
    const { platform } = this.host;
    const all = names.size === 0 || names.has("$all");
    if (all) {
      for (const [name, property] of Object.entries(kind.properties)) {
        if (property.aside || !hasMember(platform, property.since)) continue;
        loaded[name] = property.read(target, this.host);
      }
    }
    for (const [name, below] of names) {
      if (name === "$all" || name === "$none") continue;
      const wire = wireName(name);
      const property = kind.properties[wire];
      const link = kind.links[wire];
      const since = property?.since ?? link?.since;
      if (since === undefined) throw notImplemented(`${kind.name}.${name}`);
      if (!hasMember(platform, since)) throw apiNotFound(`${kind.name}.${name}`, setName(since));
      if (property) loaded[wire] = property.read(target, this.host);
      if (link) {
        const linked = link.open(target, this.host);
        loaded[wire] = linked === null ? { _IsNull: true } : this.object(linked, below);
      }
    }
  }
}
