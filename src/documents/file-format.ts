import { hasStream, isCompoundFile } from "../package/compound-file";

/** What a file is, told by its first bytes and never by its name. `other` names a format that is not read. */
export type FileFormat =
  | { readonly kind: "empty" | "zip" | "pdf" | "text" | "encrypted-office" }
  /** An OpenDocument file, with what it holds: "text", "spreadsheet"… */
  | { readonly kind: "opendocument"; readonly of: string }
  | { readonly kind: "other"; readonly name: string };

/** Tells a file's format. A zip may be a .docx or something else: its parts must tell. */
export function fileFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return { kind: "empty" };
  if (startsWith(bytes, "PK")) {
    // Its type comes first and is not compressed.
    const type = /^.{26}mimetype[^]{0,64}?application\/vnd\.oasis\.opendocument\.(text|spreadsheet|[a-z]+)/s;
    const of = type.exec(latin(bytes.subarray(4, 200)))?.[1];
    return of === undefined ? { kind: "zip" } : { kind: "opendocument", of };
  }
  if (isCompoundFile(bytes)) return compoundFormat(bytes);
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return { kind: "pdf" };
  for (const [signature, name] of others) if (startsWith(bytes, signature)) return { kind: "other", name };
  if (
    /^\s*<\?xml[^>]*\?>[^]{0,200}<(?:\?mso-application|pkg:package|w:wordDocument)/.test(
      latin(bytes.subarray(0, 1024)),
    )
  ) {
    return { kind: "other", name: "xml" };
  }
  return { kind: "text" };
}

const others: readonly (readonly [string, string])[] = [
  ["{\\rtf", "rtf"],
  ["\x89PNG", "png"],
  ["\xFF\xD8\xFF", "jpeg"],
  ["GIF8", "gif"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["%!PS", "postscript"],
  ["Rar!", "rar"],
  ["7z\xBC\xAF", "7z"],
  ["\x1F\x8B", "gzip"],
];

/** An OLE file: its streams tell a former Office format from a protected new one. */
function compoundFormat(bytes: Uint8Array): FileFormat {
  if (hasStream(bytes, "EncryptedPackage")) return { kind: "encrypted-office" };
  if (hasStream(bytes, "WordDocument")) return { kind: "other", name: "doc" };
  if (hasStream(bytes, "Workbook")) return { kind: "other", name: "xls" };
  return { kind: "other", name: "ole" };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}
