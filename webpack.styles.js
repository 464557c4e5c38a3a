/**
 * Works out while building what `makeStyles` would while the pane runs: its users load no compiler of styles, and wait
 * for none. A style is made of literals, of constants of its file or imported from one of ours, and of design tokens;
 * anything else fails the build, by name.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { tokens } = require("@fluentui/tokens");
const { resolveStyleRulesForSlots } = require("@griffel/core");
const ts = require("typescript");

const CALL = "makeStyles";

/** A loader, to be run on the sources as they are written. */
module.exports = function compileStyles(source) {
  if (!source.includes(`${CALL}(`)) return source;
  const calls = [];
  const file = parsed(this.resourcePath, source);
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === CALL) calls.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  const read = (name) => {
    this.addDependency(name);
    return parsed(name, readFileSync(name, "utf8"));
  };
  return calls
    .reverse()
    .reduce((text, call) => {
      const [classes, rules] = resolveStyleRulesForSlots(valueOf(call.arguments[0], file, read));
      const made = `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
      return text.slice(0, call.getStart(file)) + made + text.slice(call.getEnd());
    }, source)
    .replace(CALL, "__styles");
};

function parsed(name, text) {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

/** The value of an expression that only states one. */
function valueOf(node, file, read) {
  const value = (of) => valueOf(of, file, read);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return value(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(value);
  if (ts.isTemplateExpression(node)) {
    return (
      node.head.text + node.templateSpans.map((span) => value(span.expression) + span.literal.text).join("")
    );
  }
  if (ts.isPropertyAccessExpression(node)) return value(node.expression)[node.name.text];
  if (ts.isIdentifier(node)) return constant(node.text, file, read);
  if (ts.isObjectLiteralExpression(node)) {
    return Object.assign({}, ...node.properties.map((property) => partOf(property, value)));
  }
  throw new Error(`${file.fileName}: a style cannot be made of "${node.getText(file)}" while building`);
}

function partOf(property, value) {
  if (ts.isSpreadAssignment(property)) return value(property.expression);
  const { name } = property;
  if (ts.isShorthandPropertyAssignment(property)) return { [name.text]: value(name) };
  return {
    [ts.isComputedPropertyName(name) ? value(name.expression) : name.text]: value(property.initializer),
  };
}

/** What a name stands for: a constant of the file, or of the one it is imported from. */
function constant(name, file, read) {
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const found = statement.declarationList.declarations.find((one) => one.name.text === name);
      if (found?.initializer) return valueOf(found.initializer, file, read);
    }
    if (ts.isImportDeclaration(statement)) {
      const found = statement.importClause?.namedBindings?.elements?.find((one) => one.name.text === name);
      const from = statement.moduleSpecifier.text;
      if (found && name === "tokens") return tokens;
      if (found && from.startsWith(".")) {
        const near = path.resolve(path.dirname(file.fileName), `${from}.ts`);
        return constant((found.propertyName ?? found.name).text, read(near), read);
      }
    }
  }
  throw new Error(`${file.fileName}: "${name}" is no constant that a style can be made of while building`);
}
