import { rangeToA1, type CellAddress, type GridRange } from "../engine/grid";
import type { CellLook, SheetPlan } from "../engine/outputs";
import { areaList } from "./area-separator";
import { inLists } from "./highlight-plan";
import type { Steps } from "./steps";

/**
 * How areas are given to Excel: `joined` in lists, the fewest calls, where the separator of lists was probed in a sync
 * before; `apart` one by one.
 */
export type AreaCalls = "joined" | "apart";

type Plan = Pick<SheetPlan, "rows" | "looks">;

/** One thing that a look says: what it is worth for a look, and how it is laid over cells. */
interface Trait {
  /** Undefined where the look says nothing of it. */
  readonly of: (look: CellLook) => unknown;
  readonly lay: (format: Excel.RangeFormat, look: CellLook) => void;
}

/** Laid one by one: what neighbouring looks have in common, such as the lines of a table, is laid once over all of them. */
const TRAITS: readonly Trait[] = [
  trait("fill", (format, fill) => (format.fill.color = fill)),
  trait("bold", (format, bold) => (format.font.bold = bold)),
  trait("italic", (format, italic) => (format.font.italic = italic)),
  trait("size", (format, size) => (format.font.size = size)),
  trait("colour", (format, colour) => (format.font.color = colour)),
  trait("align", (format, align) => (format.horizontalAlignment = ACROSS[align])),
  trait("vertical", (format, vertical) => (format.verticalAlignment = UPRIGHT[vertical])),
  trait("wrap", (format, wrap) => (format.wrapText = wrap)),
  trait("indent", (format, indent) => (format.indentLevel = indent)),
  { of: ({ lines, lineColour }) => lines && { lines, lineColour }, lay: layLines },
];

const ACROSS = { left: "Left", right: "Right", centre: "Center" } as const;
const UPRIGHT = { top: "Top", centre: "Center", bottom: "Bottom" } as const;

function trait<K extends keyof CellLook>(
  key: K,
  lay: (format: Excel.RangeFormat, value: NonNullable<CellLook[K]>) => unknown,
): Trait {
  return {
    of: (look) => look[key],
    lay: (format, look) => {
      const value = look[key];
      if (value !== undefined) lay(format, value as NonNullable<CellLook[K]>);
    },
  };
}

const SIDES = {
  top: ["EdgeTop"],
  bottom: ["EdgeBottom"],
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
} as const;

function layLines(format: Excel.RangeFormat, { lines, lineColour }: CellLook): void {
  for (const { side, style } of lines ?? []) {
    for (const index of SIDES[side]) {
      const border = format.borders.getItem(index);
      border.style = "Continuous";
      if (style === "medium") border.weight = "Medium";
      if (lineColour !== undefined) border.color = lineColour;
    }
  }
}

/** Gives cells their looks. */
export function* layLooks(
  sheet: Excel.Worksheet,
  { rows, looks }: Plan,
  origin: CellAddress,
  calls: AreaCalls,
): Steps {
  for (const { of, lay } of TRAITS) {
    const values = new Map(
      Object.entries(looks).flatMap(([name, look]): readonly [string, string][] => {
        const value = of(look);
        return value === undefined ? [] : [[name, JSON.stringify(value)]];
      }),
    );
    for (const { sample, areas } of areasAlike(rows, values).values()) {
      const look = looks[sample];
      if (!look) continue;
      for (const part of inHundreds(areas)) {
        layOver(sheet, part, origin, calls, (format) => lay(format, look));
        yield {
          bytes: calls === "joined" ? A_CALL + part.length * AN_ADDRESS : part.length * A_CALL,
          rows: 0,
        };
      }
    }
  }
}

/** What a call takes in a request, at most: lines need one for each side; and an address in a list. */
const A_CALL = 3000;
const AN_ADDRESS = 16;

function inHundreds(areas: readonly GridRange[]): readonly (readonly GridRange[])[] {
  const parts: (readonly GridRange[])[] = [];
  for (let from = 0; from < areas.length; from += MOST_AREAS)
    parts.push(areas.slice(from, from + MOST_AREAS));
  return parts;
}

const MOST_AREAS = 700;

/** Does something to the format of areas, as few calls as Excel allows. */
export function layOver(
  sheet: Excel.Worksheet,
  areas: readonly GridRange[],
  { row, column }: CellAddress,
  calls: AreaCalls,
  lay: (format: Excel.RangeFormat) => void,
): void {
  const addresses = areas.map(({ top, bottom, left, right }) =>
    rangeToA1({ top: top + row, bottom: bottom + row, left: left + column, right: right + column }),
  );
  if (calls === "apart" || addresses.length === 1) {
    for (const address of addresses) lay(sheet.getRange(address).format);
    return;
  }
  for (const list of inLists(addresses)) lay(sheet.getRanges(areaList(list)).format);
}

interface Alike {
  /** The name of a look that has the value. */
  readonly sample: string;
  readonly areas: readonly GridRange[];
}

/**
 * Where each value that looks have by their names stands, as few rectangles as rows allow: neighbours in a row, then rows
 * alike one under the other.
 */
function areasAlike(
  rows: Plan["rows"],
  valueByLook: ReadonlyMap<string, string>,
): ReadonlyMap<string, Alike> {
  const valueOf = (look: string | undefined) => (look === undefined ? undefined : valueByLook.get(look));
  const values = new Map<string, { sample: string; areas: GridRange[] }>();
  /** The areas that end on the row above, by value and columns: where they stand among the areas of their value. */
  let above = new Map<string, number>();
  rows.forEach((row, index) => {
    const now = new Map<string, number>();
    for (let left = 0; left < row.length;) {
      const sample = row[left]?.look;
      const value = valueOf(sample);
      let right = left;
      while (right + 1 < row.length && valueOf(row[right + 1]?.look) === value) right++;
      if (value !== undefined && sample !== undefined) {
        const known = values.get(value) ?? { sample, areas: [] };
        values.set(value, known);
        const key = `${left}:${right} ${value}`;
        const at = above.get(key) ?? known.areas.length;
        const area = known.areas[at] ?? { top: index, bottom: index, left, right };
        known.areas[at] = { ...area, bottom: index };
        now.set(key, at);
      }
      left = right + 1;
    }
    above = now;
  });
  return values;
}
