import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { PackageBounds } from "./bounds";
import { damaged, PackageProblem, tooLarge } from "./problem";

/** One file inside a zip, still compressed. */
export interface ZipEntry {
  /** As written in the file. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time in the low half, date in the high half. */
  readonly time: number;
  readonly crc: number;
  /** Bytes once inflated, as declared. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const END_LOCATOR_64 = 0x07064b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const NO_32 = 0xffffffff;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

/** The files of a zip in the order of its directory. Throws a PackageProblem where it is cut, broken, locked or too large. */
export function readZip(bytes: Uint8Array, bounds: PackageBounds): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > bounds.entries) throw tooLarge("too many parts");
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (total > bounds.totalSize || entry.size > bounds.entrySize) {
      throw tooLarge("declared size", entry.name);
    }
    entries.push(entry);
    at = next;
  }
  return entries;
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const wide = count === 0xffff || offset === NO_32 ? findWideDirectory(view, at) : undefined;
    return wide ?? { count, offset };
  }
  throw damaged("no zip directory");
}

function findWideDirectory(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_LOCATOR_64) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_RECORD_64)
    throw damaged("zip64 directory");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL_RECORD)
    throw damaged("zip directory cut");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + 46 + nameLength;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  if (flags & 1) throw new PackageProblem("encrypted", { part: name });
  const wide = readSizes(view, at, nameEnd, extraLength);
  const packed = packedBytes(bytes, view, wide.offset, wide.packedSize, name);
  const entry: ZipEntry = {
    name,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide.size,
    packed,
  };
  return { entry, next: nameEnd + extraLength + view.getUint16(at + 32, true) };
}

/** Sizes and offset, taken from the zip64 field where the short ones are full. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const end = Math.min(extraAt + extraLength, view.byteLength);
  for (let p = extraAt; p + 4 <= end; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    const stop = Math.min(p + 4 + view.getUint16(p + 2, true), end);
    let q = p + 4;
    const wide = (short: number): number => {
      if (short !== NO_32 || q + 8 > stop) return short;
      q += 8;
      return Number(view.getBigUint64(q - 8, true));
    };
    size = wide(size);
    packedSize = wide(packedSize);
    offset = wide(offset);
  }
  return { packedSize, size, offset };
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  packedSize: number,
  name: string,
): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_RECORD) {
    throw damaged("zip part not found", name);
  }
  if (view.getUint16(offset + 6, true) & 1) throw new PackageProblem("encrypted", { part: name });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > view.byteLength) throw damaged("zip part cut", name);
  return bytes.subarray(start, start + packedSize);
}

/** Compressed bytes fed at a time: deflate cannot grow more than 1,032 times, so at most 17 MB come out between two checks. */
const STEP = 16 * 1024;

/** A part's bytes, inflated no further than its declared size. */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflateWithin(entry);
  if (bytes.length !== entry.size) throw damaged("zip part of another size than declared", entry.name);
  if (crc32(bytes) !== entry.crc) throw damaged("zip part with a wrong checksum", entry.name);
  return bytes;
}

/** What is small is inflated without the buffers that a stream needs: a file may hold ten thousand such parts. */
function inflateAtOnce(entry: ZipEntry, out: Uint8Array): Uint8Array {
  try {
    return inflateSync(entry.packed, { out });
  } catch {
    throw damaged("zip part cannot be inflated", entry.name);
  }
}

function inflateWithin(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw damaged(`zip method ${entry.method}`, entry.name);
  if (entry.size > entry.packed.length * 1100 + 1024)
    throw damaged("zip part cannot be that large", entry.name);
  const out = new Uint8Array(entry.size);
  if (entry.size < STEP && entry.packed.length < STEP) return inflateAtOnce(entry, out);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > out.length) {
      throw tooLarge("more than declared", entry.name);
    }
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.packed.length; at += STEP) {
      inflate.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    }
  } catch (cause) {
    if (cause instanceof PackageProblem) throw cause;
    throw damaged("zip part cannot be inflated", entry.name);
  }
  return length === out.length ? out : out.subarray(0, length);
}
