import path from "node:path";
import { writeWordDocument } from "../documents";
import type { PastableText } from "../engine/outputs";

/** A page in the format that a file's name asks for: Word, plain text, or HTML. */
export function pageBytes({ blocks, html, plain }: PastableText, title: string, file: string): Uint8Array {
  const extension = path.extname(file).toLowerCase();
  if (extension === ".docx") return writeWordDocument(blocks, title);
  return new TextEncoder().encode(extension === ".txt" ? plain : html);
}
