import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The container's file cannot be built without a container engine: each of its lines is held to what it leans on. */

const ROOT = path.resolve(__dirname, "../..");
const read = (name: string): string => readFileSync(path.join(ROOT, name), "utf8");
const lines = read("docs/Containerfile")
  .split("\n")
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => line.split(" "));
const { scripts, engines } = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const guide = read("docs/guide-du-service-informatique.md");

test("what it copies from the project is there", () => {
  const copied = lines.filter(([name, first]) => name === "COPY" && !first?.startsWith("--from"));
  const sources = copied.flatMap((line) => line.slice(1, -1));
  expect(sources).toContain("docs/nginx.conf");
  expect(sources.filter((source) => !existsSync(path.join(ROOT, source)))).toEqual([]);
});

test("it is built by the Node.js and the command that the guide names, and installs nothing that needs the sources", () => {
  const node = lines.find(([name, image]) => name === "FROM" && image?.startsWith("node:"));
  expect(engines.node).toContain(`>=${/node:(\d+)/.exec(node?.[1] ?? "")?.[1] ?? "?"}.`);
  const runs = lines.filter(([name]) => name === "RUN").map((line) => line.slice(1).join(" "));
  // "prepare" builds the command and the engine, whose sources come only after the packages.
  expect(scripts["prepare"]).toBeDefined();
  expect(runs[0]).toBe("npm ci --ignore-scripts");
  expect(runs[1]).toMatch(/^npm run package -- --env baseUrl=\$\{baseUrl\}/);
  expect(scripts["package"]).toBe("webpack --config-name package");
});

test("what is built lands where nginx serves it, at the path of the address", () => {
  const built = lines.find(([name, first]) => name === "COPY" && first === "--from=built");
  const [, , from, to] = built ?? [];
  const root = /^\s*root (\S+);/m.exec(read("docs/nginx.conf"))?.[1];
  expect(from).toBe("/pointage/dist/package");
  expect(to).toBe(`${root}/pointage`);
  expect(guide).toMatch(/baseUrl=https:\/\/[\w.]+\/pointage /);
  expect(guide).toContain(`-v "$PWD/dist/package:${root}/pointage:ro"`);
});

test("the guide's commands name the file, and the places where its certificate is looked for", () => {
  expect(guide).toContain("docker build -f docs/Containerfile");
  expect(read("docs/nginx.conf")).toMatch(/ssl_certificate \/etc\/ssl\//);
  expect(guide).toContain("-v /etc/ssl:/etc/ssl:ro");
});
