import { damaged } from "./problem";

const ENTITY = /&([^;&\s]{1,12});|&/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text as XML means it. Only XML's own entities are known: no file may define others. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (_, name: string | undefined) => {
    const known = name === undefined ? undefined : (NAMED.get(name) ?? numbered(name));
    if (known === undefined) throw damaged("unknown XML entity");
    return known;
  });
}

function numbered(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Text as it stands between two tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"));
}

/** Text as it stands between the double quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\t\n\r]/g, (c) => (c === '"' ? "&quot;" : `&#${c.charCodeAt(0)};`));
}
