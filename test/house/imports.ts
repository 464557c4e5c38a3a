/** Reads the imports of source files and names those that go against the house's order. Knows no file on its own. */
import path from "node:path";
import ts from "typescript";

/** One import, export-from or import() as written in a file. */
export interface ImportFound {
  /** From the root of `src`, with slashes: "engine/model/annex.ts". */
  readonly from: string;
  /** As written: "../money", "decimal.js". */
  readonly specifier: string;
  /** Whether it disappears from the compiled code. */
  readonly typeOnly: boolean;
  /** From one. */
  readonly line: number;
}

/** Every import of a file's text, in order. `from` is its path from the root of `src`. */
export function importsOf(from: string, text: string): readonly ImportFound[] {
  const file = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: ImportFound[] = [];
  const add = (node: ts.Node, typeOnly: boolean): void => {
    if (!ts.isStringLiteralLike(node)) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ from, specifier: node.text, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node) && callsImport(node))
      node.arguments.slice(0, 1).forEach((a) => add(a, false));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function importsTypesOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named) || named.elements.length === 0) return false;
  return named.elements.every((element) => element.isTypeOnly);
}

function callsImport(node: ts.CallExpression): boolean {
  const callee = node.expression;
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")
  );
}

/** The engine's layers, each of which may know those of the lines above it, and not its neighbours on its own line. */
const ENGINE_ORDER: readonly (readonly string[])[] = [
  ["lists", "folding"],
  ["lexicon"],
  ["money", "grid"],
  ["wording"],
  ["model"],
  ["claims"],
  ["edits", "tables"],
  ["reading", "mapping"],
  ["linking"],
  ["diagnosis"],
  ["rules"],
  ["findings"],
  ["trial", "rivals"],
  ["outputs", "reconcile.ts"],
  ["index.ts"],
];

/** What each folder beside the engine may know; `texts` goes without saying, `types` is the engine's types alone. */
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  texts: [],
  // The zip and the XML of office files, bounded.
  package: [],
  host: ["package"],
  documents: ["engine types", "package"],
  excel: ["engine"],
  // The host reads what is not in Excel: the file of an earlier version.
  taskpane: ["engine", "documents", "excel", "host"],
  // The ribbon does what the pane does, without the pane.
  commands: ["engine", "documents", "excel", "taskpane"],
  cli: ["engine", "documents", "excel", "host"],
  workbench: ["host", "package"],
};

/** Folders that run in a browser as well: no Node module there. */
const WITHOUT_NODE = new Set(["texts", "package", "engine", "documents", "excel", "taskpane", "commands"]);

/** The only packages that these folders may import; folders not named here choose their own. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  engine: ["decimal.js"],
  package: ["fflate"],
  texts: [],
};

/** Why an import goes against the house's order, or undefined where it does not. */
export function objectionTo(found: ImportFound): string | undefined {
  const from = found.from.split("/");
  const folder = from[0] ?? "";
  if (!found.specifier.startsWith(".")) return objectionToPackage(folder, found.specifier);
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(found.from), found.specifier));
  // Both say the version of what checked.
  if (target === "../package.json" && (folder === "cli" || folder === "taskpane")) return undefined;
  if (target.startsWith("..")) return "leaves src";
  const to = target.split("/");
  if (folder === "engine" && to[0] === "engine") return objectionInEngine(from[1] ?? "", to[1] ?? "");
  return objectionToFolder(folder, to[0] ?? "", found.typeOnly);
}

function objectionToPackage(folder: string, specifier: string): string | undefined {
  if (WITHOUT_NODE.has(folder) && specifier.startsWith("node:")) return `${folder} runs without Node`;
  const allowed = PACKAGES[folder];
  if (allowed && !allowed.includes(specifier)) return `${folder} may not use the package ${specifier}`;
  return undefined;
}

function objectionInEngine(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  const [fromRank, toRank] = [rankOf(from), rankOf(to)];
  if (fromRank < 0) return `engine/${from} has no place in the order`;
  if (toRank < 0) return `engine/${to} has no place in the order`;
  return toRank < fromRank ? undefined : `engine/${from} may not know engine/${to}`;
}

/** A file at the engine's root is imported without its extension; "" is the engine's index. */
function rankOf(layer: string): number {
  const names = layer === "" ? ["index.ts"] : [layer, `${layer}.ts`];
  return ENGINE_ORDER.findIndex((line) => names.some((name) => line.includes(name)));
}

function objectionToFolder(from: string, to: string, typeOnly: boolean): string | undefined {
  if (from === to) return undefined;
  if (to === "texts" && from !== "host" && from !== "package") return undefined;
  const allowed = from === "engine" ? [] : SHELLS[from];
  if (!allowed) return `${from} has no place in the order`;
  if (allowed.includes(to)) return undefined;
  if (to === "engine" && allowed.includes("engine types")) {
    return typeOnly ? undefined : `${from} may know the engine's types only (import type)`;
  }
  return `${from} may not know ${to}`;
}
