/** Every regular expression of the program: those that its text spells, and those that it makes of words while it runs. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.resolve(__dirname, "../../src");
/** What works on the text of files: its patterns are made while it is loaded, or when they are first needed. */
const READERS = /^(?:engine|documents|package|host\/(?!node\/)|excel|texts)\b.*\.ts$/;

/** A pattern, and the file that it stands in. */
export interface ProgramPattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** All of them, each once. @param run what makes those that are made when first needed */
export async function programPatterns(run: () => Promise<void>): Promise<readonly ProgramPattern[]> {
  const found = new Map<string, ProgramPattern>();
  const add = (source: string, flags: string, file: string): void => {
    const key = `/${source}/${flags}`;
    if (!found.has(key)) found.set(key, { source, flags, file });
  };
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  for (const file of files) for (const { source, flags } of spelledIn(file)) add(source, flags, file);
  await madeDuring(add, async () => {
    for (const file of files) if (READERS.test(file)) await import(path.join(SRC, file));
    await run();
  });
  return [...found.values()];
}

function spelledIn(file: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const text = node.getText();
      const end = text.lastIndexOf("/");
      found.push(new RegExp(text.slice(1, end), text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path.join(SRC, file), "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

/** The patterns that files of ours make while something is done. */
async function madeDuring(
  add: (source: string, flags: string, file: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct: (made, given: ConstructorParameters<typeof RegExp>) => {
      const pattern = new made(...given);
      const [, file] =
        /src[\\/]((?!engine[\\/](?:lexicon|claims[\\/]said))[\w\\/.-]+\.tsx?)/.exec(
          new Error().stack ?? "",
        ) ?? [];
      if (file !== undefined) add(pattern.source, pattern.flags, file);
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
}
