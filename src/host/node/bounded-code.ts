/** A section of compiled code that says how much memory it may take. */
const MEMORY_SECTION = 5;
const PAGES_OF_A_MEGABYTE = 16;
/** Where the sections begin, after what tells the format. */
const FIRST_SECTION = 8;
/** Limits that state no most, and those that do. */
const LEAST_ONLY = 0;
const LEAST_AND_MOST = 1;

/**
 * Compiled code (WebAssembly) of one memory, made to refuse more than so many megabytes: what a thread may take bounds
 * the memory of its program alone, not that of such code.
 */
export function withMostMemory(code: Uint8Array, megabytes: number): Uint8Array<ArrayBuffer> {
  for (let at = FIRST_SECTION; at < code.length;) {
    const [size, start] = numberAt(code, at + 1);
    if (code[at] === MEMORY_SECTION) {
      const made = boundedSection(code.subarray(start, start + size), megabytes);
      return joined(code.subarray(0, at), made, code.subarray(start + size));
    }
    at = start + size;
  }
  throw new Error("the code has no memory of its own");
}

function boundedSection(section: Uint8Array, megabytes: number): Uint8Array {
  const [count, at] = numberAt(section, 0);
  if (count !== 1 || section[at] !== LEAST_ONLY) throw new Error("the code's memory is bounded otherwise");
  const [least] = numberAt(section, at + 1);
  const most = Math.max(least, megabytes * PAGES_OF_A_MEGABYTE);
  const inside = [1, LEAST_AND_MOST, ...bytesOf(least), ...bytesOf(most)];
  return Uint8Array.from([MEMORY_SECTION, ...bytesOf(inside.length), ...inside]);
}

/** A number as the format writes it, seven bits a byte, and where what follows begins. */
function numberAt(code: Uint8Array, from: number): readonly [value: number, next: number] {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = code[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function bytesOf(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...bytesOf(Math.floor(value / 0x80))];
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
