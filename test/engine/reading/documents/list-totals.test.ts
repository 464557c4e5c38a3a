import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

/** What lists come to as their documents announce, each with the number of its items: « 8550.00 of 4 ». */
const announced = (...said: readonly string[]): readonly string[] =>
  readDocument(documentOf(`DECIDE :\n\nArticle 1 : ${said.join("\n\n")}`), null)
    .reckonings.filter(({ kind }) => kind === "list")
    .map(({ value, terms }) => `${value.toFixed()} of ${terms.length}`);

const ITEMS = [
  "- MJC : 4 500 euros",
  "- Le Relais : 2 250 euros",
  "- Passerelle : 1 800 euros",
  "- Les Amis : 700 euros",
];

test("a list is announced by the line under it", () => {
  const under = "soit un total de 8 550 euros pour quatre organismes.";
  expect(announced("Une aide est accordée aux organismes suivants :", ...ITEMS, under)).toEqual([
    "8550.00 of 4",
  ]);
});

test("a list is announced by the line over it, that a colon ends", () => {
  expect(announced("Une somme de 8 000 euros est attribuée ainsi :", ...ITEMS)).toEqual(["8000.00 of 4"]);
});

test.each(["à savoir", "répartie comme suit", "selon le tableau ci-dessous."])(
  "« … %s » opens a list without a colon",
  (end) => {
    expect(announced(`Une somme de 8 000 euros est attribuée, ${end}`, ...ITEMS)).toEqual(["8000.00 of 4"]);
  },
);

test("the rows of a table are a list, whatever groups they stand in; one that states its total is held to that", () => {
  const rows =
    "Association\tMontant\nSport\t\nMJC\t4 500 €\nLe Relais\t2 250 €\nJeunesse\t\nPasserelle\t1 800 €";
  expect(announced("Une somme de 8 000 € est attribuée ainsi :", rows)).toEqual(["8000.00 of 3"]);
  expect(announced("Une somme de 8 000 € est attribuée ainsi :", `${rows}\nTotal\t8 550 €`)).toEqual([]);
});

test("lists under short titles are one", () => {
  const over = "Une somme de 9 250 euros est attribuée ainsi :";
  expect(announced(over, ...ITEMS.slice(0, 2), "Jeunesse", ...ITEMS.slice(2))).toEqual(["9250.00 of 4"]);
});

test("what a budget holds, or another sentence says, announces nothing", () => {
  const under = "Article 2 : La dépense est prélevée sur les 20 000 euros inscrits au budget.";
  expect(announced("Une aide est accordée aux organismes suivants :", ...ITEMS, under)).toEqual([]);
});

test("lists that each announce their own amount are groups of what is announced under the last", () => {
  const more = ["- Le Phare : 1 000 euros", "- Atelier 9 : 600 euros", "- Radio Val : 400 euros"];
  const said = (own: number, whole: string) =>
    announced(
      "a) à quatre organismes, 9 250 euros :",
      ...ITEMS,
      `b) à trois autres, ${own} euros :`,
      ...more,
      `soit un total de ${whole} euros.`,
    );
  expect(said(2000, "11 250")).toEqual(["9250.00 of 4", "2000.00 of 3", "11250.00 of 7"]);
});
