import { programName } from "./member-names";
import type { ExcelHost } from "./host";
import {
  apiNotFound,
  HostError,
  invalidReference,
  itemNotFound,
  notImplemented,
  undoNotSupported,
} from "./host-error";
import { Arguments, HostObject } from "./kind";
import type { Kind, Since, Undo } from "./kind";
import { queried } from "./query";
import { hasMember, setName } from "./requirement-set";
import { ACTION, isRecord, PATH } from "./wire";
import type {
  ActionInfo,
  ActionResult,
  ArgumentInfo,
  ObjectPath,
  RequestBody,
  ResponseBody,
  Wire,
} from "./wire";
import { workbookKind } from "./workbook";

/** Does what one request asks, action by action. The first that fails ends it; those before it stay done, as in Excel. */
export function dispatch(host: ExcelHost, body: RequestBody): ResponseBody {
  return new Dispatcher(host, body).run();
}

class Dispatcher {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly host: ExcelHost,
    private readonly body: RequestBody,
  ) {}

  run(): ResponseBody {
    const { host, results: Results, traces: TraceIds } = this;
    let index = -1;
    try {
      for (const action of this.body.Actions) {
        index++;
        this.act(action);
      }
    } catch (problem) {
      const refusal =
        problem instanceof HostError
          ? problem
          : new HostError("GeneralException", problem instanceof Error ? problem.message : String(problem));
      if (!(problem instanceof HostError)) host.ownFaults.push(problem);
      const { code: Code, message: Message, location: Location } = refusal;
      return { Results, TraceIds, Error: { Code, Message, Location, ActionIndex: index } };
    } finally {
      host.references.endRequest(this.body.AutoKeepReference === true);
    }
    return { Results, TraceIds };
  }

  private act(action: ActionInfo): void {
    const answer = (Value: Wire): void => void this.results.push({ ActionId: action.Id, Value });
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const object = this.object(action.ObjectPathId);
        if (object === null) return answer(null);
        return answer(this.isLetGo(action.ObjectPathId) ? {} : this.identity(object));
      }
      case ACTION.query: {
        const object = this.object(action.ObjectPathId);
        if (object === null) return answer(null);
        return answer(queried(this.host, object, action.QueryInfo ?? {}, (found) => this.identity(found)));
      }
      case ACTION.method: {
        const object = this.object(action.ObjectPathId);
        if (object === null) return answer({ _IsNull: true });
        const made = this.call(object, action.Name ?? "", action.ArgumentInfo);
        if (made instanceof HostObject) return answer(this.identity(made));
        return answer(made ?? null);
      }
      case ACTION.setProperty: {
        const object = this.object(action.ObjectPathId);
        if (object === null) throw itemNotFound();
        this.write(object, action.Name ?? "", action.ArgumentInfo?.Arguments?.[0] ?? null);
        return;
      }
      case ACTION.trace: {
        this.traces.push(action.Id);
        return answer(null);
      }
      default:
        throw notImplemented(`action ${action.ActionType}`);
    }
  }

  private identity(object: HostObject): Wire {
    const { kind, target } = object;
    if (kind.tracked) return { _ReferenceId: this.host.references.idOf(object) };
    return kind.identity?.(target, this.host) ?? {};
  }

  private isLetGo(id: number | undefined): boolean {
    return this.body.ObjectPaths[String(id)]?.D === true;
  }

  private object(id: number | undefined): HostObject | null {
    if (id === undefined) throw notImplemented("an action without object");
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw invalidReference();
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return HostObject.of(workbookKind, {});
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return this.host.references.find(path.Name ?? "");
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    const { kind, target } = parent;
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PATH.method: {
        const made = this.call(parent, name, path.ArgumentInfo);
        if (made instanceof HostObject || made === null) return made;
        throw notImplemented(`${kind.name}.${programName(name)}`);
      }
      case PATH.property: {
        const link = kind.links[name];
        if (!link) throw notImplemented(`${kind.name}.${programName(name)}`);
        this.need(kind, name, link.since);
        return link.open(target, this.host);
      }
      case PATH.indexer: {
        if (!kind.item) throw notImplemented(`${kind.name}.getItem`);
        return kind.item(target, path.ArgumentInfo?.Arguments?.[0] ?? null, this.host);
      }
      default:
        throw notImplemented(`path ${path.ObjectPathType}`);
    }
  }

  private need(kind: Kind<unknown>, name: string, since: Since): void {
    if (!hasMember(this.host.platform, since)) {
      throw apiNotFound(`${kind.name}.${programName(name)}`, setName(since));
    }
  }

  private given(info: ArgumentInfo | undefined, member: string): Arguments {
    const references = info?.ReferencedObjectPathIds;
    const values = (info?.Arguments ?? []).map((value, i) => {
      const reference = references?.[i];
      return typeof reference === "number" && reference !== 0 ? this.object(reference) : value;
    });
    return new Arguments(values, member);
  }

  private call(
    object: HostObject,
    name: string,
    info: ArgumentInfo | undefined,
  ): HostObject | Wire | undefined {
    const { kind, target } = object;
    const member = `${kind.name}.${programName(name)}`;
    if (name === "_KeepReference") return this.host.references.keep(object);
    const method = kind.methods[name];
    if (!method) throw notImplemented(member);
    this.need(kind, name, method.since);
    const given = this.given(info, member);
    return this.edit(member, method.undo, () => method.run(target, given, this.host));
  }

  private write(object: HostObject, name: string, value: Wire): void {
    const { kind, target } = object;
    const member = `${kind.name}.${programName(name)}`;
    const property = kind.properties[name];
    if (!property) throw notImplemented(member);
    this.need(kind, name, property.since);
    if (!property.write) throw notImplemented(`${member} =`);
    const said = this.withReferences(value);
    this.edit(member, property.undo, () => property.write?.(target, said, this.host));
  }

  /** An object given inside a value is held by a reference, as the client would hold it. */
  private withReferences(value: Wire): Wire {
    if (!isRecord(value)) return value;
    const path = value["_ObjectPathId"];
    if (typeof path === "number") {
      const object = this.object(path);
      if (!object) throw itemNotFound();
      return { _ReferenceId: this.host.references.idOf(object) };
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.withReferences(part)]));
  }

  /** Runs one edit whole or not at all, and remembers how to take it back. */
  private edit<R>(member: string, undo: Undo | undefined, run: () => R): R {
    const { editing, faults, platform } = this.host;
    const failing = faults.codeOf(member);
    if (failing !== undefined) throw new HostError(failing, "Failed on demand.", member);
    const undoable = undo === undefined || undo === "yes" || (undo === "web" && platform.name === "web");
    if (!undoable && editing.grouping) throw undoNotSupported(member);
    try {
      return editing.step(member, run, undoable);
    } catch (problem) {
      if (problem instanceof HostError && problem.location === "") {
        throw new HostError(problem.code, problem.message, member);
      }
      throw problem;
    }
  }
}
