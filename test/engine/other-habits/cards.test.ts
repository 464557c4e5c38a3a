/** A workbook whose sheets, beside the annex, are cards of one operation each. */
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"address" in at ? `${at.sheet} ${at.address}` : at.where}`],
  );
}

interface CardOf {
  readonly owner: string;
  readonly own: number;
  readonly state: number;
  readonly left: number;
  readonly paid: readonly [number, number];
}

const cards: readonly CardOf[] = [
  { owner: "Commune de Rue", own: 24_300, state: 12_150, left: 36_450, paid: [14_580, 9_720] },
  { owner: "Commune d'Ault", own: 8_760, state: 6_570, left: 13_670, paid: [5_256, 3_504] },
  { owner: "SIVOM du Lac", own: 51_400, state: 20_560, left: 56_040, paid: [30_840, 20_560] },
  { owner: "Commune de Poix", own: 17_250, state: 5_750, left: 34_500, paid: [10_350, 6_900] },
];

/** What a project costs, whatever its card says of those who pay. */
const costOf = ({ owner }: CardOf) => {
  const one = cards.find((each) => each.owner === owner);
  return one ? one.own + one.state + one.left : 0;
};

const sheetOf = ({ owner, own, state, left, paid }: CardOf) => `
  Maître d'ouvrage | ${owner}

  Financement | Montant
  Conseil départemental | ${own}
  État (DSIL) | ${state}
  Reste à charge | ${left}
  Dépense totale | ${costOf({ owner, own, state, left, paid })}

  Versements | Montant
  Avance | ${paid[0]}
  Solde | ${paid[1]}
`;

const drawn = (...own: readonly CardOf[]): DrawnDossier => ({
  sheet: `
    Opération | Maître d'ouvrage | Dépense totale | Aide votée
    ${cards.map((one, i) => `Travaux ${"ABCD"[i] ?? ""} | ${one.owner} | ${costOf(one)} | ${one.own}`).join("\n    ")}
    TOTAL | | 287400 | 101710`,
  sheets: Object.fromEntries(own.map((one, i) => [`F${i + 1}`, sheetOf(one)])),
  deliberation: "DÉCIDE :\n\nArticle 1 : d'attribuer 101 710 € aux 4 maîtres d'ouvrage.",
});

const [first, second, third, fourth] = cards as readonly [CardOf, CardOf, CardOf, CardOf];

test("right cards are let pass", () => expect(told(drawn(...cards))).toEqual([]));

test.each([
  ["what the council gives", { ...second, own: 7_860 }, "F2 B4"],
  ["the balance", { ...second, paid: [5_256, 3_054] as const }, "F2 B11"],
])("what alone differs from what the other cards follow is told: %s", (_, changed, cell) =>
  expect(told(drawn(first, changed, third, fourth))).toEqual([`table-law, ${cell}`]),
);

test("a share that has no law of the others' is let pass", () => {
  const odd = (one: CardOf, spare: number): CardOf => ({ ...one, paid: [one.own - spare, spare - 17] });
  expect(told(drawn(odd(first, 4_100), odd(second, 2_350), odd(third, 9_050), odd(fourth, 1_200)))).toEqual(
    [],
  );
});
