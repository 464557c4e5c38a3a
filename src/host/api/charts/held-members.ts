import { colourOf } from "../range-format";
import type { ExcelHost } from "../host";
import { invalidArgument, notImplemented } from "../host-error";
import type { Property, Since } from "../kind";
import type { Wire } from "../wire";
import { changeLook, madeOf, type PartTarget } from "./chart-target";

/** Says how a value is held, and refuses what is none. */
type Check = (value: Wire) => string | number | boolean;

export const flag: Check = (value) => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};

export const text: Check = (value) => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};

export const colour: Check = (value) => colourOf(value);

export const between =
  (lowest: number, highest: number): Check =>
  (value) => {
    if (typeof value !== "number" || value < lowest || value > highest) throw invalidArgument();
    return value;
  };

/** A number; "" for what Excel finds by itself. */
export const numberOrAutomatic: Check = (value) => {
  if (value !== "" && typeof value !== "number") throw invalidArgument();
  return value;
};

export const oneOf =
  (...known: readonly string[]): Check =>
  (value) => {
    const found = known.find((choice) => choice.toLowerCase() === String(value).toLowerCase());
    if (found === undefined) throw invalidArgument();
    return found;
  };

export const angle: Check = (value) => (value === 180 ? value : between(-90, 90)(value));

/** The set that brought a member, what it takes and, where the documentation says it, what it is before. */
type Held = readonly [since: Since, check: Check, before?: string | number | boolean];

/**
 * Members that a chart holds as they were said. What Excel chooses by itself until somebody says otherwise is not known
 * here: it is NotImplemented to read, and a load of everything leaves it out.
 */
export function heldMembers<T extends PartTarget>(
  className: string,
  members: Readonly<Record<string, Held>>,
): Record<string, Property<T>> {
  return Object.fromEntries(
    Object.entries(members).map(([wire, [since, check, before]]) => {
      const name = wire.charAt(0).toLowerCase() + wire.slice(1);
      const member = `${className}.${name}`;
      const key = (target: PartTarget): string => `${target.path}/${name}`;
      const property: Property<T> = {
        since,
        aside: before === undefined,
        read: (target, host) => {
          const held = lookOf(host, target, member)[key(target)] ?? before;
          if (held === undefined || held === "") throw notImplemented(member, "what Excel chooses by itself");
          return held;
        },
        write: (target, value, host) => {
          const held = check(value);
          changeLook(host, target, member, (look) => ({ ...look, [key(target)]: held }));
        },
      };
      return [wire, property];
    }),
  );
}

export function lookOf(
  host: ExcelHost,
  target: PartTarget,
  member: string,
): Readonly<Record<string, string | number | boolean>> {
  return madeOf(host, target, member).look ?? {};
}

/** What stands under a part. */
export const under = (target: PartTarget, name: string): PartTarget => ({
  ...target,
  path: `${target.path}/${name}`,
});
