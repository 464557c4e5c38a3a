import { isMisspelled, misspelledPairs } from "../../../src/engine/rules/ticking/misspelled-name";

test.each([
  ["Envie Autonomie", "Envie Autonmie"],
  ["Mission locale du Bassin", "Mission locale du Basin"],
  ["Régie de quartier", "Regie de quratier"],
  ["Association Tremplin", "Association Tramplin"],
])("« %s » and « %s » are one name misspelled", (one, other) => {
  expect(isMisspelled(one, other)).toBe(true);
  expect(isMisspelled(other, one)).toBe(true);
});

test.each([
  ["Martin Paul", "Martine Paul"],
  ["Tremplin Emploi", "Tremplin Emplois"],
  ["Collège Nord", "Collège Lord"],
  ["École 2000", "École 2001"],
  ["Secours populaire", "Secours populaire français"],
  ["Maison Bleue de Lens", "Maison Verte de Lens"],
  ["ADEFI", "ADEFI"],
])("« %s » and « %s » are not", (one, other) => {
  expect(isMisspelled(one, other)).toBe(false);
});

test("of a list, the misspelled pairs are those that all names compared with all would tell", () => {
  const names = [
    "Association Tremplin",
    "Association Tramplin",
    "Asociation Tremplin",
    "Associations Tremplin",
    "Régie de quartier",
    "Regie de quratier",
    "Mission locale du Bassin",
    "Mission locale du Basin",
    "Association Tremplln",
    "Martin Paul",
    "Martine Paul",
    "Tremplin",
  ];
  const all = names.flatMap((name, rank) =>
    names.flatMap((other, before) => (before < rank && isMisspelled(other, name) ? [[before, rank]] : [])),
  );
  const found = [...misspelledPairs(names)].map((pair) => [...pair]);
  expect(found).toHaveLength(all.length);
  expect(found).toEqual(expect.arrayContaining(all));
  expect(all.length).toBeGreaterThan(4);
});
