/** Texts that a pattern may go back over itself for: what each of its repetitions takes, over and over, after what leads to it. */
import { RegExpParser, visitRegExpAST, type AST } from "@eslint-community/regexpp";

/** What a repetition may take: one of each kind of sign that people write. */
const SIGNS = [
  "a",
  "i",
  "A",
  "é",
  "1",
  "0",
  " ",
  "\n",
  ".",
  ",",
  "-",
  "'",
  '"',
  "(",
  ")",
  "<",
  "=",
  "€",
  ":",
  "/",
  "_",
  "\\",
];

/** A text by its length. */
export type Growing = (length: number) => string;

/** The texts for one pattern. */
export function hostileTo(source: string, flags: string): readonly Growing[] {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const unicode = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
  const pattern = parser.parsePattern(source, 0, source.length, unicode);
  const found = new Map<string, Growing>();
  visitRegExpAST(pattern, {
    onQuantifierEnter: (quantifier) => {
      if (quantifier.max < 8) return;
      const lead = leadTo(quantifier, flags);
      const add = (before: string, unit: string): void => {
        if (unit !== "") found.set(`${before}\0${unit}`, repeated(before, unit));
      };
      add("", lead);
      for (const unit of unitsOf(quantifier.element, flags)) {
        add("", unit);
        add(lead, unit);
        add("", lead + unit);
      }
    },
  });
  return [...found.values()];
}

const repeated =
  (before: string, unit: string): Growing =>
  (length) =>
    before + unit.repeat(Math.ceil(length / unit.length)) + "\u0001";

function unitsOf(element: AST.QuantifiableElement, flags: string): readonly string[] {
  const signs = SIGNS.filter((sign) => takes(element, sign, flags));
  const said = sampleOf(element, flags);
  return said === "" || signs.includes(said) ? signs : [...signs, said];
}

/** Whether a piece of a pattern is one sign. */
function takes(element: AST.Element, sign: string, flags: string): boolean {
  try {
    return new RegExp(`^(?:${element.raw})$`, flags.replace(/[gyd]/g, "")).test(sign);
  } catch {
    // It cites a group that stands elsewhere.
    return false;
  }
}

/** A text that a piece of a pattern takes, or nearly: assertions are not heeded. */
function sampleOf(element: AST.Element, flags: string): string {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return sampleOfAll(element.alternatives[0]?.elements ?? [], flags);
    case "Quantifier":
      return sampleOf(element.element, flags).repeat(Math.min(Math.max(element.min, 1), 60));
    case "Assertion":
    case "Backreference":
      return "";
    case "Character":
      return String.fromCodePoint(element.value);
    default:
      return SIGNS.find((sign) => takes(element, sign, flags)) ?? "";
  }
}

const sampleOfAll = (elements: readonly AST.Element[], flags: string): string =>
  elements.map((element) => sampleOf(element, flags)).join("");

/** What leads to a piece of a pattern: a text for what stands before it. */
function leadTo(element: AST.Element, flags: string): string {
  const { parent } = element;
  if (parent.type !== "Alternative") return parent.type === "Quantifier" ? leadTo(parent, flags) : "";
  const before = sampleOfAll(parent.elements.slice(0, parent.elements.indexOf(element)), flags);
  const around = parent.parent;
  return around.type === "Group" || around.type === "CapturingGroup"
    ? leadTo(around, flags) + before
    : before;
}
