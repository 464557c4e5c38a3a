import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

function all(pattern: RegExp): readonly string[] {
  return [...manifest.matchAll(pattern)].map((match) => match[1] ?? "");
}

function resource(tag: string): readonly (readonly [string, string])[] {
  const pattern = new RegExp(`<bt:${tag} id="([^"]+)" DefaultValue="([^"]+)"`, "g");
  return [...manifest.matchAll(pattern)].map((match) => [match[1] ?? "", match[2] ?? ""]);
}

/** A PNG's width and height stand in its header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("every resource that the manifest uses is defined once", () => {
  const defined = [...resource("Image"), ...resource("Url"), ...resource("String")].map(([id]) => id);
  const used = new Set(all(/resid="([^"]+)"/g));
  expect([...defined].sort()).toEqual([...new Set(defined)].sort());
  expect([...used].sort()).toEqual([...defined].sort());
});

test("ids are as short as Office wants them", () => {
  const ids = [...all(/resid="([^"]+)"/g), ...all(/ id="([^"]+)"/g)];
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("short strings hold 125 characters at most, long ones 250", () => {
  const block = (tag: string): string =>
    new RegExp(`<bt:${tag}>([^]*)</bt:${tag}>`).exec(manifest)?.[1] ?? "";
  const values = (text: string): readonly string[] =>
    [...text.matchAll(/Value="([^"]+)"/g)].map((m) => m[1] ?? "");
  expect(values(block("ShortStrings")).filter((text) => text.length > 125)).toEqual([]);
  expect(values(block("LongStrings")).filter((text) => text.length > 250)).toEqual([]);
});

test("every text is given in English too", () => {
  const texts = all(/<bt:String id="([^"]+)"/g);
  expect(all(/<bt:Override Locale="en-US" (Value)=/g)).toHaveLength(texts.length);
});

test.each(resource("Image"))("the icon %s (%s) is there, at its size", (id, url) => {
  const size = Number(id.split(".")[1]);
  expect(pngSize(path.join(ROOT, new URL(url).pathname))).toEqual([size, size]);
});

test.each(all(/<(?:IconUrl|HighResolutionIconUrl) DefaultValue="([^"]+)"/g))(
  "the icon %s is there",
  (url) => {
    const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
    expect(pngSize(path.join(ROOT, new URL(url).pathname))).toEqual([size, size]);
  },
);
