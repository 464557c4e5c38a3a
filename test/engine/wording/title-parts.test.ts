import { ownParts } from "../../../src/engine/wording";

test("a part that no other title has names its title, where they share the others", () => {
  const titles = [
    "LEADER 2025 – GAL Haute-Vallée – comité du 12 mai",
    "LEADER 2025 – GAL Pays des Lacs – comité du 12 mai",
  ];
  expect([...ownParts(titles)]).toEqual([
    [titles[0], ["GAL Haute-Vallée"]],
    [titles[1], ["GAL Pays des Lacs"]],
  ]);
});

test("titles that share no part are called in full", () => {
  const titles = ["Culture – Écoles de musique", "Sport : clubs formateurs"];
  expect([...ownParts(titles).values()]).toEqual([[], []]);
});

test("a part of one word names nothing", () => {
  const titles = ["Appel à projets 2025 – Culture", "Appel à projets 2025 – Patrimoine rural"];
  expect([...ownParts(titles).values()]).toEqual([[], ["Patrimoine rural"]]);
});
