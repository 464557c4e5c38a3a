import { parseElement, XmlDocument, XmlElement } from "../../../package/xml-tree";
import { BUILT_IN_STYLES } from "./built-in-styles";
import { BLANK, Items, LEAST, ORDER } from "./style-items";
import type { CellStyle, StylePatch } from "./cell-style";
import type { ThemeColours } from "./colours";
import { builtInFormat, builtInId, FIRST_OWN_FORMAT } from "./number-formats";
import {
  makeDifferential,
  makeFill,
  patchAlignment,
  patchBorders,
  patchFont,
  readAlignment,
  readBorders,
  readFill,
  readFont,
} from "./style-elements";
import { largest } from "../largest";

/** What a named style may leave to cells, by the mark that says so: the number it is kept by, and whether a look says it. */
const PARTS: readonly (readonly [string, string, (look: StylePatch) => boolean])[] = [
  ["applyNumberFormat", "numFmtId", ({ numberFormat }) => numberFormat !== undefined],
  ["applyFont", "fontId", ({ font }) => font !== undefined],
  ["applyFill", "fillId", ({ fill }) => fill !== undefined],
  ["applyBorder", "borderId", ({ borders }) => borders !== undefined],
];

/** The same for what stands within: what follows each. */
const CHILDREN: readonly (readonly [string, string, readonly string[]])[] = [
  ["applyAlignment", "alignment", ["protection", "extLst"]],
  ["applyProtection", "protection", ["extLst"]],
];

/** The styles of a workbook. It only ever grows: a number once given never means another style. */
export class StyleTable {
  private readonly document: XmlDocument;
  private readonly original: string;
  private readonly prefix: string;
  private readonly lists = new Map<string, Items>();
  private readonly resolved: CellStyle[] = [];
  private readonly derived = new Map<string, number>();
  private readonly patches = new WeakMap<StylePatch, string>();
  private readonly formatCodes = new Map<number, string>();

  constructor(
    xml: string | undefined,
    private readonly theme: ThemeColours,
  ) {
    this.original = xml ?? BLANK;
    this.document = XmlDocument.parse(xml ?? BLANK);
    this.prefix = this.document.root.prefix;
    for (const format of this.document.root.child("numFmts")?.all("numFmt") ?? []) {
      this.formatCodes.set(format.number("numFmtId") ?? -1, format.get("formatCode") ?? "General");
    }
  }

  private items(list: string, item: string): Items {
    const known = this.lists.get(list);
    if (known) return known;
    const { root } = this.document;
    const make = (): XmlElement => {
      const parent = new XmlElement(this.prefix + list);
      root.insertBefore(parent, ORDER.slice(ORDER.indexOf(list) + 1));
      return parent;
    };
    const items = new Items(root.child(list), make, this.askedIn(list), item);
    this.lists.set(list, items);
    return items;
  }

  private askedIn(list: string): readonly XmlElement[] {
    const blank = BLANK.replace(/<(\/?)(?=[a-z])/gi, `<$1${this.prefix}`);
    return XmlDocument.parse(blank).root.child(list)?.elements ?? [];
  }

  /** A table without styles of cells is none that others read: it gets the smallest there is. */
  private complete(): void {
    if (this.size > 0) return;
    for (const [list, item] of LEAST) this.items(list, item).begin();
  }

  private get formats(): Items {
    return this.items("cellXfs", "xf");
  }

  /** How many styles cells may name. */
  get size(): number {
    return this.formats.list.length;
  }

  /** The style of a number; that of an unknown number is the first's. */
  style(index: number): CellStyle {
    const known = this.resolved[index];
    if (known) return known;
    const style = this.resolve(this.formats.at(index) ?? this.formats.at(0));
    this.resolved[index] = style;
    return style;
  }

  private resolve(xf: XmlElement | undefined): CellStyle {
    const protection = xf?.child("protection");
    return {
      named: this.nameOf(xf),
      numberFormat: this.formatCode(xf?.number("numFmtId") ?? 0),
      font: readFont(this.items("fonts", "font").at(xf?.number("fontId") ?? 0), this.theme),
      fill: readFill(this.items("fills", "fill").at(xf?.number("fillId") ?? 0), this.theme),
      borders: readBorders(this.items("borders", "border").at(xf?.number("borderId") ?? 0), this.theme),
      alignment: readAlignment(xf?.child("alignment")),
      locked: protection?.flag("locked", true) ?? true,
      formulaHidden: protection?.flag("hidden") ?? false,
      quotePrefix: xf?.flag("quotePrefix") ?? false,
    };
  }

  private nameOf(xf: XmlElement | undefined): string {
    const xfId = xf?.number("xfId") ?? 0;
    const entry = this.items("cellStyles", "cellStyle").list.find((each) => each.number("xfId") === xfId);
    const id = entry?.number("builtinId");
    return BUILT_IN_STYLES.find((each) => each.id === id)?.name ?? entry?.get("name") ?? "Normal";
  }

  private formatCode(id: number): string {
    return this.formatCodes.get(id) ?? builtInFormat(id);
  }

  /** The number of the style that is another's but for what the patch says. */
  derive(index: number, patch: StylePatch): number {
    const key = `${index} ${this.keyOf(patch)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    this.complete();
    const number = this.formats.numberOf(this.patched(this.formats.at(index) ?? this.formats.at(0), patch));
    this.derived.set(key, number);
    return number;
  }

  /** A patch in words, said once: it is laid over one cell after the other. What it says of nothing counts too. */
  private keyOf(patch: StylePatch): string {
    let key = this.patches.get(patch);
    if (key === undefined) {
      key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value));
      this.patches.set(patch, key);
    }
    return key;
  }

  private patched(base: XmlElement | undefined, patch: StylePatch): XmlElement {
    const { prefix } = this;
    const attributes = base ? Object.fromEntries(base.attributes) : { xfId: "0" };
    const xf = new XmlElement(`${prefix}xf`, attributes);
    for (const child of base?.elements ?? []) xf.append(child);
    const part = (
      id: string,
      apply: string,
      list: string,
      item: string,
      make: (old?: XmlElement) => XmlElement,
    ) => {
      const items = this.items(list, item);
      xf.set(id, String(items.numberOf(make(items.at(base?.number(id) ?? 0)))));
      xf.set(apply, "1");
    };
    const { font, fill, borders, alignment } = patch;
    if (patch.numberFormat !== undefined) {
      xf.set("numFmtId", String(this.formatId(patch.numberFormat))).set("applyNumberFormat", "1");
    }
    if (font) part("fontId", "applyFont", "fonts", "font", (old) => patchFont(old, font, prefix));
    if (fill !== undefined) part("fillId", "applyFill", "fills", "fill", () => makeFill(fill, prefix));
    if (borders)
      part("borderId", "applyBorder", "borders", "border", (old) => patchBorders(old, borders, prefix));
    if (alignment) {
      const made = patchAlignment(xf.child("alignment"), alignment, prefix);
      exchange(xf, "alignment", made, ["protection", "extLst"]);
      xf.set("applyAlignment", "1");
    }
    if (patch.locked !== undefined || patch.formulaHidden !== undefined) {
      const old = xf.child("protection");
      const locked = patch.locked ?? old?.flag("locked", true) ?? true;
      const hidden = patch.formulaHidden ?? old?.flag("hidden") ?? false;
      const made = new XmlElement(`${prefix}protection`, {
        locked: locked ? undefined : "0",
        hidden: hidden ? "1" : undefined,
      });
      exchange(xf, "protection", made.attributes.size > 0 ? made : undefined, ["extLst"]);
      xf.set("applyProtection", "1");
    }
    if (patch.quotePrefix !== undefined) xf.set("quotePrefix", patch.quotePrefix ? "1" : undefined);
    return xf;
  }

  /** The number of the look that a number's cells take with a named style; undefined where there is none of that name. */
  withNamed(index: number, name: string): number | undefined {
    this.complete();
    const xfId = this.namedFormat(name);
    if (xfId === undefined) return undefined;
    const style = this.items("cellStyleXfs", "xf").at(xfId);
    const xf = this.patched(this.formats.at(index) ?? this.formats.at(0), {});
    xf.set("xfId", String(xfId));
    for (const [apply, id] of PARTS) {
      if (style?.get(apply) === "0") continue;
      xf.set(apply, undefined).set(id, style?.get(id) ?? "0");
    }
    for (const [apply, child, followers] of CHILDREN) {
      if (style?.get(apply) === "0") continue;
      const given = style?.child(child);
      exchange(xf, child, given && parseElement(given.toXml()), followers);
    }
    return this.formats.numberOf(xf);
  }

  /** Where a named style stands among those of the file; Excel's own are put there when they are first used. */
  private namedFormat(name: string): number | undefined {
    const styles = this.items("cellStyles", "cellStyle");
    const builtIn = BUILT_IN_STYLES.find((each) => each.name.toLowerCase() === name.toLowerCase());
    styles.begin();
    const known = styles.list.find((each) =>
      builtIn
        ? each.number("builtinId") === builtIn.id
        : each.get("name")?.toLowerCase() === name.toLowerCase(),
    );
    if (known || !builtIn) return known?.number("xfId");
    const looks = this.items("cellStyleXfs", "xf");
    const look = builtIn.look(this.theme);
    const xf = this.patched(looks.at(0), look);
    for (const [apply, , says] of PARTS) xf.set(apply, says(look) ? undefined : "0");
    for (const [apply] of CHILDREN) xf.set(apply, "0");
    xf.set("xfId", undefined);
    const xfId = looks.add(xf);
    const attributes = { name: builtIn.fileName, xfId: String(xfId), builtinId: String(builtIn.id) };
    styles.add(new XmlElement(`${this.prefix}cellStyle`, attributes));
    return xfId;
  }

  private formatId(code: string): number {
    const built = builtInId(code);
    if (built !== undefined && !this.formatCodes.has(built)) return built;
    for (const [id, text] of this.formatCodes) if (text === code) return id;
    const id = largest(this.formatCodes.keys(), FIRST_OWN_FORMAT - 1) + 1;
    this.items("numFmts", "numFmt").numberOf(
      new XmlElement(`${this.prefix}numFmt`, { numFmtId: String(id), formatCode: code }),
    );
    this.formatCodes.set(id, code);
    return id;
  }

  /** The number of a format for conditional formats, made if no other is the same. */
  differential(patch: StylePatch): number {
    this.complete();
    const formatId = patch.numberFormat === undefined ? undefined : this.formatId(patch.numberFormat);
    return this.items("dxfs", "dxf").numberOf(makeDifferential(patch, this.prefix, formatId));
  }

  /** What a conditional format's number lays over cells: font and fill. */
  differentialStyle(index: number): StylePatch {
    const dxf = this.items("dxfs", "dxf").at(index);
    const fill = readFill(dxf?.child("fill"), this.theme, true);
    const font = dxf?.child("font");
    const read = font && readFont(font, this.theme);
    const stated = read && {
      ...(font.child("b") && { bold: read.bold }),
      ...(font.child("i") && { italic: read.italic }),
      ...(font.child("strike") && { strike: read.strike }),
      ...(font.child("u") && { underline: read.underline }),
      ...(font.child("color") && { colour: read.colour }),
    };
    const numberFormat = dxf?.child("numFmt")?.get("formatCode");
    return {
      ...(fill !== undefined && { fill }),
      ...(stated && { font: stated }),
      ...(numberFormat !== undefined && { numberFormat }),
    };
  }

  /** The part as it must be written; undefined where nothing was added. */
  changedXml(): string | undefined {
    const xml = this.document.toXml();
    return xml === this.original ? undefined : xml;
  }
}

function exchange(
  parent: XmlElement,
  local: string,
  by: XmlElement | undefined,
  followers: readonly string[],
): void {
  const there = parent.child(local);
  if (there) parent.remove(there);
  if (by) parent.insertBefore(by, followers);
}
