/** A zip put together by hand, so that it may say what no honest one does. */
import { strFromU8, strToU8 } from "fflate";
import { crc32 } from "../../src/package/crc32";

/** One file of such a zip, stored as it is. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  /** The entry of the list whose bytes it shares, instead of its own. */
  readonly shares?: number;
  /** What its own header calls it, where the directory says otherwise. */
  readonly localName?: string;
  readonly flags?: number;
}

const numbers = (...parts: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of parts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

const bytesOf = (name: string | Uint8Array): Uint8Array => (typeof name === "string" ? strToU8(name) : name);

/** The zip; what stands before it and after it is the caller's. */
export function rawZip(entries: readonly RawEntry[], before = "", comment = ""): Uint8Array {
  const pieces: Uint8Array[] = [strToU8(before)];
  const offsets: number[] = [];
  let at = pieces[0]?.length ?? 0;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  const facts = ({ bytes, flags = 0 }: RawEntry, name: Uint8Array): Uint8Array =>
    numbers(
      [2, 20],
      [2, flags],
      [2, 0],
      [4, 0],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    );
  entries.forEach((entry, index) => {
    offsets.push(entry.shares === undefined ? at : (offsets[entry.shares] ?? 0));
    if (entry.shares !== undefined) return;
    const name = bytesOf(entry.localName ?? entry.name);
    push(joined([numbers([4, 0x04034b50]), facts(entry, name), name, entry.bytes]));
    void index;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    const name = bytesOf(entry.name);
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offsets[index] ?? 0]);
    push(joined([numbers([4, 0x02014b50], [2, 20]), facts(entry, name), rest, name]));
  });
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(entries.length, 0xffff)],
    [2, Math.min(entries.length, 0xffff)],
    [4, at - directory],
    [4, directory],
    [2, comment.length],
  );
  return joined([...pieces, end, strToU8(comment, true)]);
}

/** Parts as entries, in their order. */
export function entriesOf(parts: Readonly<Record<string, string>>): readonly RawEntry[] {
  return Object.entries(parts).map(([name, xml]) => ({ name, bytes: strToU8(xml) }));
}

/** Bytes as a text of one character each. */
export function latin(bytes: Uint8Array): string {
  return strFromU8(bytes, true);
}
