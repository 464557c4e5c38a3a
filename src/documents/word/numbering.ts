import { childOf, childrenOf, type XmlNode } from "../../package/xml-nodes";
import { childValue, isOn } from "./properties";
import type { StyledNumbering } from "./styles";

/** Counts the numbered paragraphs of one reading of a document, and gives the labels that Word generates. */
export interface WordNumbering {
  /** The label of the next paragraph of a list ("Article 1 :", "2.1", "•"), with what follows it; empty for none. */
  readonly nextLabel: (numbering: StyledNumbering) => NumberingLabel | null;
}

export interface NumberingLabel {
  readonly text: string;
  /** What stands between the label and the text. */
  readonly suffix: " " | "";
  /** A bullet tells nothing by itself: an empty paragraph that has one is empty. */
  readonly bullet: boolean;
}

/** Levels of a list, as in Word; a file may state any number of others. */
const LEVELS = 9;
/** Characters of a label, as Word allows: each paragraph of a list repeats it. */
export const LONGEST_LABEL = 255;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: " " | "";
  readonly legal: boolean;
  /** The level, counted from one, whose new number starts this one again; 0 for never; null for any above. */
  readonly restartAfter: number | null;
  readonly styleId: string | undefined;
}

/** What several lists are made of. */
interface AbstractList {
  readonly levels: ReadonlyMap<number, Level>;
  /** The style whose list it stands for. */
  readonly numStyleLink: string | undefined;
}

interface List {
  /** Lists of one abstract list share their counters. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Level → the number that this list starts it at, once. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export function readNumbering(part: XmlNode | undefined): WordNumbering {
  const lists = readLists(part);
  const counters = new Map<string, Map<number, number>>();
  const overridden = new Set<string>();

  return {
    nextLabel: ({ numId, level, styleId }) => {
      const list = lists.get(numId);
      if (!list) return null;
      const index = level ?? levelOfStyle(list, styleId);
      const definition = list.levels.get(index);
      if (!definition || definition.format === "none") return null;

      const counts = counters.get(list.abstractId) ?? new Map<number, number>();
      counters.set(list.abstractId, counts);
      const override = list.startOverrides.get(index);
      const overrideKey = `${numId} ${index}`;
      if (override !== undefined && !overridden.has(overrideKey)) {
        overridden.add(overrideKey);
        counts.set(index, override);
      } else {
        const before = counts.get(index);
        counts.set(index, before === undefined ? definition.start : before + 1);
      }
      for (const deeper of [...counts.keys()]) {
        const restart = list.levels.get(deeper)?.restartAfter ?? null;
        if (deeper > index && restart !== 0 && (restart === null || index < restart)) counts.delete(deeper);
      }
      return labelOf(list, definition, counts);
    },
  };
}

function levelOfStyle(list: List, styleId: string | null): number {
  for (const [index, level] of list.levels) {
    if (styleId !== null && level.styleId === styleId) return index;
  }
  return 0;
}

function labelOf(list: List, definition: Level, counts: ReadonlyMap<number, number>): NumberingLabel | null {
  if (definition.format === "bullet") return { text: "•", suffix: " ", bullet: true };
  const text = definition.text
    .slice(0, LONGEST_LABEL)
    .replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = list.levels.get(index);
      const count = counts.get(index) ?? level?.start ?? 1;
      return formatCount(count, definition.legal ? "decimal" : (level?.format ?? "decimal"));
    })
    .trim();
  return text === "" ? null : { text, suffix: definition.suffix, bullet: false };
}

function readLists(part: XmlNode | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, AbstractList>();
  const byStyleLink = new Map<string, string>();
  for (const abstract of childrenOf(part, "abstractNum")) {
    const id = abstract.attributes["abstractNumId"] ?? "";
    abstracts.set(id, { levels: readLevels(abstract), numStyleLink: childValue(abstract, "numStyleLink") });
    const link = childValue(abstract, "styleLink");
    if (link !== undefined) byStyleLink.set(link, id);
  }
  const lists = new Map<string, List>();
  for (const num of childrenOf(part, "num")) {
    const named = childValue(num, "abstractNumId") ?? "";
    const link = abstracts.get(named)?.numStyleLink;
    const abstractId = (link !== undefined && byStyleLink.get(link)) || named;
    const levels = new Map(abstracts.get(abstractId)?.levels);
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(num, "lvlOverride")) {
      const index = Number(override.attributes["ilvl"] ?? 0);
      const start = childValue(override, "startOverride");
      if (start !== undefined) startOverrides.set(index, Number(start));
      for (const [level, definition] of readLevels(override)) levels.set(level, definition);
    }
    lists.set(num.attributes["numId"] ?? "", { abstractId, levels, startOverrides });
  }
  return lists;
}

function readLevels(holder: XmlNode | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(holder, "lvl").slice(0, LEVELS)) {
    const restart = childValue(level, "lvlRestart");
    levels.set(Number(level.attributes["ilvl"] ?? 0), {
      start: Number(childValue(level, "start") ?? 0),
      format:
        childValue(level, "numFmt") ??
        childValue(childOf(childOf(level, "AlternateContent"), "Fallback"), "numFmt") ??
        "decimal",
      text: childValue(level, "lvlText") ?? "",
      suffix: childValue(level, "suff") === "nothing" ? "" : " ",
      legal: isOn(level, "isLgl") ?? false,
      restartAfter: restart === undefined ? null : Number(restart),
      styleId: childValue(level, "pStyle"),
    });
  }
  return levels;
}

/** A count as Word writes it in a French document; formats of other scripts fall back to figures. */
export function formatCount(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperLetter":
      return letters(count);
    case "lowerLetter":
      return letters(count).toLowerCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "ordinal":
      return count === 1 ? "1er" : `${count}e`;
    default:
      return String(count);
  }
}

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = count;
  let text = "";
  for (const [value, sign] of signs) {
    for (; rest >= value && text.length < 40; rest -= value) text += sign;
  }
  return text;
}

/** A, B … Z, AA, BB … as Word does. */
function letters(count: number): string {
  if (count < 1) return "";
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(count / 26), 40));
}
