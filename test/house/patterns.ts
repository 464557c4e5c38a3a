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
  ts.forEachChild(file, visit);
  return found;
}

function patternOf(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
    const literal = node.getText();
    return literal.slice(1, literal.lastIndexOf("/"));
  }
  if (!isRegExp(node)) return pieceOf(node);
  const source = node.arguments?.[0]?.getText() ?? "";
  return /^(?:["'`]|String\.raw)/.test(source)
    ? source
        .replace("String.raw", "")
        .replace(/\\\\/g, "\\")
        .replace(/\$\{[^}]*\}/g, " ")
    : undefined;
}

function isRegExp(node: ts.Node): node is ts.NewExpression {
  return ts.isNewExpression(node) && node.expression.getText() === "RegExp";
}

/** A text that a pattern is put together from: it groups, or looks around; nothing for any other. */
function pieceOf(node: ts.Node): string | undefined {
  if (isRegExp(node.parent)) return undefined;
  const texts = ts.isStringLiteralLike(node)
    ? [node.text]
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      : [];
  const piece = texts.join(" ");
  return /\(\?[:=!<]/.test(piece) ? piece : undefined;
}

/** Functions and errors of Excel, and roman numerals between other signs than letters: nobody's words. */
const NO_WORD =
  /(?<!\p{L})(?:SUM|SOMME|SUBTOTAL|SOUS\\\.TOTAL|AGGREGATE|AGREGAT|ROUND|TRUE|FALSE|REF|VALUE|DIV|NAME|NUM|NULL|[IVX]+|[ivx]+)(?!\p{L})/gu;

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
