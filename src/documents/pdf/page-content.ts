import { apply, compose, identity, toMatrix, type Matrix } from "./matrix";

/** A character where it is drawn. In points from the top left of the page as it is shown, y downwards. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The height of its font. */
  readonly size: number;
}

/** A ruling line, horizontal or vertical, in the same points. */
export interface Rule {
  readonly direction: "horizontal" | "vertical";
  /** Its y where it is horizontal, its x where it is vertical. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly width: number;
  readonly height: number;
}

/** What pdf.js gives of a page, as far as it is used. */
export interface PageSource {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** The numbers that pdf.js gives its operators, by name. */
  readonly names: Readonly<Record<string, number>>;
  /** From the page's own space to the page as it is shown, y downwards. */
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly font: (name: string) => FontFacts;
}

export interface FontFacts {
  /** From a glyph's units to the font's size: 0.001 for most. */
  readonly unit: number;
  readonly vertical: boolean;
}

/** Rules thinner than this are lines; thicker shapes are areas. In points. */
const thickestRule = 3;
/** Shorter than this, a line is a dash, an underline of a letter or a part of a drawing. */
const shortestRule = 4;

/** The operators that draw the line of a path. */
const STROKES = [
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
];

type Operands = readonly unknown[];

interface PlacedGlyph extends Glyph {
  /** Quarter turns clockwise from reading left to right; text at other angles (watermarks) is left out. */
  readonly turn: 0 | 1 | 2 | 3;
}

interface State {
  readonly ctm: Matrix;
  readonly font: FontFacts;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
}

/** Follows what a page draws, and keeps its characters and its ruling lines. */
export function pageContent(source: PageSource): PageContent {
  const { names } = source;
  const glyphs: PlacedGlyph[] = [];
  const rules: Rule[] = [];
  const stack: State[] = [];
  let state: State = {
    ctm: source.transform,
    font: { unit: 0.001, vertical: false },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
  };
  let textMatrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];

  const set = (change: Partial<State>): void => {
    state = { ...state, ...change };
  };
  const move = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const setTextMatrix = (matrix: Matrix): void => {
    textMatrix = matrix;
    x = y = lineX = lineY = 0;
  };
  const enter = (matrices: readonly unknown[], from: Matrix): void => {
    stack.push(state);
    set({ ctm: matrices.reduce<Matrix>((ctm, matrix) => compose(ctm, toMatrix(matrix) ?? identity), from) });
  };
  const show = (items: unknown): void => {
    if (!Array.isArray(items) || state.font.vertical) return;
    const whole = compose(state.ctm, textMatrix);
    for (const item of items as readonly unknown[]) {
      if (typeof item === "number") {
        x -= (item * state.size * state.horizontalScale) / 1000;
        continue;
      }
      const shown = item as { unicode?: unknown; width?: unknown; isSpace?: unknown } | null;
      if (!shown) continue;
      const width = Number(shown.width ?? 0) * state.size * state.font.unit;
      const glyph = place(String(shown.unicode ?? ""), width * state.horizontalScale, whole, x, y, state);
      if (glyph) glyphs.push(glyph);
      const spacing = state.charSpacing + (shown.isSpace === true ? state.wordSpacing : 0);
      x += (width + spacing) * state.horizontalScale;
    }
  };

  const save = (): void => void stack.push(state);
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const showFirst = ([items]: Operands): void => show(items);
  const strokes = STROKES.map((name) => names[name]);
  const steps: Readonly<Record<string, (operands: Operands) => void>> = {
    save,
    beginGroup: save,
    restore,
    endGroup: restore,
    paintFormXObjectEnd: restore,
    endAnnotation: restore,
    transform: (matrix) => set({ ctm: compose(state.ctm, toMatrix(matrix) ?? identity) }),
    paintFormXObjectBegin: ([matrix]) => enter([matrix], state.ctm),
    beginAnnotation: ([, , transform, matrix]) => enter([transform, matrix], source.transform),
    beginText: () => setTextMatrix(identity),
    setTextMatrix: (matrix) => setTextMatrix(toMatrix(matrix.length === 1 ? matrix[0] : matrix) ?? identity),
    setLeadingMoveText: ([dx = 0, dy = 0]) => {
      set({ leading: Number(dy) });
      move(Number(dx), Number(dy));
    },
    moveText: ([dx = 0, dy = 0]) => move(Number(dx), Number(dy)),
    nextLine: () => move(0, state.leading),
    setLeading: ([leading = 0]) => set({ leading: -Number(leading) }),
    setFont: ([name, size = 0]) => set({ font: source.font(String(name)), size: Number(size) }),
    setCharSpacing: ([charSpacing = 0]) => set({ charSpacing: Number(charSpacing) }),
    setWordSpacing: ([wordSpacing = 0]) => set({ wordSpacing: Number(wordSpacing) }),
    setHScale: ([percent = 0]) => set({ horizontalScale: Number(percent) / 100 }),
    setTextRise: ([rise = 0]) => set({ rise: Number(rise) }),
    showText: showFirst,
    showSpacedText: showFirst,
    constructPath: ([drawing, path]) => {
      if (Number(drawing ?? 0) === names["endPath"]) return;
      for (const rule of rulesOfPath(path, strokes.includes(drawing as number), state.ctm)) rules.push(rule);
    },
  };
  const stepOf = new Map(Object.entries(steps).map(([name, step]) => [names[name], step]));
  source.operators.forEach((operator, index) => stepOf.get(operator)?.(operandsAt(source, index)));
  return upright(glyphs, rules, source.width, source.height);
}

function place(
  text: string,
  advance: number,
  whole: Matrix,
  x: number,
  y: number,
  state: State,
): PlacedGlyph | null {
  const [startX, startY] = apply(whole, x, y + state.rise);
  const [endX, endY] = apply(whole, x + advance, y + state.rise);
  const size = Math.abs(state.size) * Math.hypot(whole[2], whole[3]);
  if (text === "" || !Number.isFinite(startX + startY + endX + endY + size)) return null;
  // A glyph without width (a combining accent) has the direction of its matrix.
  const [dx, dy] = advance === 0 ? [whole[0], whole[1]] : [endX - startX, endY - startY];
  const across = Math.abs(dy) < Math.abs(dx) * 0.05;
  const along = Math.abs(dx) < Math.abs(dy) * 0.05;
  if (!across && !along) return null;
  const turn = across ? (dx >= 0 ? 0 : 2) : dy >= 0 ? 1 : 3;
  const [left, right] = across ? [startX, endX] : [startY, endY];
  return { text, left, right, y: across ? startY : startX, size, turn };
}

/** The page turned so that most of its text reads from left to right; text in other directions is left out. */
function upright(
  glyphs: readonly PlacedGlyph[],
  rules: readonly Rule[],
  width: number,
  height: number,
): PageContent {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
  const turn = counts.indexOf(Math.max(...counts));
  const kept = glyphs.filter((glyph) => glyph.turn === turn);
  if (turn === 0) return { glyphs: kept, rules, width, height };

  const reversedAlong = turn === 2 || turn === 3;
  const reversedAcross = turn === 1 || turn === 2;
  const length = turn === 2 ? width : height;
  const depth = turn === 2 ? height : width;
  const along = (value: number) => (reversedAlong ? length - value : value);
  const across = (value: number) => (reversedAcross ? depth - value : value);
  return {
    glyphs: kept.map((glyph) => ({
      text: glyph.text,
      left: along(glyph.left),
      right: along(glyph.right),
      y: across(glyph.y),
      size: glyph.size,
    })),
    rules: rules.map((rule) => {
      const horizontal = (rule.direction === "horizontal") === (turn === 2);
      const ends = [rule.start, rule.end].map(horizontal ? along : across);
      return {
        direction: horizontal ? "horizontal" : "vertical",
        position: horizontal ? across(rule.position) : along(rule.position),
        start: Math.min(...ends),
        end: Math.max(...ends),
      };
    }),
    width: length,
    height: depth,
  };
}

function operandsAt(source: PageSource, index: number): Operands {
  return (source.operands[index] ?? []) as Operands;
}

/** The thin rectangles of a path, and the straight lines of one that is stroked. */
function rulesOfPath(path: unknown, stroked: boolean, ctm: Matrix): readonly Rule[] {
  const data = (path as Operands | undefined)?.[0];
  if (!ArrayBuffer.isView(data) && !Array.isArray(data)) return [];
  return subpaths(data as ArrayLike<number>, ctm).flatMap((points) => {
    const thin = ruleOfBox(boxOf(points));
    if (thin) return [thin];
    return stroked
      ? points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point) ?? [])
      : [];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What holds all points: a coast on a map has more of them than a call takes as arguments. */
function boxOf(points: readonly Point[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [px, py] of points) {
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  return { left, right, top, bottom };
}

function ruleOfBox(box: Box): Rule | null {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (height <= thickestRule && width >= shortestRule && width > height) {
    return { direction: "horizontal", position: (box.top + box.bottom) / 2, start: box.left, end: box.right };
  }
  if (width <= thickestRule && height >= shortestRule && height > width) {
    return { direction: "vertical", position: (box.left + box.right) / 2, start: box.top, end: box.bottom };
  }
  return null;
}

type Point = readonly [number, number];

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const box = boxOf([
    [x1, y1],
    [x2, y2],
  ]);
  return Math.min(box.right - box.left, box.bottom - box.top) < 1 ? ruleOfBox(box) : null;
}

/** The pieces of a path, as points of the page; curves are no rules, and end a piece. */
function subpaths(data: ArrayLike<number>, ctm: Matrix): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  const begin = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  for (let index = 0; index < data.length;) {
    const operation = data[index++];
    const point = (offset: number) => apply(ctm, data[index + offset] ?? 0, data[index + offset + 1] ?? 0);
    switch (operation) {
      case 0:
        begin();
        piece.push(point(0));
        index += 2;
        break;
      case 1:
        piece.push(point(0));
        index += 2;
        break;
      case 2:
      case 3: {
        const last = operation === 2 ? 4 : 2;
        begin();
        piece.push(point(last));
        index += last + 2;
        break;
      }
      default: {
        const [first] = piece;
        if (first) piece.push(first);
        begin();
        if (first) piece.push(first);
      }
    }
  }
  begin();
  return pieces;
}
