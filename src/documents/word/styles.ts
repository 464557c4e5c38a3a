import { childOf, childrenOf, type XmlNode } from "../../package/xml-nodes";
import { childValue, isOn } from "./properties";

/** What the styles say of a paragraph or a run, inheritance followed. */
export interface WordStyles {
  /** 1 for a title, 2 for a subtitle…; null for body text. */
  readonly headingLevel: (paragraphProperties: XmlNode | undefined) => number | null;
  /** The numPr that applies to a paragraph: its own, or its style's with the style's id. */
  readonly numbering: (paragraphProperties: XmlNode | undefined) => StyledNumbering | null;
  /** Whether the run is hidden text. */
  readonly isHidden: (runProperties: XmlNode | undefined) => boolean;
}

export interface StyledNumbering {
  readonly numId: string;
  /** From zero; null where the list must tell by its style. */
  readonly level: number | null;
  readonly styleId: string | null;
}

/** Styles that one may be based on, one after the other: Word follows eleven. */
const deepest = 30;

export function readStyles(part: XmlNode | undefined): WordStyles {
  const byId = new Map<string, XmlNode>();
  let defaultParagraphStyle: string | undefined;
  for (const style of childrenOf(part, "style")) {
    const id = style.attributes["styleId"] ?? "";
    byId.set(id, style);
    const isDefault = ["1", "true", "on"].includes(style.attributes["default"] ?? "");
    if (isDefault && style.attributes["type"] === "paragraph") defaultParagraphStyle = id;
  }

  /** A style, then those it is based on. */
  const chain = (id: string | undefined): readonly XmlNode[] => {
    const styles: XmlNode[] = [];
    for (let next = id; next !== undefined;) {
      const style = byId.get(next);
      if (!style || styles.length >= deepest || styles.includes(style)) break;
      styles.push(style);
      next = childValue(style, "basedOn");
    }
    return styles;
  };
  const paragraphChain = (properties: XmlNode | undefined) =>
    chain(childValue(properties, "pStyle") ?? defaultParagraphStyle);

  return {
    headingLevel: (properties) => {
      const own = outlineLevel(properties);
      if (own !== undefined) return own;
      for (const style of paragraphChain(properties)) {
        const level = outlineLevel(childOf(style, "pPr")) ?? levelOfName(style);
        if (level !== undefined) return level;
      }
      return null;
    },
    numbering: (properties) => {
      const own = childOf(properties, "numPr");
      const ownLevel = levelOf(own);
      const ownId = childValue(own, "numId");
      if (ownId !== undefined) {
        return { numId: ownId, level: ownLevel ?? 0, styleId: null };
      }
      for (const style of paragraphChain(properties)) {
        const styled = childOf(childOf(style, "pPr"), "numPr");
        const numId = childValue(styled, "numId");
        if (numId === undefined) continue;
        return { numId, level: ownLevel ?? levelOf(styled), styleId: style.attributes["styleId"] ?? null };
      }
      return null;
    },
    isHidden: (properties) => {
      const own = isOn(properties, "vanish");
      if (own !== undefined) return own;
      for (const style of chain(childValue(properties, "rStyle"))) {
        const styled = isOn(childOf(style, "rPr"), "vanish");
        if (styled !== undefined) return styled;
      }
      return false;
    },
  };
}

function levelOf(numbering: XmlNode | undefined): number | null {
  const level = childValue(numbering, "ilvl");
  return level === undefined ? null : Number(level);
}

/** Undefined where nothing is said; null where the paragraph is said to be body text. */
function outlineLevel(properties: XmlNode | undefined): number | null | undefined {
  const level = childValue(properties, "outlineLvl");
  if (level === undefined) return undefined;
  const number = Number(level);
  return number >= 0 && number <= 8 ? number + 1 : null;
}

function levelOfName(style: XmlNode): number | undefined {
  const name = (childValue(style, "name") ?? "").toLowerCase();
  const numbered = /^(?:heading|titre) ?([1-9])$/.exec(name);
  if (numbered) return Number(numbered[1]);
  return name === "title" || name === "titre" ? 1 : undefined;
}
