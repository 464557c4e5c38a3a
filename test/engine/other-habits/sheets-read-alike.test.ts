import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const TITLES =
  "Commune | Chantier | Réseau | Candélabres | Télécom | Total HT | Taux | Part commune | Part syndicat";
const row = (name: string, works: string, [a, b, c]: readonly number[], rate: number, at: number) => {
  const all = (a ?? 0) + (b ?? 0) + (c ?? 0);
  const part = all * rate;
  return `${name} | ${works} | ${a} | ${b} | ${c} | =C${at}+D${at}+E${at} -> ${all} | ${rate} | =F${at}*G${at} -> ${part} | =F${at}-H${at} -> ${all - part}`;
};

const sheets = (street = "=SUM(D2:D4) -> 94000") => ({
  sheet: `
  ${TITLES}
  ${row("Vaux", "Rue Haute", [60000, 30000, 10000], 0.3, 2)}
  ${row("Ligny", "Place", [40000, 24000, 6000], 0.3, 3)}
  ${row("Treigny", "Rue des Prés", [52000, 40000, 8000], 0.2, 4)}
  TOTAL ENFOUISSEMENT | | =SUM(C2:C4) -> 152000 | ${street} | =SUM(E2:E4) -> 24000 | =SUM(F2:F4) -> 270000 | | =SUM(H2:H4) -> 71000 | =SUM(I2:I4) -> 199000`,
  sheets: {
    Desserte: `
  ${TITLES}
  ${row("Perreux", "Lotissement", [31000, 9000, 5000], 0.4, 2)}
  ${row("Sommecaise", "Zone d'activité", [62000, 14000, 9000], 0.4, 3)}
  TOTAL DESSERTE | | =SUM(C2:C3) -> 93000 | =SUM(D2:D3) -> 23000 | =SUM(E2:E3) -> 14000 | =SUM(F2:F3) -> 130000 | | =SUM(H2:H3) -> 52000 | =SUM(I2:I3) -> 78000`,
    Lampes: `
  ${TITLES}
  ${row("Vaux", "64 points", [0, 50000, 0], 0.5, 2)}
  ${row("Chevillon", "30 points", [0, 30000, 0], 0.5, 3)}
  TOTAL LAMPES | | =SUM(C2:C3) -> 0 | =SUM(D2:D3) -> 80000 | =SUM(E2:E3) -> 0 | =SUM(F2:F3) -> 80000 | | =SUM(H2:H3) -> 40000 | =SUM(I2:I3) -> 40000`,
  },
});

const DELIBERATION = `DÉLIBÉRATION

Le programme de travaux s'élève à 480 000 € HT pour 7 chantiers.

| Programme | Imputation | Nombre | Travaux HT | Part des communes | Part du syndicat |
| --- | --- | --- | --- | --- | --- |
| Enfouissement | 2315-811 | 3 | 270 000,00 € | 71 000,00 € | 199 000,00 € |
| Desserte | 2315-812 | 2 | 130 000,00 € | 52 000,00 € | 78 000,00 € |
| Lampes | 2315-814 | 2 | 80 000,00 € | 40 000,00 € | 40 000,00 € |
| Total | | 7 | 480 000,00 € | 163 000,00 € | 317 000,00 € |
`;

const checked = (street?: string) => check(dossierFrom({ ...sheets(street), deliberation: DELIBERATION }));

describe("sheets whose columns bear the same titles", () => {
  test("grant by the same column, though one of them fills few of the others", () => {
    const { annex, findings } = checked();
    expect(annex.retainedTotal).toBe("480000.00");
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("tell a total that begins a row too low", () => {
    const told = checked("=SUM(D3:D4) -> 64000").findings.filter(({ severity }) => severity !== "info");
    expect(told).toMatchObject([{ rule: "annex-parts", at: { address: "D5" } }]);
  });
});
