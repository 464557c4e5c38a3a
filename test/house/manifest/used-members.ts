import path from "node:path";
import ts from "typescript";

/** A member of Excel's API that the code uses, with the set that brought it. */
export interface UsedMember {
  /** "Range.getMergedAreasOrNullObject" */
  readonly member: string;
  /** "1.13"; undefined where Microsoft's table names no set of ExcelApi. */
  readonly since: string | undefined;
  /** The files that use it, below src, in order. */
  readonly files: readonly string[];
}

/** Every member of the namespace Excel that files use, as the compiler resolves it, with what Microsoft's types say of it. */
export function usedMembers(root: string, folder: string): readonly UsedMember[] {
  const config = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const inside = fileNames.filter((file) => file.startsWith(path.join(root, folder) + path.sep));
  const program = ts.createProgram(inside, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, { since: string | undefined; files: Set<string> }>();
  const note = (name: ts.Node, file: string): void => {
    const symbol = checker.getSymbolAtLocation(name);
    const declaration = symbol?.declarations?.find((each) =>
      each.getSourceFile().fileName.includes("@types/office-js"),
    );
    const owner = declaration?.parent;
    if (
      !symbol ||
      !declaration ||
      !owner ||
      !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))
    )
      return;
    if (!isInExcel(owner)) return;
    const member = `${owner.name?.text ?? ""}.${symbol.name}`;
    const known = found.get(member) ?? { since: setOf(symbol, checker), files: new Set() };
    known.files.add(path.relative(path.join(root, "src"), file).split(path.sep).join("/"));
    found.set(member, known);
  };
  for (const file of inside) {
    const source = program.getSourceFile(file);
    const walk = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name, file);
      if (ts.isBindingElement(node)) note(node.propertyName ?? node.name, file);
      ts.forEachChild(node, walk);
    };
    if (source) walk(source);
  }
  return [...found]
    .map(([member, { since, files }]) => ({ member, since, files: [...files].sort() }))
    .sort((a, b) => (a.member < b.member ? -1 : 1));
}

function isInExcel(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === "Excel") return true;
  }
  return false;
}

function setOf(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const texts = symbol.getJsDocTags(checker).map((tag) => ts.displayPartsToString(tag.text));
  const text = [ts.displayPartsToString(symbol.getDocumentationComment(checker)), ...texts].join("\n");
  return /\[\s*Api set:\s*ExcelApi\s+(\d+\.\d+)/i.exec(text)?.[1];
}
