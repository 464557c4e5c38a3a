import { DocumentProblem } from "./document-problem";

/** The text of a plain text file: UTF-8 or UTF-16 (told by its mark, or by its zero bytes), else Windows-1252, where UTF-8 reads less of it. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs("utf-8", bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes.subarray(2));

  const zeros = zeroBytes(bytes.subarray(0, 4096));
  if (zeros.even + zeros.odd > 0) {
    if (zeros.even === 0) return decodeAs("utf-16le", bytes);
    if (zeros.odd === 0) return decodeAs("utf-16be", bytes);
    throw new DocumentProblem("unsupported", "binary file");
  }
  const text = decodeAs("utf-8", bytes);
  return isMostlyUtf8(text) ? text : decodeWindows1252(bytes);
}

/** Whether fewer bytes of a text could not be read as UTF-8 than letters that take several were: a paste may mix both. */
function isMostlyUtf8(text: string): boolean {
  const unread = text.split("\uFFFD").length - 1;
  return unread === 0 || unread < (text.match(/(?!\uFFFD)[\u0080-\uFFFF]/g)?.length ?? 0);
}

/** What Windows-1252 has at 80–9F, where Latin-1 has control characters; U+FFFD where it has nothing. */
const windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

/** By hand, because Node 20 decodes "windows-1252" as Latin-1, and the euro sign would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  return decodeAs("latin1", bytes).replace(
    /[\u0080-\u009F]/g,
    (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control,
  );
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? "even" : "odd"]++;
  });
  return count;
}
