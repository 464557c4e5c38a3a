import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-reading";

/** Bit 11: the name is UTF-8. */
const UTF8_NAME = 0x0800;
/** Bit 3: sizes follow the part; we always write them before it. */
const SIZES_AFTER = 0x0008;
/** 1 January 1980, midnight: what Excel itself writes. */
const NO_TIME = 0x00210000;

/** Bytes above which a part is packed less tightly: a sheet of a million rows must not keep anyone waiting. */
const QUICK_ABOVE = 16 * 1024 * 1024;

/** A file to put in a zip, compressed. */
export function pack(name: string, bytes: Uint8Array, time = NO_TIME): ZipEntry {
  const packed = deflateSync(bytes, { level: bytes.length > QUICK_ABOVE ? 1 : 6 });
  return { name, flags: UTF8_NAME, method: 8, time, crc: crc32(bytes), size: bytes.length, packed };
}

/** A zip of the entries in their order; those that came from another zip are copied as they are, still compressed. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const total = entries.reduce(
    (sum, entry, i) => sum + 76 + 2 * (names[i]?.length ?? 0) + entry.packed.length,
    22,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry, names[i]?.length ?? 0);
    bytes.set(names[i] ?? [], at + 30);
    bytes.set(entry.packed, at + 30 + (names[i]?.length ?? 0));
    at += 30 + (names[i]?.length ?? 0) + entry.packed.length;
  });
  const start = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    writeCommon(view, at + 8, entry, names[i]?.length ?? 0);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(names[i] ?? [], at + 46);
    at += 46 + (names[i]?.length ?? 0);
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

/** The fields that local and central records share, from the flags to the lengths. */
function writeCommon(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, (entry.flags & ~SIZES_AFTER) | UTF8_NAME, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameLength, true);
  view.setUint16(at + 22, 0, true);
}
