import { assignColumns, cellOf, credits, grantsSchema, tableOf } from "../../../src/engine/tables";

/** A table drawn as rows of cells between pipes, its titles first. */
function drawn(text: string) {
  const rows = text.trim().split("\n");
  return tableOf(
    rows.map((row) => row.split("|").map(cellOf)),
    1,
  );
}

const none = () => null;
const grants = grantsSchema(none, none);

describe("the columns of a table of credits", () => {
  const columns = (text: string) => Object.fromEntries(assignColumns(drawn(text), credits));

  test("a title that says two things is what its neighbours leave to it", () => {
    expect(
      columns(`
        Code | Imputation | AE ouverte | AE affectée
        A12-345B06 | 6568/93566 | 90 000,00 € | 10 000,00 €
      `),
    ).toEqual({ code: 0, budgetImputation: 1, commitmentAuthorisation: 2, expense: 3 });
  });

  test("of two authorisations the one that an adjustment makes of the other is in force", () => {
    const rows = (law: string) => `
        AP | Intitulé | AP votée | Ajustement | AP actualisée | CP 2026
        2019-LYC-01 | Lourds travaux | 26 380 000,00 | +510 000,00 | 26 890 000,00 | 6 960 018,43
        2021-LYC-02 | Extensions | 8 300 000,00 | -165 000,00 | ${law} | 3 065 293,53
        2024-LYC-05 | Plateaux | 0,00 | +2 075 000,00 | 2 075 000,00 | 325 000,00`;
    expect(columns(rows("8 135 000,00"))).toMatchObject({ commitmentAuthorisation: 4, expense: 5 });
    expect(columns(rows("9 135 000,00"))).toMatchObject({ commitmentAuthorisation: 4, expense: 5 });
  });

  test("what a budget opens is no expense, be it the only amount", () => {
    expect(
      columns(`
        Code | Libellé | Imputation | Crédits BP 2025
        EDU-221-03 | Voyages scolaires | 65737/221 | 40000
        EDU-221-07 | Ateliers | 2041783/221 | 60000
      `),
    ).toMatchObject({ commitmentAuthorisation: 3 });
  });

  test("what a column recalls for memory is no expense", () => {
    const found = columns(`
        Code | Libellé | Imputation | Crédits BP 2025 | Pour mémoire : montant 2023
        EDU-221-03 | Voyages scolaires | 65737/221 | 40000 | 1000
        EDU-221-07 | Ateliers | 2041783/221 | 60000 | 800
      `);
    expect(Object.values(found)).not.toContain(4);
  });

  test("of two balances the first, before the expense, is what is available", () => {
    expect(
      columns(`
        Code | Imputation | Solde | Proposition | Solde après
        A12-345B06 | 6568/93566 | 90 000 | 10 000 | 80 000
      `),
    ).toMatchObject({ available: 2, expense: 3, balance: 4 });
  });

  test("rows that obey « available less expense is the balance » outweigh the order of the columns", () => {
    expect(
      columns(`
        Code | Imputation | Reste | Proposition | Solde
        A12-345B06 | 6568/93566 | 80 000 | 10 000 | 90 000
        A12-346B06 | 6568/93567 | 50 000 | 20 000 | 70 000
      `),
    ).toMatchObject({ available: 4, expense: 3, balance: 2 });
  });

  test("rows that take what was affected before and what is today from what was voted tell which is which", () => {
    const rows = `
        AGR-MOD-25 | 204-928-20422 | 420 000 | 138 250 | 83 960 | 197 790
        AGR-CIR-25 | 204-928-20421 | 150 000 | 41 300 | 43 545 | 65 155
        AGR-CUM-25 | 204-928-20422 | 110 000 | 0 | 31 910 | 78 090`;
    const told = { code: 0, commitmentAuthorisation: 2, committed: 3, expense: 4, balance: 5 };
    expect(
      columns(`
        AP | Imputation | Montant voté | Affecté à ce jour | Présent rapport | Solde${rows}
      `),
    ).toMatchObject(told);
    expect(
      columns(`
        Code | Imputation | AP votée | Affecté avant séance | Proposé | Disponible après séance${rows}
      `),
    ).toMatchObject(told);
  });

  test("what cells hold corrects what titles announce", () => {
    expect(
      columns(`
        N° AE | Ligne budgétaire | Libellé | Montant
        A12-345B06 | 6568/93566 | Chantiers | 10 000
        A12-346B02 | 6568/9358 | Logement | 20 000
      `),
    ).toEqual({ code: 0, budgetImputation: 1, label: 2, expense: 3 });
  });

  test("numbers with their names say what the codes beside them are for, and are the codes where none are", () => {
    expect(
      columns(`
        Programme | Opération | AE 2026 | Déjà affecté | Présente affectation
        410 Montagne | P410-26-MTG | 620 000,00 | 285 000,00 | 179 150,00
        411 Littoral | P411-26-LIT | 400 000,00 | 210 500,00 | 147 800,00
      `),
    ).toMatchObject({ label: 0, code: 1, expense: 4 });
    expect(
      columns(`
        Programme | AE 2026 | Présente affectation
        410 Montagne | 620 000,00 | 179 150,00
        411 Littoral | 400 000,00 | 147 800,00
      `),
    ).toMatchObject({ code: 0, expense: 2 });
  });
});

test("what years add up to is what is spent, and they are nothing of it", () => {
  const table = drawn(`
    Opération | AE affectée | CP 2025 | CP 2026
    25-ESR-01 | 687 500 € | 233 500 € | 454 000 €
    25-ESR-02 | 150 250 € | 95 900 € | 54 350 €
  `);
  expect(Object.fromEntries(assignColumns(table, credits))).toEqual({ code: 0, expense: 1 });
});

describe("the columns of a table of grants", () => {
  const columns = (text: string) => Object.fromEntries(assignColumns(drawn(text), grants));

  test("« Dossiers retenus » over whole numbers counts what is granted; over sums, it is granted", () => {
    expect(
      columns(`
        Thématique | Dossiers retenus | Montant
        Mobilité | 5 | 13 370,00
        Logement | 4 | 5 470,00
      `),
    ).toEqual({ theme: 0, recipients: 1, amount: 2 });
    expect(
      columns(`
        Thématique | Demandé | Dossiers retenus
        Mobilité | 20 000 € | 13 370 €
      `),
    ).toEqual({ theme: 0, amount: 2 });
  });

  test("what was asked, paid or costs is not what is granted", () => {
    expect(
      columns(`
        Thématique | Coût du projet | Montant demandé | Déjà versé | Montant voté
        Jeunesse | 90 000 | 20 000 | 5 000 | 10 000
      `),
    ).toEqual({ theme: 0, amount: 4 });
  });

  test("the total of amounts that words do not tell apart is told by arithmetic", () => {
    expect(
      columns(`
        Thématique | Montant fonctionnement | Montant investissement | Montant total
        Jeunesse | 10 000 | 5 000 | 15 000
        Logement | 20 000 | 1 000 | 21 000
      `),
    ).toEqual({ theme: 0, amount: 3 });
  });

  test("nothing is chosen between amounts that nothing tells apart", () => {
    expect(
      columns(`
        Thématique | Montant A | Montant B
        Jeunesse | 10 000 | 5 000
        Logement | 20 000 | 1 000
      `),
    ).toEqual({ theme: 0 });
  });
});

describe("the amount of a table of grants that words alone do not tell", () => {
  const amount = (text: string) => assignColumns(drawn(text), grants).get("amount");

  test("what is proposed, not what was voted before nor both together", () => {
    expect(
      amount(`
        Thème | Voté en avril | Avenants proposés | Total 2025
        1. Emploi | 186 050 € | 30 200 € | 216 250 €
        2. Prévention | 126 500 € | 31 800 € | 158 300 €
      `),
    ).toBe(2);
  });

  test("what years of payment add up to, whatever it is called", () => {
    expect(
      amount(`
        Programme | AP | CP 2025 | CP 2026 | CP 2027
        1. Logement | 1 170 000 € | 330 000 € | 525 000 € | 315 000 €
        2. Habitat | 200 000 € | 72 500 € | 92 500 € | 35 000 €
      `),
    ).toBe(1);
  });
});
