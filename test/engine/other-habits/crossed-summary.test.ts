import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const sector = (lines: readonly (readonly [string, number])[], split: number) => {
  const sum = (from: number, to?: number) => lines.slice(from, to).reduce((all, [, one]) => all + one, 0);
  const row = ([name, amount]: readonly [string, number], title: string) => `${title} | ${name} | ${amount}`;
  const first = lines.slice(0, split).map((one, rank) => row(one, rank === 0 ? "Portage de repas" : ""));
  const second = lines.slice(split).map((one, rank) => row(one, rank === 0 ? "Aide aux aidants" : ""));
  return `
  Dispositif | Opérateur | Montant 2027
  ${first.join("\n  ")}
  Total dispositif 1 | | =SUM(C2:C${split + 1}) -> ${sum(0, split)}
  ${second.join("\n  ")}
  Total dispositif 2 | | =SUM(C${split + 3}:C${lines.length + 2}) -> ${sum(split)}
  TOTAL | | =C${split + 2}+C${lines.length + 3} -> ${sum(0)}`;
};

const NORTH = sector([["ADMR du Marais", 12400], ["CCAS de Luçon", 8350], ["Relais Aidants", 6100], ["France Répit", 3900]], 2); // prettier-ignore
const SOUTH = sector([["Présence 85", 17300], ["CIAS du Lay", 5250], ["ADMR du Bocage", 4480], ["Relais Aidants", 7700]], 3); // prettier-ignore
const EAST = sector(
  [
    ["ADMR de Sèvre", 9150],
    ["Baluchon", 5600],
    ["France Répit", 2850],
  ],
  1,
);

const linked = (meals: string, care = "='Secteur Sud'!C7 -> 7700") => `
  Dispositif | Secteur Nord | Secteur Sud | Secteur Est | Ensemble
  1. Portage de repas | ='Secteur Nord'!C4 -> 20750 | ${meals} | ='Secteur Est'!C3 -> 9150 | =SUM(B2:D2) -> 56930
  2. Aide aux aidants | ='Secteur Nord'!C7 -> 10000 | ${care} | ='Secteur Est'!C6 -> 8450 | =SUM(B3:D3) -> 26150
  Total | =SUM(B2:B3) -> 30750 | =SUM(C2:C3) -> 34730 | =SUM(D2:D3) -> 17600 | =SUM(E2:E3) -> 83080`;

const typed = (meals: number) => `
  Dispositif | Secteur Nord | Secteur Sud | Secteur Est | Ensemble
  Portage de repas | 20750 | ${meals} | 9150 | 56930
  Aide aux aidants | 10000 | 7700 | 8450 | 26150
  Total | 30750 | 34730 | 17600 | 83080`;

const DELIBERATION = `DÉLIBÉRATION

Le Conseil départemental décide d'attribuer 83 080 € aux opérateurs de l'annexe, dont 30 750 € pour le Secteur Nord, 34 730 € pour le Secteur Sud et 17 600 € pour le Secteur Est.
`;

const told = (summary: string) => {
  const dossier = dossierFrom({
    sheet: summary,
    sheets: { "Secteur Nord": NORTH, "Secteur Sud": SOUTH, "Secteur Est": EAST },
    deliberation: DELIBERATION,
  });
  return check(dossier).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${at && "address" in at ? at.address : ""} ${rule}`],
  );
};

describe("a summary that crosses operations with the sheets of themes", () => {
  test("agrees with them, linked or typed", () => {
    expect(told(linked("='Secteur Sud'!C5 -> 27030"))).toEqual([]);
    expect(told(typed(27030))).toEqual([]);
  });

  test("is told where a link takes a line for a total", () => {
    expect(told(linked("='Secteur Sud'!C4 -> 4480"))).toEqual(["C2 operation-total"]);
  });

  test.each([
    ["what was asked for", [22750, 27030, 9150], [10000, 8200, 8450], null],
    ["what else the sectors cost", [20750, 27030, 9150], [10000, 7700, 8450], [900, 900, 900]],
  ])("is no summary of grants where it says %s", (_, meals, care, more) => {
    const row = (name: string, cells: readonly number[]) =>
      `${name} | ${cells.join(" | ")} | ${cells.reduce((all, one) => all + one, 0)}`;
    const totals = meals.map((one, rank) => one + (care[rank] ?? 0) + (more?.[rank] ?? 0));
    const summary = `
  Dispositif | Secteur Nord | Secteur Sud | Secteur Est | Ensemble
  ${row("Portage de repas", meals)}
  ${row("Aide aux aidants", care)}
  ${more ? row("Frais de siège", more) : ""}
  ${row("Total", totals)}`;
    expect(told(summary)).toEqual([]);
  });

  test("is told where a figure was typed wrong", () => {
    expect(told(typed(20730))).toEqual(["C2 operation-total"]);
  });
});
