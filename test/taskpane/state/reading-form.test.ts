import { readByEvidence, type ReadingChoices, type SheetOutline } from "../../../src/engine/model";
import { choicesOf, formOf } from "../../../src/taskpane/state/reading-form";

const sheet: SheetOutline = {
  sheet: "Annexe",
  amounts: ["C"],
  operations: "headings",
  columns: [
    { column: "A", title: "Opération", holds: "names" },
    { column: "C", title: "Montant proposé", holds: "amounts" },
    { column: "D", title: "Coût du projet", holds: "amounts" },
  ],
  headings: [
    { like: "Annexe!A2", text: "1. Mobilité", count: 3, level: "theme" },
    { like: "Annexe!A3", text: "Opération 1 : action", count: 6, level: "operation" },
  ],
  blocks: [{ area: "Annexe!A30:D34", title: "Récapitulatif" }],
};
const outline = (choices: ReadingChoices = readByEvidence) => ({ sheets: [sheet], choices });

test("the form holds the reading that was made; left so, its columns are believed from then on", () => {
  const form = formOf(outline());
  expect(form).toMatchObject({
    amounts: ["C"],
    operations: "headings",
    areas: [{ area: "Annexe!A30:D34", leftOut: false }],
  });
  expect(choicesOf(form, outline())).toEqual({
    ...readByEvidence,
    amounts: ["C"],
    operations: "headings",
  });
});

test("what is changed is chosen", () => {
  const form = formOf(outline());
  const changed = {
    ...form,
    amounts: ["C", "D"],
    operations: "A",
    headings: form.headings.map((one) =>
      one.like === "Annexe!A3" ? { ...one, level: "title" as const } : one,
    ),
    areas: form.areas.map((one) => ({ ...one, leftOut: true })),
  };
  expect(choicesOf(changed, outline())).toEqual({
    amounts: ["C", "D"],
    operations: "A",
    headings: [{ like: "Annexe!A3", level: "title" }],
    leftOut: ["Annexe!A30:D34"],
  });
});

test("what was chosen before is shown, and kept unless it is changed", () => {
  const choices: ReadingChoices = {
    amounts: ["D"],
    operations: "A",
    headings: [
      { like: "Annexe!A2", level: "theme" },
      { like: "Annexe!A90", level: "operation" },
    ],
    leftOut: ["Annexe!A40:D44"],
  };
  const form = formOf(outline(choices));
  expect(form.areas).toEqual([
    { area: "Annexe!A40:D44", title: "", leftOut: true },
    { area: "Annexe!A30:D34", title: "Récapitulatif", leftOut: false },
  ]);
  expect(choicesOf(form, outline(choices))).toEqual({
    ...choices,
    headings: [
      { like: "Annexe!A90", level: "operation" },
      { like: "Annexe!A2", level: "theme" },
    ],
  });
});

test("no column of amounts chosen leaves it to the evidence", () => {
  expect(choicesOf({ ...formOf(outline()), amounts: [] }, outline()).amounts).toBeNull();
});
