import type { AmountReading, GrantLine } from "../../../../src/engine/model";
import { Amount } from "../../../../src/engine/money";
import { readAnnex } from "../../../../src/engine/reading/annex";
import type { RowEvent } from "../../../../src/engine/reading/annex/rows/events";
import { withoutNotes } from "../../../../src/engine/reading/annex/tree/under-last-total";
import { sheetFromText } from "../../../support/sheet-from-text";

/** More than a call may be given one by one. */
const MANY = 200_000;

const at = { kind: "cell", sheet: "Annexe", row: 0, column: 2 } as const;

function reading(amount: number): AmountReading {
  const own = Amount.fromNumber(amount);
  return { at, kind: "amount", amount: own, text: own.toFixed(), asText: false, formula: null, cell: null };
}

function line(amount: number): RowEvent {
  const own: GrantLine = {
    at,
    territory: null,
    beneficiary: { at, value: "Commune" },
    description: "toiture",
    comment: null,
    retained: { kind: "absent", text: "", at: null },
    amount: reading(amount),
    code: null,
    hidden: false,
    struck: false,
  };
  return { kind: "line", line: own, operation: null, theme: null };
}

test("as many lines as a sheet holds may stand over the two under the last total", () => {
  const total: RowEvent = {
    kind: "total",
    total: { ...reading(MANY), label: "Total" },
    claims: null,
    names: null,
  };
  const events = [...Array.from({ length: MANY }, () => line(1)), total, line(MANY + 5), line(5)];
  expect(withoutNotes(events)).toHaveLength(MANY + 3);
});

test("a stock or a charge of all, under the total, is no line", () => {
  const guarantees = `
    Emprunteur | Logements | Prêt | Montant du prêt | Quotité | Montant garanti
    Habitat du Val | Nérac, 12 | PLUS | 842300 | 0.5 | 421150
    Domiris | Tonneins, 48 | PAM | 1264000 | 0.5 | 632000
    Clairlogis | Fumel, 6 | PLS | 655240 | 0.4 | 262096
    Le Foyer | Boé, 14 | PHARE | 1980000 | 1 | 1980000
    TOTAL | | | 4741540 | | 3295246

    Encours garanti au 31 décembre | | | | | 214806331.9
    Annuité nouvelle | | | | | 171400`;
  const reading = readAnnex([sheetFromText(guarantees)], { sheet: null });
  const annex = reading.kind === "read" ? reading.annex : null;
  expect(annex?.themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines)).length).toBe(4);
  expect(annex?.unread.map(({ text }) => text)).toEqual([
    "Encours garanti au 31 décembre 214806331.9",
    "Annuité nouvelle 171400",
  ]);
});

test("what says less than the lines above, under their total, is granted all the same", () => {
  const aids = `
    Association | Commune | Objet | Budget du projet | Taux | Subvention accordée
    Pétanque de Nailloux | Nailloux | Concours | 4200 | 50 % | 2100
    Chorale du Lauragais | Auterive | Concert | 3150 | 40 % | 1260
    Foyer rural de Grépiac | Grépiac | Atelier | 1875 | 40 % | 750
    TOTAL | | | 9225 | | 4110
    Amicale des pompiers | | | | | 1300
    Ferme des Encours | | | | | 640`;
  const reading = readAnnex([sheetFromText(aids)], { sheet: null });
  const annex = reading.kind === "read" ? reading.annex : null;
  const lines = annex?.themes.flatMap(({ operations }) => operations.flatMap((each) => each.lines));
  expect(lines?.map(({ amount }) => amount.text)).toEqual(["2100", "1260", "750", "1300", "640"]);
});

test("what stands beside the lines under no title is no column of them", () => {
  const clubs = `
     | | Subvention annuelle | Acompte 60 % | Solde à voter | |
    Club | Niveau | (a) | (b) | (a) - (b) | |
    Judo | D1 | 5200 | 3120 | 2080 | | Rappel de la saison passée
    Natation | N2 | 12600 | 7560 | 5040 | | Clubs aidés | 11
    Handball | N1 | 28000 | 16800 | 11200 | | Acompte | 138900
    Cyclisme | DN1 | 36000 | 21600 | 14400 | | Aide totale | 231500
    Basket | N2 | 42000 | 25200 | 16800
    Volley | N3 | 6400 | 3840 | 2560
    Rugby | F2 | 18000 | 10800 | 7200
    Total | | 148200 | 88920 | 59280`;
  const reading = readAnnex([sheetFromText(clubs)], { sheet: null });
  const annex = reading.kind === "read" ? reading.annex : null;
  const amounts = annex?.themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount.toFixed())),
  );
  expect(amounts?.slice(0, 3)).toEqual(["5200.00", "12600.00", "28000.00"]);
  expect(annex?.unread.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Clubs aidés 11", "Acompte 138900", "Aide totale 231500"]),
  );
});

test.each(["Moyenne", "Moyenne par commune"])("« %s » under the total is granted to nobody", (name) => {
  const shares = `
    Commune | Habitants | Dotation 2026 | Dotation 2025
    Brassac | 3120 | 33540 | 38600
    Le Bez | 790 | 8530 | 7900
    Vabre | 815 | 9780 | 11200
    ENSEMBLE | 4725 | 51850 | 57700
    ${name} | 1575 | 17283.33 |`;
  const reading = readAnnex([sheetFromText(shares)], { sheet: null });
  const annex = reading.kind === "read" ? reading.annex : null;
  expect(annex?.themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines)).length).toBe(3);
  expect(annex?.unread.map(({ text }) => text)).toEqual([`${name} 17283.33`]);
});

test.each(["Pour mémoire : reprises sur aides antérieures", "Pour information, trop-perçus à reverser"])(
  "what stands under the total of the whole and « %s » is not granted",
  (heading) => {
    const grants = `
      Commune | Objet | Montant voté
      Volet 1 : Écoles
      Lampaul | toiture | 18400
      Ploumoguer | préau | 9600
      Total volet 1 | | 28000
      Volet 2 : Voirie
      Brélès | rue du Port | 7300
      Total volet 2 | | 7300
      TOTAL | | 35300

      ${heading}
      Lanildut | préau 2023 | -2100
      Brélès | voirie 2022 | -400
      Total des reprises | | -2500
      Net | | 32800`;
    const reading = readAnnex([sheetFromText(grants)], { sheet: null });
    const annex = reading.kind === "read" ? reading.annex : null;
    expect(annex?.themes.map(({ title }) => title)).toEqual(["Écoles", "Voirie"]);
    expect(annex?.grandTotal?.amount.toFixed()).toBe("35300.00");
  },
);
