import { partSharesIn } from "../../../src/engine/claims";

test.each([
  ["Axe 2 : 59 025,25 €, soit 19,3 % de l'ensemble.", ["19.3 of all < 59025.25"]],
  ["4 500 €, soit 56,3 % de l'ensemble des aides.", ["56.3 of all < 4500.00"]],
  ["4 500 €, soit 56,3 % du total des ressources.", ["56.3 < 4500.00"]],
  ["4 500 €, soit 56,3 % du total d'un plan.", ["56.3 < 4500.00"]],
  [
    "42 875 € et 48 417,50 € pour la circulation, soit 95,5 % de la dotation (95 623 €).",
    ["95.5 of 95623.00 < 42875.00 48417.50"],
  ],
  ["L'emploi (4 500 €) représente 56 % du montant voté.", ["56 < 4500.00"]],
  ["4,5 k€, soit 56,3 % de l'ensemble.", ["56.3 of all < 4500.00"]],
  ["4 500 €, soit 5 % de plus qu'en 2024", []],
  ["une avance de 80 %, soit 8 400 €", []],
  ["coût net 12 000 €, aide de 5 400 € (45 % du coût net) ;", ["45 of 12000.00 < 12000.00 5400.00"]],
  ["le coût net est de 12 000 € : 5 400 €, soit 45 % du coût net.", ["45 of 12000.00 < 12000.00 5400.00"]],
  ["coût net 12 000 €, aide de 5 400 € (60 % du coût net retenu)", []],
  ["coût net 12 000 €, aide de 5 400 € (60 % du coût net, plafonné)", []],
])("%s", (sentence, told) => {
  expect(
    partSharesIn(sentence).map(
      ({ percent, isOfAll, whole, parts }) =>
        `${percent}${isOfAll ? " of all" : whole ? ` of ${whole.amount.toFixed()}` : ""} < ${parts.map(({ amount }) => amount.toFixed()).join(" ")}`,
    ),
  ).toEqual(told);
});
