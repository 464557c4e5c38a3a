import fc from "fast-check";
import { emptyMemory, memoryAmong, recall, remember, type Memory } from "../../src/excel";
import { readMemory, writeMemory } from "../../src/excel/memory";
import { openWorkbook } from "../../src/host";
import { emptyWorkbook } from "../support/excel-client";
import { enter } from "./support/in-session";

const CHOICES: Memory = {
  mapping: { "1.1": "C02-566A05" },
  waivers: { "operation-total Annexe!30,6 419000/420000": "vu avec <le service> & l'élu" },
  annexSheet: "Annexe 5",
  reading: {
    amounts: ["G"],
    operations: "headings",
    headings: [{ like: "A5", level: "theme" }],
    leftOut: ["A60:G75"],
  },
  settings: { lang: "fr", notes: true },
};

test("what is remembered is recalled, also from the saved file, by whoever opens it", async () => {
  const session = enter(emptyWorkbook("Annexe"));
  expect(await recall()).toEqual({ kind: "none", memory: emptyMemory });
  expect(await remember({ ...CHOICES, annexSheet: null })).toBe(true);
  expect(await remember(CHOICES)).toBe(true);
  const reopened = openWorkbook(session.model.save().bytes);
  expect(reopened.facets.customXml).toHaveLength(1);
  expect(memoryAmong(reopened.facets.customXml)).toEqual(CHOICES);
  enter(reopened);
  expect(await recall()).toEqual({ kind: "known", memory: CHOICES });
});

test.each([
  ["no JSON", '<memory xmlns="urn:pointage:memory" version="1">{oui</memory>', "unreadable", emptyMemory],
  ["a list", '<memory xmlns="urn:pointage:memory" version="1">[1]</memory>', "unreadable", emptyMemory],
  ["another element", '<autre xmlns="urn:pointage:memory"/>', "unreadable", emptyMemory],
  [
    "values of another type",
    '<memory xmlns="urn:pointage:memory" version="1">{"mapping":{"1.1":3,"1.2":"C"},"annexSheet":7}</memory>',
    "known",
    { ...emptyMemory, mapping: { "1.2": "C" } },
  ],
  [
    "a later version",
    '<memory xmlns="urn:pointage:memory" version="2">{"mapping":{"1.1":"C"},"ties":[]}</memory>',
    "newer",
    { ...emptyMemory, mapping: { "1.1": "C" } },
  ],
] as const)("%s is tolerated, and told", async (_name, xml, kind, memory) => {
  const session = enter(emptyWorkbook("Annexe"));
  await session.excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  expect(await recall()).toEqual({ kind, memory });
  expect(await remember(CHOICES)).toBe(kind !== "newer");
  expect((await recall()).kind).toBe(kind === "newer" ? "newer" : "known");
});

test("any reason survives", () => {
  const text = fc.string({ unit: "binary" }).filter((one) => one !== "__proto__");
  fc.assert(
    fc.property(fc.dictionary(text, text), (waivers) => {
      const memory = { ...emptyMemory, waivers: { ...waivers } };
      expect(readMemory(writeMemory(memory)).memory.waivers).toEqual(memory.waivers);
    }),
  );
});
