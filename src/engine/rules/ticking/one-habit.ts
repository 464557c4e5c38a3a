import type { Text } from "../../../texts";
import type { Scope } from "../../diagnosis";
import type { Broken, CorrectionDraft } from "../rule";

/** So many remarks of one kind in a sheet are a habit of whoever keeps it. */
const MANY = 4;

/** How remarks of one kind are worded where they are many. */
interface Together {
  /** Filled as the first of them, with `count` of them all. */
  readonly message: Text;
  /** What their corrections are called once they are one; absent where they have none. */
  readonly label?: Text;
  /** How many are said once; four where absent. */
  readonly from?: number;
}

/** Says once, with their count, what a sheet holds more than a few times. */
export function oneHabit(all: readonly Broken[], together: Together): readonly Broken[] {
  const bySheet = new Map<string, Broken[]>();
  for (const one of all) {
    const sheet = one.at.kind === "cell" ? one.at.sheet : "";
    const known = bySheet.get(sheet);
    if (known) known.push(one);
    else bySheet.set(sheet, [one]);
  }
  return [...bySheet.values()].flatMap((own) =>
    own.length >= (together.from ?? MANY) ? asOne(own, together) : own,
  );
}

function asOne(all: readonly Broken[], { message, label }: Together): readonly Broken[] {
  const [first, ...others] = all;
  if (!first) return [];
  const related = [...(first.related ?? []), ...others.map(({ at }) => at)];
  const fill = { ...first.fill, count: all.length };
  const corrections = label ? inOneGo(all, label) : [];
  const suspects = all.flatMap((one) => one.suspects ?? []);
  return [{ ...first, message, fill, related, scope: scopeOf(all), suspects, corrections }];
}

function scopeOf(all: readonly Broken[]): Scope | null {
  const operations = all.flatMap(({ scope }) =>
    scope?.kind === "operations" ? scope.operations : scope ? [scope.operation] : [],
  );
  return operations.length === 0 ? null : { kind: "operations", operations: [...new Set(operations)] };
}

/** The corrections of all in one, what each says of its cell kept. */
function inOneGo(all: readonly Broken[], label: Text): readonly CorrectionDraft[] {
  const drafts = all.flatMap((one) => one.corrections ?? []);
  const [first] = drafts;
  if (!first) return [];
  const cells = drafts.flatMap(({ claim }) => (claim?.kind === "number" ? claim.cells : []));
  return [
    {
      label,
      fill: { ...first.fill, count: drafts.length },
      applicability: first.applicability,
      ...(cells.length === drafts.length ? { claim: { kind: "number", cells } as const } : {}),
      edits: drafts.flatMap(({ edits }) => edits),
    },
  ];
}
