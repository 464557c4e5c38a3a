const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes begin as a compound file (OLE): the container of .xls and of password-protected .xlsx. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Whether a name stands in the compound file's directory. Names are UTF-16 and directory sectors may lie anywhere,
 * so the bytes are searched at every 128-byte entry: a file cut short still tells what it was.
 */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const entry = 128;
  for (let at = 512; at + name.length * 2 + 2 <= bytes.length; at += entry) {
    if (namedAt(bytes, at, name)) return true;
  }
  return false;
}

function namedAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false;
  }
  return bytes[at + 2 * name.length] === 0 && bytes[at + 2 * name.length + 1] === 0;
}
