import { formatCount, LONGEST_LABEL } from "../word/numbering";
import { countOf } from "./repeats";
import { allOf, nodesIn, type XmlNode } from "../../package/xml-nodes";

interface Level {
  /** As Word names it: "decimal", "upperRoman". */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels the number shows: two for « 1.2 ». */
  readonly shown: number;
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ["1", "decimal"],
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
]);

/** The numbers that lists put before their items, as they are counted along a text. */
export class OdfLists {
  private readonly styles = new Map<string, ReadonlyMap<number, Level>>();
  private readonly counts = new Map<string, number[]>();

  constructor(parts: readonly (XmlNode | undefined)[]) {
    for (const style of parts.flatMap((part) => allOf(part, "text:list-style")))
      this.styles.set(style.attributes["style:name"] ?? "", levelsOf(style));
  }

  /** A list begins: it counts anew unless it goes on from one of the same style. */
  begin(style: string, goesOn: boolean): void {
    if (!goesOn) this.counts.delete(style);
  }

  /** Counts an item at a level (from one); the label in front of it, empty for a bullet. */
  next(style: string, level: number): string {
    const levels = this.styles.get(style);
    const own = levels?.get(level);
    const counts = this.counts.get(style) ?? [];
    const count = (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1;
    this.counts.set(style, [...counts.slice(0, level - 1), count]);
    if (!levels || !own) return "";
    const numbers: string[] = [];
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const { format = "decimal" } = levels.get(at) ?? {};
      numbers.push(formatCount(at === level ? count : (counts[at - 1] ?? 1), format));
    }
    return `${own.prefix}${numbers.join(".")}${own.suffix}`;
  }
}

function levelsOf(style: XmlNode): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of nodesIn(style)) {
    const { name, attributes } = element;
    const format = FORMATS.get(attributes["style:num-format"] ?? "");
    if (name !== "text:list-level-style-number" || format === undefined) continue;
    levels.set(countOf(element, "text:level"), {
      format,
      prefix: (attributes["style:num-prefix"] ?? "").slice(0, LONGEST_LABEL),
      suffix: (attributes["style:num-suffix"] ?? "").slice(0, LONGEST_LABEL),
      start: countOf(element, "text:start-value", 0),
      shown: countOf(element, "text:display-levels"),
    });
  }
  return levels;
}
