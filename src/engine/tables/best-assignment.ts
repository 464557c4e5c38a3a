/** What a column is worth to a part. */
export interface Candidate<Part> {
  readonly part: Part;
  readonly worth: number;
}

/** What is known of parts beside what columns are worth to each. */
export interface Together<Part extends string> {
  /** What parts are worth together, beside what each is worth. */
  readonly worthOf?: (parts: ReadonlySet<Part>) => number;
  /** Parts that several columns may play. */
  readonly shared?: ReadonlySet<Part>;
  /** How far an assignment is from the order in which columns mostly stand: of two worth the same, the nearer is taken. */
  readonly disorder?: (parts: ReadonlyMap<Part, number>) => number;
}

interface Found<Part extends string> {
  readonly worth: number;
  /** The first column of each part. */
  readonly parts: ReadonlyMap<Part, number>;
  /** The last column that plays a part, null where none does. */
  readonly last: Played<Part> | null;
}

/** A column that plays a part, and those before it: a column more copies none of them. */
interface Played<Part extends string> {
  readonly column: number;
  readonly part: Part;
  readonly before: Played<Part> | null;
}

/**
 * The assignment of columns to parts that is worth most as a whole, a part being played by one column unless it is shared;
 * of two worth the same, that of the first columns. Exact: the best is kept for each set of parts taken, so the steps are
 * columns times sets.
 * @param worths what each column is worth to the parts that it may play, from the left.
 */
export function bestAssignment<Part extends string>(
  worths: readonly (readonly Candidate<Part>[])[],
  { worthOf = () => 0, shared = new Set(), disorder = () => 0 }: Together<Part> = {},
): readonly (Part | null)[] {
  let kept = new Map<string, Found<Part>>([["", { worth: 0, parts: new Map(), last: null }]]);
  worths.forEach((candidates, column) => {
    if (candidates.length === 0) return;
    const next = new Map<string, Found<Part>>();
    const keep = (found: Found<Part>) => {
      const key = [...found.parts.keys()].sort().join();
      const known = next.get(key);
      const nearer = known?.worth === found.worth && disorder(found.parts) < disorder(known.parts);
      if (!known || found.worth > known.worth || nearer) next.set(key, found);
    };
    // Without a part first: of two worth the same, what earlier columns play stays theirs.
    for (const found of kept.values()) keep(found);
    for (const { worth, parts, last } of kept.values())
      for (const { part, worth: own } of candidates) {
        if (parts.has(part) && !shared.has(part)) continue;
        const taken = parts.has(part) ? parts : new Map([...parts, [part, column] as const]);
        keep({ worth: worth + own, parts: taken, last: { column, part, before: last } });
      }
    kept = next;
  });
  const whole = ({ worth, parts }: Found<Part>) => worth + worthOf(new Set(parts.keys()));
  const best = [...kept.values()].reduce((most, each) => (whole(each) > whole(most) ? each : most));
  const columns = worths.map((): Part | null => null);
  for (let { last } = best; last; last = last.before) columns[last.column] = last.part;
  return columns;
}
