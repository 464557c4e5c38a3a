import { crc32 } from "../../src/package/crc32";

/** The checksum by its definition, bit by bit. */
function bitByBit(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

test("the known checksum of « 123456789 »", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test.each([0, 1, 2, 3, 4, 5, 7, 8, 257])("%i bytes have the checksum of the definition", (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 197 + 41) & 0xff);
  expect(crc32(bytes)).toBe(bitByBit(bytes));
});
