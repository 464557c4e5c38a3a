import type { DiagnosisKind } from "../../src/engine/findings";
import type { RuleId } from "../../src/engine/rules";
import type { Addresses } from "./draw-sheets";
import type { Plan } from "./drawn";
import type { Random } from "./random";

/** What must be told of a fault, and where. */
export interface Planted {
  readonly kind: string;
  /** Rules any of which may tell it. */
  readonly rules: readonly RuleId[];
  /** Cells that may be told or suspected first. */
  readonly cells: (addresses: Addresses) => readonly string[];
  /** Words, one of which the place told or suspected first may hold. */
  readonly texts: readonly string[];
  /** Gaps in cents that may be told, without sign; null: none. Empty: not compared. */
  readonly gaps: readonly (number | null)[];
  /** Who must stand alone: nobody, one of these, or whoever (null). */
  readonly suspects:
    | null
    | "none"
    | { readonly cells: (addresses: Addresses) => readonly string[]; readonly texts: readonly string[] };
  /** Whether others may be suspected equally: where several lines' digits explain a gap, the figures cannot tell. */
  readonly among: boolean;
  /** What must be told as the likeliest cause; empty where nothing need be. */
  readonly diagnosis: readonly DiagnosisKind[];
  readonly info: boolean;
  /** As many findings may tell it. */
  readonly most: number;
  /** The parts of the dossier it changes: two faults of a pair share none. */
  readonly touches: readonly string[];
}

/** A kind of fault: changes one figure of the plan, or null where the dossier offers none whose change would show. */
export interface Fault {
  readonly kind: string;
  readonly plant: (plan: Plan, random: Random) => Planted | null;
}

export function fault(
  kind: string,
  plant: (plan: Plan, random: Random) => Omit<Planted, "kind"> | null,
): Fault {
  return {
    kind,
    plant: (plan, random) => {
      const planted = plant(plan, random);
      return planted && { kind, ...planted };
    },
  };
}

const nowhere = (): readonly string[] => [];

/** The plain values of what a fault does not say. */
export const plain: Omit<Planted, "kind" | "rules" | "touches"> = {
  cells: nowhere,
  texts: [],
  gaps: [],
  suspects: null,
  among: false,
  diagnosis: [],
  info: false,
  most: 1,
};
