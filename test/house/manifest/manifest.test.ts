import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { XmlDocument } from "../../../src/package/xml-tree";
import { BROKEN } from "./broken-manifests";
import { objectionsTo } from "./manifest-rules";
import { usedMembers } from "./used-members";

const ROOT = path.resolve(__dirname, "../../..");
const FILE = process.env["POINTAGE_MANIFEST"] ?? path.join(ROOT, "manifest.xml");
const manifest = readFileSync(FILE, "utf8");
const { root } = XmlDocument.parse(manifest);

/** The addresses that the manifest names, by the id or the name of what names them. */
const addresses = [
  ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => root.all(name)),
  ...root.descendants("Url"),
  ...root.descendants("Image").filter((image) => image.get("id") !== undefined),
].map((each) => [each.get("id") ?? each.local, each.get("DefaultValue") ?? ""] as const);

/** Where the build takes a file of the add-in from. */
function sourceOf(address: string): string | undefined {
  const name = path.basename(new URL(address).pathname);
  const inside = new URL(address).pathname.replace(/^.*?(?=assets\/)/, "");
  return [`src/taskpane/${name}`, `src/commands/${name}`, inside]
    .map((file) => path.join(ROOT, file))
    .find((file) => existsSync(file));
}

/** A PNG's width and height stand in its header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  test("is as Microsoft's schemas want it", () => {
    expect(objectionsTo(manifest)).toEqual([]);
  });

  test.each(addresses)("%s, at %s, is among what is built", (_name, address) => {
    expect(sourceOf(address)).toBeDefined();
  });

  test.each(addresses.filter(([, address]) => address.endsWith(".png")))(
    "the icon %s is of the size that it says",
    (name, address) => {
      const file = sourceOf(address) ?? "";
      const wanted = { IconUrl: 32, HighResolutionIconUrl: 64 }[name] ?? Number(/\d+$/.exec(name)?.[0]);
      expect(pngSize(file)).toEqual([wanted, wanted]);
    },
  );

  test("calls functions that the ribbon's page has, and all of them", () => {
    const code = readFileSync(path.join(ROOT, "src/commands/commands.ts"), "utf8");
    const associated = [...code.matchAll(/Office\.actions\.associate\("(\w+)"/g)].map(([, name]) => name);
    const called = root.descendants("FunctionName").map((name) => name.text);
    expect([...called].sort()).toEqual([...associated].sort());
  });

  test("asks for the set of Excel's API that the code needs, and newer members are asked for at run time", () => {
    const number = (set: string): number => Number(set.split(".")[1]);
    const used = usedMembers(ROOT, "src/excel").flatMap(({ member, since, files }) =>
      since === undefined ? [] : [{ member, since, files }],
    );
    expect(used.length).toBeGreaterThan(100);
    const asked = root.descendants("Set")[0]?.get("MinVersion") ?? "";
    const known = readFileSync(path.join(ROOT, "src/excel/supports.ts"), "utf8");
    const isAskedLater = (since: string): boolean => known.includes(`has("${since}")`);
    const beyond = used.filter(({ since }) => number(since) > number(asked));
    expect(beyond.filter(({ since }) => !isAskedLater(since))).toEqual([]);
    const within = used.filter(({ since }) => number(since) <= number(asked));
    expect(Math.max(...within.map(({ since }) => number(since)))).toBe(number(asked));
  });
});

describe("the rules object to", () => {
  test.each(BROKEN.map((one) => [one.name, one] as const))("%s", (_name, { from, to, objection }) => {
    const broken = manifest.replace(from, to);
    expect(broken).not.toBe(manifest);
    expect(objectionsTo(broken).join("\n")).toMatch(objection);
  });
});
