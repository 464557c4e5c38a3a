/** Finds the regular expressions of a source text that spell a word themselves. Knows no file on its own. */
import ts from "typescript";

/** Every pattern of a text, as written, that spells two letters or more beside one another. */
export function patternsWithWords(text: string): readonly string[] {
  const file = ts.createSourceFile("pattern.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const written = patternOf(node);
    if (written !== undefined && spellsAWord(written)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function patternOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
    const literal = node.getText();
    return literal.slice(1, literal.lastIndexOf("/"));
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== "RegExp") return undefined;
  const source = node.arguments?.[0]?.getText() ?? "";
  return /^(?:["'`]|String\.raw)/.test(source)
    ? source
        .replace("String.raw", "")
        .replace(/\\\\/g, "\\")
        .replace(/\$\{[^}]*\}/g, " ")
    : undefined;
}

/** Functions of Excel, and roman numerals between other signs than letters: nobody's words. */
const NO_WORD =
  /(?<!\p{L})(?:SUM|SOMME|SUBTOTAL|SOUS\\\.TOTAL|AGGREGATE|AGREGAT|ROUND|TRUE|FALSE|[IVX]+|[ivx]+)(?!\p{L})/gu;

function spellsAWord(pattern: string): boolean {
  const letters = pattern
    .replace(NO_WORD, " ")
    .replace(/\(\?<[A-Za-z]\w*>/g, "(")
    .replace(/\\k<\w+>/g, "")
    .replace(/\\[pP]\{[^}]*\}/g, " ")
    .replace(/\\u\{?[0-9a-fA-F]+\}?/g, " ")
    .replace(/\\./g, " ")
    .replace(/\[[^\]]*\]/g, " ");
  return /\p{L}{2}/u.test(letters);
}
