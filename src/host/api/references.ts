import { invalidReference } from "./host-error";
import type { HostObject } from "./kind";

/** Objects that the client holds from one request to the next, by an id. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private passing = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private next = 1;

  /** How many objects the client holds. */
  get count(): number {
    return this.kept.size;
  }

  idOf(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `ref${this.next++}`;
    this.ids.set(object, id);
    this.passing.set(id, object);
    return id;
  }

  keep(object: HostObject): undefined {
    this.kept.set(this.idOf(object), object);
  }

  find(id: string): HostObject {
    const object = this.kept.get(id) ?? this.passing.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  release(id: string): undefined {
    this.kept.delete(id);
  }

  releaseAll(): undefined {
    this.kept.clear();
  }

  /** What the client did not ask to keep is forgotten. */
  endRequest(keepAll: boolean): void {
    if (keepAll) for (const [id, object] of this.passing) this.kept.set(id, object);
    this.passing = new Map();
  }
}
