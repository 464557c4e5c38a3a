import { readFileSync } from "node:fs";
import path from "node:path";

const FILE = path.join(__dirname, "../../node_modules/@types/office-js/index.d.ts");
let text: string | undefined;

/** The set of ExcelApi that brought each member of a class, by the names of programs, as Microsoft's typings say it. */
export function typedMembers(className: string): ReadonlyMap<string, string> {
  text ??= readFileSync(FILE, "utf8");
  const excel = text.indexOf("declare namespace Excel {");
  const from = text.indexOf(`\n    class ${className} extends`, excel);
  const block = from < 0 ? "" : text.slice(from, text.indexOf("\n    }\n", from));
  const members = /\[Api set: ExcelApi ([\d.]+)\][\s\S]*?\*\/\s+(?:readonly )?(\w+)/g;
  return new Map([...block.matchAll(members)].map(([, set = "", name = ""]) => [name, set]));
}
