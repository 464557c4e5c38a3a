/** Bends a seed where its structure is: tags, attributes, numbers and texts of XML, objects of a PDF, pieces of a text. */
import { strToU8 } from "fflate";
import { zipped } from "../hostile/sample";
import type { Seed } from "./seeds";

/** Numbers from zero to under one, the same for the same seed. */
export function drawing(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

const NASTY = [
  "",
  "0",
  "-1",
  "1e308",
  "NaN",
  "999999999999",
  "1048576",
  "XFD1048576",
  "A1:XFD1048576",
  "'",
  '"',
  "=",
  "=A1+",
  "\u202e",
  "\u0000",
  "_x0000_",
  "&amp;",
  "<",
  "€ 1 234,56",
  "1 000,00 €",
  "constructor",
  "__proto__",
  "true",
  "#REF!",
  "é".repeat(40),
  "1 ".repeat(50),
];

type Draw = () => number;

const pick = <T>(list: readonly T[], draw: Draw): T | undefined => list[Math.floor(draw() * list.length)];

/** Where pieces of a text stand: tags, values, words. */
function piecesOf(text: string, kind: RegExp): readonly (readonly [number, number])[] {
  return [...text.matchAll(kind)].map((match) => [match.index, match.index + match[0].length] as const);
}

const XML_PIECES = [/<[^<>]+>/g, /"[^"]*"/g, />[^<>]+</g, /<(\w[\w:]*)[^<>]*>[^<>]*<\/\1>/g, /\d+/g];
const TEXT_PIECES = [/\S+/g, /\d[\d .,]*/g, /[^\n]*\n/g, /\n+/g];
const PDF_PIECES = [/\d+ \d+ obj[^]*?endobj/g, /<<[^<>]*>>/g, /\/\w+/g, /\d+/g, /stream[^]*?endstream/g];

/** One piece taken away, said twice, moved, swapped for another or for something nasty. */
function bentOnce(text: string, kinds: readonly RegExp[], draw: Draw): string {
  const kind = pick(kinds, draw);
  const pieces = kind ? piecesOf(text, kind) : [];
  const [from, to] = pick(pieces, draw) ?? [0, 0];
  const [otherFrom, otherTo] = pick(pieces, draw) ?? [0, 0];
  const piece = text.slice(from, to);
  switch (Math.floor(draw() * 6)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, to) + piece.repeat(1 + Math.floor(draw() ** 4 * 200)) + text.slice(to);
    case 2:
      return text.slice(0, from) + text.slice(otherFrom, otherTo) + text.slice(to);
    case 3:
      return (
        text.slice(0, from) + piece.slice(0, 1) + (pick(NASTY, draw) ?? "") + piece.slice(-1) + text.slice(to)
      );
    case 4:
      return text.slice(0, from) + (pick(NASTY, draw) ?? "") + text.slice(to);
    default:
      return text.slice(0, otherTo) + piece + text.slice(otherTo);
  }
}

function bentOften(text: string, kinds: readonly RegExp[], draw: Draw): string {
  let bent = text;
  for (let n = 1 + Math.floor(draw() ** 2 * 12); n > 0; n--) bent = bentOnce(bent, kinds, draw);
  return bent;
}

function flipped(bytes: Uint8Array, draw: Draw): Uint8Array {
  const out = bytes.slice(0, draw() < 0.3 ? Math.floor(draw() * bytes.length) : bytes.length);
  for (let n = 1 + Math.floor(draw() * 20); n > 0 && out.length > 0; n--)
    out[Math.floor(draw() * out.length)] = Math.floor(draw() * 256);
  return out;
}

/** Headers of a zip: of a file, of its entry in the directory, of the end; each with the sizes of its fields, in bytes. */
const HEADERS: ReadonlyMap<number, readonly (2 | 4)[]> = new Map([
  [0x04034b50, [2, 2, 2, 2, 2, 4, 4, 4, 2, 2]],
  [0x02014b50, [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4]],
  [0x06054b50, [2, 2, 2, 2, 4, 4, 2]],
]);

const FIELDS = [0, 1, 8, 0xff, 0xffff, 0x7fffffff, 0xffffffff];

/** Fields of a zip's headers that say something else, or what the same field of another header says. */
function bentZip(bytes: Uint8Array, draw: Draw): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const headers: (readonly [at: number, sizes: readonly (2 | 4)[]])[] = [];
  for (let at = 0; at + 46 <= out.length; at++) {
    const sizes = HEADERS.get(view.getUint32(at, true));
    if (sizes) headers.push([at + 4, sizes]);
  }
  for (let n = 1 + Math.floor(draw() * 4); n > 0; n--) {
    const [start, sizes] = pick(headers, draw) ?? [0, []];
    const field = Math.floor(draw() * sizes.length);
    const at = start + sizes.slice(0, field).reduce<number>((sum, size) => sum + size, 0);
    const others = headers.filter(([, other]) => other === sizes);
    const from = (pick(others, draw)?.[0] ?? start) + at - start;
    const value = draw() < 0.5 ? view.getUint32(from, true) : (pick(FIELDS, draw) ?? 0);
    if (sizes[field] === 2) view.setUint16(at, value & 0xffff, true);
    else if (sizes[field] === 4) view.setUint32(at, value, true);
  }
  return out;
}

function bentParts(parts: Readonly<Record<string, string>>, draw: Draw): Uint8Array {
  const names = Object.keys(parts);
  const bent = new Map(Object.entries(parts));
  for (let n = 1 + Math.floor(draw() * 3); n > 0; n--) {
    // The parts that hold most are bent most.
    const name =
      draw() < 0.6 ? names.find((one) => /sheet1|document\.xml$|content\.xml$/.test(one)) : pick(names, draw);
    if (name === undefined) continue;
    if (draw() < 0.03) bent.delete(name);
    else bent.set(name, bentOften(bent.get(name) ?? "", XML_PIECES, draw));
  }
  const bytes = zipped(Object.fromEntries(bent));
  if (draw() < 0.1) return flipped(bytes, draw);
  return draw() < 0.1 ? bentZip(bytes, draw) : bytes;
}

/** A seed bent, as a file. */
export function bend(seed: Seed, draw: Draw): Uint8Array {
  switch (seed.kind) {
    case "parts":
      return bentParts(seed.parts, draw);
    case "pdf": {
      const bent = bentOften(seed.text, PDF_PIECES, draw);
      const bytes = Uint8Array.from(bent, (letter) => letter.charCodeAt(0));
      return draw() < 0.2 ? flipped(bytes, draw) : bytes;
    }
    case "text": {
      const bent = bentOften(seed.text, TEXT_PIECES, draw);
      return draw() < 0.2 ? flipped(strToU8(bent), draw) : strToU8(bent);
    }
  }
}
