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
  const first = { ...CHOICES, annexSheet: null };
  expect(await remember(emptyMemory, first)).toEqual({ kept: true, memory: first });
  expect(await remember(first, CHOICES)).toEqual({ kept: true, memory: CHOICES });
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
  expect((await remember(emptyMemory, CHOICES)).kept).toBe(kind !== "newer");
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

describe("two people who have the pane open on one workbook", () => {
  test("each keep what they set aside, and what the other took back stays taken back", async () => {
    enter(emptyWorkbook("Annexe"));
    const start = { ...emptyMemory, waivers: { "écart-0": "ancien", "écart-1": "ancien" } };
    await remember(emptyMemory, start);
    const [anne, bruno] = [(await recall()).memory, (await recall()).memory];
    const { "écart-0": _taken, ...others } = anne.waivers;
    await remember(anne, { ...anne, waivers: { ...others, "écart-2": "motif d'Anne" } });
    const { memory } = await remember(bruno, {
      ...bruno,
      waivers: { ...bruno.waivers, "écart-3": "motif de Bruno" },
      settings: { lang: "en" },
    });
    expect(memory).toEqual({
      ...emptyMemory,
      waivers: { "écart-1": "ancien", "écart-2": "motif d'Anne", "écart-3": "motif de Bruno" },
      settings: { lang: "en" },
    });
    expect((await recall()).memory).toEqual(memory);
  });

  test("who both kept their first choice at once leave two parts: both are read, and become one", async () => {
    const session = enter(emptyWorkbook("Annexe"));
    await session.excel.run(async (context) => {
      for (const person of ["Anne", "Bruno"]) {
        const memory = { ...emptyMemory, waivers: { [person]: "vu" } };
        context.workbook.customXmlParts.add(writeMemory(memory));
      }
      await context.sync();
    });
    const { memory } = await recall();
    expect(memory.waivers).toEqual({ Anne: "vu", Bruno: "vu" });
    await remember(memory, { ...memory, annexSheet: "Annexe" });
    expect(session.model.facets.customXml).toHaveLength(1);
    expect((await recall()).memory).toEqual({ ...memory, annexSheet: "Annexe" });
  });
});
