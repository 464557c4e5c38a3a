import { readFileSync } from "node:fs";
import path from "node:path";

type Loader = (this: { resourcePath: string; addDependency(file: string): void }, source: string) => string;

const makeStylesOf = jest.requireActual<Loader>("../../webpack.styles.js");
const VIEW = path.resolve(__dirname, "../../src/taskpane/view");

function made(source: string, file = path.join(VIEW, "drawn.tsx")): string {
  return makeStylesOf.call({ resourcePath: file, addDependency: () => undefined }, source);
}

test("what a style is made of is found in its file, in ours that it imports, and in the design's tokens", () => {
  const source = `
    import { makeStyles, tokens } from "@fluentui/react-components";
    import { TIGHT } from "./tight";
    const GAP = 4;
    const shared = { color: "red" } as const;
    export const useStyles = makeStyles({
      line: { ...shared, margin: \`0 \${GAP}px\`, [TIGHT]: { padding: tokens.spacingHorizontalXS } },
    });
  `;
  const text = made(source);
  expect(text).toContain(`import { __styles, tokens } from "@fluentui/react-components";`);
  expect(text).not.toContain("makeStyles");
  for (const rule of [
    "{color:red;}",
    "{margin:0 4px;}",
    "@media (max-width: 280px),(max-height: 420px){",
    "{padding:var(--spacingHorizontalXS);}",
  ]) {
    expect(text).toContain(rule);
  }
});

test("a source without styles is left as it is", () => {
  const source = readFileSync(path.join(VIEW, "voice.ts"), "utf8");
  expect(made(source)).toBe(source);
});

test.each([
  ["makeStyles({ a: { color: chosen() } })", /"chosen\(\)" while building/],
  ["makeStyles({ a: { color: nowhere } })", /"nowhere" is no constant/],
])("%s is refused by name", (source, because) => {
  expect(() => made(source)).toThrow(because);
});
