/** Of several columns of figures, the one that holds what is granted: by its words, and by what it adds up. */
import type { Annex } from "../../../../src/engine/model";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

function annexOf(sheet: string): Annex {
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
}

function amounts(sheet: string): readonly string[] {
  return annexOf(sheet).themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) =>
      lines.map(({ beneficiary, description, amount }) =>
        `${beneficiary?.value ?? description ?? "∅"} ${amount.amount.toExact().replace(/\.00$/, "")}`.trim(),
      ),
    ),
  );
}

describe("what the columns beside it add up to is what is granted, whatever its title", () => {
  test.each([
    [
      "where one of those between counts what another pays",
      `
      École | Élèves | Cahiers 12 € | Goûter 5 € | Classes | Car 150 €/classe | Séjours | Total par école
      Les Aulnes | 40 | 480 | 200 | 2 | 300 | 500 | 1480
      Le Bief | 25 | 300 | 125 | 1 | 150 | | 575
      La Digue | 61 | 732 | 305 | 3 | 450 | 900 | 2387
      TOTAL | 126 | 1512 | 630 | 6 | 900 | 1400 | 4442`,
      ["Les Aulnes 1480", "Le Bief 575", "La Digue 2387"],
    ],
    [
      "the two shares of a contribution, whose members no other word names",
      `
      Membre | Habitants | Part fixe | Part variable | Contribution 2026
      CC du Bief | 1200 | 600 | 410.5 | 1010.5
      CC des Aulnes | 900 | 450 | 300 | 750
      CA de la Digue | 5000 | 2500 | 1999.25 | 4499.25
      TOTAL | 7100 | 3550 | 2709.75 | 6259.75`,
      ["CC du Bief 1010.50", "CC des Aulnes 750", "CA de la Digue 4499.25"],
    ],
    [
      "the parts of a scale, where another table below states its total alone, under its title again",
      `
      Club | Adhérents | Part fixe | Licenciés -18 | Part jeunes | Aide emploi | Total 2026
      Football | 312 | 6000 | 180 | 4500 | 4000 | 14500
      Basket | 165 | 3500 | 92 | 2300 | 2000 | 7800
      Judo | 121 | 1500 | 86 | 2150 | 0 | 3650
      Total fonctionnement | | 11000 | | 8950 | 6000 | 25950

      Projets | | Objet | | | | Total 2026
      Basket | | Tournoi de Pâques | | | | 1200
      Tennis | | Open d'été | | | | 900
      Total projets | | | | | | 2100`,
      ["Football 14500", "Basket 7800", "Judo 3650", "Basket 1200", "Tennis 900"],
    ],
    [
      "the budgets that each is charged to, beside what the project costs",
      `
      Organisme | Pays | Coût du projet | Budget annexe Eau | Budget annexe Assainiss. | Budget principal | TOTAL CU
      Gret | Mali | 240000 | 30000 | 10000 | | 40000
      Inter Aide | Togo | 118500 | 18000 | 6500 | | 24500
      Jumelage | Bénin | 18200 | | | 4500 | 4500
      Koulikoro | Mali | 41000 | | 12000 | 3000 | 15000
      TOTAL | | 417700 | 48000 | 28500 | 7500 | 84000`,
      ["Gret 40000", "Inter Aide 24500", "Jumelage 4500", "Koulikoro 15000"],
    ],
    [
      "what is to be paid of two rates",
      `
      Collège | Commune | Rationnaires | Aide simple | Aide majorée | À verser
      Bellevue | Albe | 40 | 975 | 324 | 1299
      Les Prés | Senn | 31 | 780 | 162 | 942
      Le Parc | Ribe | 55 | 1462.5 | 810 | 2272.5
      TOTAL | | 126 | 3217.5 | 1296 | 4513.5`,
      ["Bellevue 1299", "Les Prés 942", "Le Parc 2272.50"],
    ],
    [
      "in fields of data, before last year's and how far they are apart",
      `
      COD_TIERS | LIB_TIERS | NB_LIC | MT_FCT | MT_PROJ | MT_REPRISE | MT_AIDE_N | MT_AIDE_N1 | ECART
      T01 | CLUB DU BIEF | 40 | 900 | 300 | 0 | 1200 | 1100 | 100
      T02 | CLUB DES AULNES | 25 | 500 | 0 | -50 | 450 | 480 | -30
      T03 | CLUB DE LA DIGUE | 61 | 1500 | 250 | 0 | 1750 | 1700 | 50
      *** TOTAL | | 126 | 2900 | 550 | -50 | 3400 | 3280 | 120`,
      ["CLUB DU BIEF 1200", "CLUB DES AULNES 450", "CLUB DE LA DIGUE 1750"],
    ],
  ])("%s", (_, sheet, expected) => {
    expect(amounts(sheet)).toEqual(expected);
  });
});

describe("what others add up to is not granted where words say so", () => {
  test.each([
    [
      "a sum with its tax",
      `
      Commune | Travaux | Montant HT | TVA | Montant TTC | Subvention
      Albe | Toiture | 10000 | 2000 | 12000 | 3000
      Senn | Façade | 5000 | 1000 | 6000 | 1500
      TOTAL | | 15000 | 3000 | 18000 | 4500`,
      ["Toiture 3000", "Façade 1500"],
    ],
    [
      "what the whole costs",
      `
      Commune | Travaux | Subvention | Autofinancement | Coût total
      Albe | Toiture | 3000 | 9000 | 12000
      Senn | Façade | 1500 | 4500 | 6000
      TOTAL | | 4500 | 13500 | 18000`,
      ["Toiture 3000", "Façade 1500"],
    ],
    [
      "last year's and this, with what separates them",
      `
      Association | Subvention 2024 | Évolution | Subvention 2025 | Montant depuis 2024
      Le Bief | 3000 | 100 | 3100 | 6100
      Les Aulnes | 1500 | -100 | 1400 | 2900
      TOTAL | 4500 | 0 | 4500 | 9000`,
      ["Le Bief 3100", "Les Aulnes 1400"],
    ],
  ])("%s", (_, sheet, expected) => {
    expect(amounts(sheet)).toEqual(expected);
  });
});

describe("what titles say of figures", () => {
  test.each([
    [
      "net of what is taken back, beside the gross",
      `
      Service | Gestionnaire | Places | Dotation brute | Reprise N-2 | DOTATION NETTE 2026
      Foyer Bel-Air | Fondation Aubin | 12 | 90000 | -4000 | 86000
      Foyer du Parc | Les Tilleuls | 20 | 120000 | 2500 | 122500
      Maison Rose | Les Tilleuls | 8 | 61000 | 0 | 61000
      TOTAL | | 40 | 271000 | -1500 | 269500`,
      ["Fondation Aubin 86000", "Les Tilleuls 122500", "Les Tilleuls 61000"],
    ],
    [
      "what is retained of a cost, in euros and no mark",
      `
      Rang | Projet | Voix | Coût estimé TTC | Retenu TTC | Décision
      1 | Préau | 410 | 24000 | 24000 | lauréat
      2 | Verger | 300 | 6200 | 6200 | lauréat
      3 | Padel | 250 | 68000 | | hors enveloppe
      4 | Bancs | 240 | 9800 | 9800 | lauréat
      TOTAL | | 1200 | 108000 | 40000 |`,
      ["Préau 24000", "Verger 6200", "Bancs 9800"],
    ],
    [
      "a share of the amount names nobody",
      `
      Route | Section | Longueur (km) | Montant TTC | dont chaussées | dont ouvrages d'art
      AGENCE EST | | 3.5 | =SUM(D3:D4) -> 300 | =SUM(E3:E4) -> 100 | =SUM(F3:F4) -> 200
      RD 1 | Bourg | 3 | 100 | 100 |
      RD 2 | Pont du Bief | 0.5 | 200 | | 200
      AGENCE OUEST | | 6 | =SUM(D6:D7) -> 450 | =SUM(E6:E7) -> 400 | =SUM(F6:F7) -> 50
      RD 7 | Col | 5 | 400 | 400 |
      RD 8 | Mur | 1 | 50 | | 50
      TOTAL | | 9.5 | =D2+D5 -> 750 | =E2+E5 -> 500 | =F2+F5 -> 250`,
      ["RD 1 100", "RD 2 200", "RD 7 400", "RD 8 50"],
    ],
  ])("%s", (_, sheet, expected) => {
    expect(amounts(sheet).filter((line) => !line.endsWith(" 0"))).toEqual(expected);
  });
});

test("a scale over a table is none of its lines, and its titles are not the table's", () => {
  expect(
    amounts(`
      Barème | | Taux 1 | Taux 2 |
      en euros | | 1800 | 2900 |

      Filière | Établissement | Nombre de boursiers | < | Montant annuel | Versements | <
      ^ | ^ | Taux 1 | Taux 2 | ^ | 1er terme (30 %) | Termes suivants
      IFSI | IFSI d'Albe | 3 | 1 | 8300 | 2490 | 5810
      IFSI | IFSI de Senn | 2 | 2 | 9400 | 2820 | 6580
      IFAS | IFAS d'Albe | 1 | 4 | 13400 | 4020 | 9380
      Autres | École de Ribe | 5 | 0 | 9000 | 2700 | 6300
      IRTS | IRTS de Ribe | 1 | 1 | 4700 | 1410 | 3290
      Total | | 12 | 8 | 44800 | 13440 | 31360`),
  ).toEqual([
    "IFSI d'Albe 8300",
    "IFSI de Senn 9400",
    "IFAS d'Albe 13400",
    "École de Ribe 9000",
    "IRTS de Ribe 4700",
  ]);
});

describe("under the total, figures that no line receives", () => {
  const table = `
      N° | Commune | Travaux | Dépense HT | Subvention
      1 | Albe | Toiture | 10000 | 3000
      2 | Senn | Façade | 5000 | 1500
      | TOTAL | | 15000 | 4500`;

  test.each([
    [
      "what was to be shared out, and what is left of it",
      "| Produit notifié par l'État | | | 5200\n| À reporter sur 2027 | | | 700",
    ],
    ["the other way round", "| Non réparti | | | 700\n| Ressource de l'exercice | | | 5200"],
  ])("%s", (_, under) => {
    expect(amounts(`${table}\n${under}`)).toEqual(["Albe 3000", "Senn 1500"]);
  });

  test("two lines more, where they make no balance, are granted", () => {
    expect(amounts(`${table}\n3 | Ribe | Préau | 8000 | 2000\n4 | Vaux | Mur | 900 | 300`)).toHaveLength(4);
  });

  test.each([
    [
      "under a heading of their own",
      "OP-2 Culture | |\nLa Digue | Concert | 15000\nLe Moulin | Salon | 5000",
    ],
    ["which alone tells them", "OP-2 Culture | |\nLa Digue | | 15000\nLe Moulin | | 5000"],
    ["who each say what for", "La Digue | Concert | 15000\nLe Moulin | Salon | 5000"],
  ])("two that receive as much more than one another as the total are granted, %s", (_, under) => {
    const all = amounts(`
      Association | Objet | Montant
      OP-1 Sport | |
      Le Bief | Maillots | 6000
      Les Aulnes | Ballons | 4000
      Total OP-1 | | 10000
      ${under.replaceAll("\n", "\n      ")}`);
    expect(all.slice(2)).toEqual(["La Digue 15000", "Le Moulin 5000"]);
  });

  test("the total with its tax, under the total before it", () => {
    const { themes, grandTotal } = annexOf(`
      Lot | Titulaire | Marché initial | Présent avenant
      1 | BATIR | 10000 | 900
      2 | TOITS | 5000 | 300
      | TOTAL HT | 15000 | 1200
      | TOTAL TTC | 18000 | 1440`);
    const totals = [...themes.map((theme) => theme.statedTotal), grandTotal].flatMap((total) => total ?? []);
    expect(totals.map(({ amount }) => amount.toFixed())).not.toContain("1440.00");
  });
});

test("columns of « AE » and « AP », where no title says an amount, are together what each line is granted", () => {
  const sheet = `
    Association | Objet | AE | AP
    Le Refuge | Loyers | 4200 |
    Les Restos | Camion | | 18500
    Emmaüs | Atelier | 1300 | 2600
    TOTAL | | 5500 | 21100`;
  expect(amounts(sheet)).toEqual(["Le Refuge 4200", "Les Restos 18500", "Emmaüs 3900"]);
});
