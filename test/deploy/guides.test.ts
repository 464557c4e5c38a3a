import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const DOCS = path.join(ROOT, "docs");
const papers = [
  ...readdirSync(DOCS)
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(DOCS, name)),
  ...["README.md", "CONTRIBUTING.md"].map((name) => path.join(ROOT, name)),
];

/** What a paper leads to within the project: files and images, by their place in it. */
function leadsOf(paper: string): readonly string[] {
  const links = [...readFileSync(paper, "utf8").matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
    ([, to]) => to ?? "",
  );
  return links.filter((to) => !/^[a-z]+:/.test(to)).map((to) => path.resolve(path.dirname(paper), to));
}

test.each(papers.map((paper) => [path.relative(ROOT, paper), paper] as const))(
  "%s leads to nothing that is not there",
  (_name, paper) => {
    expect(leadsOf(paper).filter((to) => !existsSync(to))).toEqual([]);
  },
);

test("every picture of the guides is shown, says in words what it shows, and is small", () => {
  const images = path.join(DOCS, "images");
  const shown = papers.flatMap((paper) => leadsOf(paper)).filter((to) => to.startsWith(images));
  const there = readdirSync(images).map((name) => path.join(images, name));
  expect([...new Set(shown)].sort()).toEqual(there.sort());
  for (const file of there) expect(statSync(file).size).toBeLessThan(120_000);
  for (const paper of papers) expect(readFileSync(paper, "utf8")).not.toMatch(/!\[\s*\]/);
});
