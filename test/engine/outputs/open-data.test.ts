import fc from "fast-check";
import {
  grantorOf,
  isSiret,
  noGrantorFacts,
  openData,
  openDataCsv,
  SCDL_FIELDS,
  type GrantorFacts,
} from "../../../src/engine/outputs";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { checked, SMALL } from "./support/checked";
import { readCsv, scdlFaults } from "./support/scdl-rules";

const FACTS: GrantorFacts = {
  name: "Département des Trois-Rivières",
  siret: "22640001200010",
  conventionDate: "2026-12-01",
  decision: "2026-118",
  payment: "échelonné",
  paymentDates: "2026-12-01/2027-11-30",
  notified: false,
};

const WITH_SIRET: DrawnDossier = {
  ...SMALL,
  sheet: `
    Thématique 1 : Lecture publique
    OPERATION | STRUCTURE | N° SIRET | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | MJC du Moulin | "782 123 456 00017" | Oui | 12000
    | Les Amis, du "livre" | 38047555800058 | Oui | 24000.50
    | Club sans numéro | en cours | Oui | 100
    | Club mal noté | 38047555800059 | Oui | 100
    | Ring Olympique | | Oui | 0
    | Boxe Loisirs | | Non | 500
    | | | TOTAL | 36200.50`,
};

const dataOf = (drawn: DrawnDossier, facts = FACTS) => {
  const { report, annex } = checked(drawn);
  return openData(report, annex, dossierFrom(drawn).workbook.sheets, facts);
};

test("one row a granted line, valid against our copy of the schema's rules where the workbook holds the numbers", () => {
  const data = dataOf(WITH_SIRET);
  expect(scdlFaults(openDataCsv(data))).toEqual([
    { row: 3, field: "idBeneficiaire", fault: "missing" },
    { row: 4, field: "idBeneficiaire", fault: "missing" },
  ]);
  expect(data.rows.map((row) => [row.nomBeneficiaire, row.idBeneficiaire, row.montant])).toEqual([
    ["MJC du Moulin", "78212345600017", "12000.00"],
    ['Les Amis, du "livre"', "38047555800058", "24000.50"],
    ["Club sans numéro", "", "100.00"],
    ["Club mal noté", "", "100.00"],
  ]);
});

test("a number that cannot be a SIRET is left empty and told, words are not", () => {
  expect(dataOf(WITH_SIRET).wrong).toEqual([{ beneficiary: "Club mal noté", text: "38047555800059" }]);
});

test("SIRET and RNA are found in a list of structures beside the annex, however they are spelled there", () => {
  const list = `
    Nom de la structure | SIRET ou RNA | Ville
    M.J.C. DU MOULIN | 782 123 456 00017 | Arras
    Amis du livre | W622000001 | Lens
    Club des Trois Vallées | 38047555800058 | Lens
    Club des 3 vallées | 23350001600040 | Lens`;
  const data = dataOf({ ...SMALL, sheets: { Structures: list } });
  expect(data.rows.map((row) => [row.nomBeneficiaire, row.idBeneficiaire, row.rnaBeneficiaire])).toEqual([
    ["MJC du Moulin", "78212345600017", ""],
    ["Les Amis du livre", "", "W622000001"],
    ["MJC du Moulin", "78212345600017", ""],
    ["Club des Trois Vallées", "38047555800058", ""],
  ]);
  expect(data.unfilled).toEqual([]);
  expect(scdlFaults(openDataCsv(data))).toEqual([]);
});

test("two numbers for one structure are not chosen between; what stands on the line's own row is its own", () => {
  const sheet = `
    Thématique 1 : Lecture publique
    OPERATION | STRUCTURE | SIRET | RETENU | MONTANT PROPOSE
    Opération 1 : Bibliothèques | MJC du Moulin | 78212345600017 | Oui | 12000
    | MJC du Moulin | 38047555800058 | Oui | 24000.50
    | M.J.C. du Moulin | | Oui | 100`;
  expect(dataOf({ sheet }).rows.map((row) => row.idBeneficiaire)).toEqual([
    "78212345600017",
    "38047555800058",
    "",
  ]);
});

test("the key of a SIRET is checked, La Poste's own included", () => {
  const sound = ["78212345600017", "38047555800058", "23350001600040", "35600000049837"];
  expect(sound.map(isSiret)).toEqual([true, true, true, true]);
  const wrong = ["78212345600018", "3804755580005", "00000000000000", "3804755580005A", "35600000049838"];
  expect(wrong.map(isSiret)).toEqual([false, false, false, false, false]);
});

test("a line rejected or of zero has no row; those of zero are counted as left out", () => {
  expect(dataOf(WITH_SIRET).leftOut).toBe(1);
});

test("fields that cannot be filled are left empty and listed with their rows", () => {
  const data = dataOf(WITH_SIRET, noGrantorFacts);
  expect(data.unfilled).toEqual([
    { field: "nomAttribuant", rows: 4 },
    { field: "idAttribuant", rows: 4 },
    { field: "dateConvention", rows: 4 },
    { field: "idBeneficiaire", rows: 2 },
    { field: "conditionsVersement", rows: 4 },
    { field: "datesPeriodeVersement", rows: 4 },
    { field: "notificationUE", rows: 4 },
  ]);
  const faults = scdlFaults(openDataCsv(data));
  expect(faults.filter(({ fault }) => fault === "invalid")).toEqual([]);
  expect(new Set(faults.map(({ field }) => field))).toEqual(new Set(data.unfilled.map(({ field }) => field)));
});

test("beneficiaries above 23 000 € are told, their lines added up whatever the spelling", () => {
  expect(dataOf(WITH_SIRET).above).toEqual([{ beneficiary: 'Les Amis, du "livre"', amount: "24000.50" }]);
  const sheet = SMALL.sheet.replace("| 3000\n", "| 11500\n");
  expect(dataOf({ ...SMALL, sheet }).above.map(({ beneficiary, amount }) => [beneficiary, amount])).toEqual([
    ["MJC du Moulin", "23500.00"],
    ["Club des Trois Vallées", "25000.00"],
  ]);
});

test("exactly 23 000 € is not above the threshold", () => {
  const sheet = SMALL.sheet.replace("| 25000\n", "| 23000\n");
  expect(dataOf({ ...SMALL, sheet }).above).toEqual([]);
});

test("an object longer than the schema allows is cut", () => {
  const sheet = SMALL.sheet.replace("Portage de livres", "très long ".repeat(60));
  const [row] = dataOf({ ...SMALL, sheet }).rows;
  expect([...(row?.objet ?? "")]).toHaveLength(255);
});

/** The one row of a file that holds a name and a purpose, as it is read again. */
function readAgain(name: string, purpose: string): readonly (string | undefined)[] {
  const blank = Object.fromEntries(SCDL_FIELDS.map((field) => [field, ""])) as Record<
    (typeof SCDL_FIELDS)[number],
    string
  >;
  const rows = [{ ...blank, nomBeneficiaire: name, objet: purpose }];
  const [, read = []] = readCsv(openDataCsv({ rows }));
  return [read[4], read[7]];
}

test("whatever a text holds, it comes back from the file as it was, but for apostrophes before what begins a formula", () => {
  const plain = (text: string): string => text.replace(/'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "");
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, purpose) => {
      expect(readAgain(name, purpose).map((text) => plain(text ?? ""))).toEqual([
        plain(name),
        plain(purpose),
      ]);
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  [" @SUM(A1)", " '@SUM(A1)"],
  ["-2+3", "'-2+3"],
  ["-12.50", "-12.50"],
  ["Club;=1+1", "Club;'=1+1"],
  ["un\n+2", "un\n'+2"],
  ["Saint-Aubry = Aubry", "Saint-Aubry = Aubry"],
])("%j is published as %j", (text, published) => {
  expect(readAgain(text, "")[0]).toBe(published);
});

test("who grants and by which decision are as the dossier says, unless the user says otherwise", () => {
  const read = { authority: "Département du Nord", decision: "2026-1" };
  expect(grantorOf(noGrantorFacts, read)).toEqual({
    ...noGrantorFacts,
    name: "Département du Nord",
    decision: "2026-1",
  });
  expect(grantorOf(FACTS, read)).toEqual(FACTS);
});
