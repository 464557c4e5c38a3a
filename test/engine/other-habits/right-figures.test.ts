import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}

/** What of the documents was compared with nothing. */
function untied(drawn: DrawnDossier): readonly (string | undefined)[] {
  return check(dossierFrom(drawn)).coverage.untied.map(({ amount }) => amount);
}

describe("themes of a sheet each, whose titles open alike", () => {
  const drawn = (second: string): DrawnDossier => ({
    sheet: `
      Plan bourgs ruraux : Lavoirs | < | <
      Commune | Travaux | Aide votée
      Arcey | Toiture | 4200
      Boult | Bassin | 3150
      Total | | 7350`,
    sheets: {
      "Annexe 6": `
        Plan bourgs ruraux : Places | < | <
        Commune | Travaux | Aide votée
        Cubry | Pavage | 18400
        Dambelin | Plantations | 6250
        Total | | 24650`,
    },
    deliberation: `La Commission permanente décide :

Article 1 : d'attribuer, au titre du volet « Lavoirs », 7 350 € aux 2 communes de l'annexe.

Article 2 : d'attribuer, au titre du volet « ${second} », 24 650 € aux 2 communes de l'annexe.`,
  });

  test("sound: a document calls each by what is its own", () => expect(told(drawn("Places"))).toEqual([]));

  test("one that none is called is told", () =>
    expect(told(drawn("Fontaines"))).toContain("theme-missing, article 2"));
});

describe("a theme without a number beside those that have one", () => {
  const drawn = (last: number): DrawnDossier => ({
    sheet: `
      Porteur | Action | Aide 2025 | Aide 2026
      Pilier 1 : Santé (2 actions) | | 9000 | 9500
      La Boussole | Écoute | 6000 | 6200
      Le Sillon | Bus santé | 3000 | 3300
      Pilier 2 : Logement (2 actions) | | 5200 | 6400
      La Clé | Bail glissant | 3100 | 4100
      Toits | Visites | 2100 | 2300
      Volet commun – Citoyenneté (2 actions) | | 1800 | ${last}
      Conseil du Lac | Réunions | 900 | 1050
      Radio Lac | Émissions | 900 | 1300
      TOTAL | | 16000 | ${15900 + last}`,
    deliberation: `Le Conseil décide d'allouer :

Article 1 : Pilier 1, Santé : 9 500 € pour 2 actions.

Article 2 : Pilier 2, Logement : 6 400 € pour 2 actions.

Article 3 : Volet commun, Citoyenneté : 2 350 € pour 2 actions.`,
  });

  test("sound: it is none of the theme above", () => expect(told(drawn(2350))).toEqual([]));

  test("its total is its own", () => expect(told(drawn(2450))).toEqual(["operation-total, D8"]));
});

test("sound: what opens with another word, below the lines of a theme, is of that theme", () => {
  const drawn = (below: string): DrawnDossier => ({
    sheet: `
      Porteur | Action | Aide proposée
      Pilier 1 - Santé | |
      La Boussole | Écoute | 6200
      Le Sillon | Bus santé | 3300
      Pilier 2 - Logement | |
      La Clé | Bail glissant | 4100
      Toits | Visites | 2300
      ${below} | |
      Le Gué | Chauffage | 5150
      L'Abri | Isolation | 7900
      TOTAL | | 28950`,
    deliberation: `Le Conseil décide d'allouer :

Article 1 : au titre du pilier 1 Santé, un montant total de 9 500 €.

Article 2 : au titre du pilier 2 Logement, un montant total de 19 450 €.`,
  });
  for (const below of ["Volet travaux", "Priorité énergie", "Objectif rénovation"])
    expect(told(drawn(below))).toEqual([]);
});

describe("credits that several articles name", () => {
  const drawn: DrawnDossier = {
    sheet: `
      Programme | Opération | AP votée | Révision | AP révisée | CP 2026
      Écoles | École Curie, toiture | 400000 | 60000 | 460000 | 150000
      Écoles | École Zola, cour | 300000 | -20000 | 280000 | 100000
      Écoles | École Verne, préau | 200000 | 0 | 200000 | 60000
      Total Écoles | | 900000 | 40000 | 940000 | 310000
      Piscines | Bassin Nord, filtration | 450000 | 35000 | 485000 | 140000
      Piscines | Bassin Sud, vestiaires | 250000 | -30000 | 220000 | 80000
      Total Piscines | | 700000 | 5000 | 705000 | 220000
      Routes | Pont du Moulin | 300000 | 12000 | 312000 | 110000
      Routes | Rue des Prés | 200000 | 0 | 200000 | 60000
      Total Routes | | 500000 | 12000 | 512000 | 170000
      TOTAL | | 2100000 | 57000 | 2157000 | 700000`,
    deliberation: `Session budgétaire
I. RAPPORT
Le plan rassemble 7 opérations. Les hausses portent sur 3 opérations pour 107 000 € ; les baisses, sur 2 opérations pour 50 000 €.

Programme\tOpérations\tAP révisée\tCP 2026
Écoles\t3\t940 000 €\t310 000 €
Piscines\t2\t705 000 €\t220 000 €
Routes\t2\t512 000 €\t170 000 €
TOTAL\t7\t2 157 000 €\t700 000 €

II. PROJET DE DÉLIBÉRATION
L'assemblée, après en avoir délibéré, décide :

Article 1 – Programme « Écoles » : les crédits de paiement 2026 s'élèvent à 310 000 €, chapitre 23, nature 231312, fonction 221.

Article 2 – Programme « Piscines » : les crédits de paiement 2026 s'élèvent à 220 000 €, chapitre 23, nature 231318, fonction 323.

Article 3 – Programme « Routes » : les crédits de paiement 2026 s'élèvent à 170 000 €, chapitre 23, nature 231312, fonction 221.`,
  };

  test("sound: one of them says not all that is charged, a title of the act is no theme, and counts are no codes", () => {
    expect(told(drawn)).toEqual([]);
    expect(untied(drawn)).toEqual([]);
  });

  test("what the raised ones come to is compared", () => {
    const deliberation = drawn.deliberation?.replace("107 000 €", "170 000 €") ?? "";
    expect(untied({ ...drawn, deliberation })).toEqual(["170000.00"]);
  });
});

describe("a table in thousands by its first cell", () => {
  const drawn: DrawnDossier = {
    sheet: `
      Commune | Voie | Linéaire (ml) | Montant
      Ambly | Rue des Saules | 640 | 76000
      Ambly | Impasse du Puits | 180 | 22500
      S/T Ambly | | 820 | 98500
      Brion | Rue Haute | 390 | 48500
      Brion | Chemin Vert | 210 | 15300
      S/T Brion | | 600 | 63800
      Cersay | Place Neuve | 140 | 68000
      Cersay | VC 4 | 900 | 31200
      S/T Cersay | | 1040 | 99200
      TOTAL | | 2460 | 261500`,
    deliberation: "Le Conseil décide d'approuver le programme, d'un montant total de 261 500 €.",
    report: `Rapport

Le programme est établi par commune.

En k€\t2026\t2027\tTotal
Ambly\t98,5\t40,0\t138,5
Brion\t63,8\t51,5\t115,3
Cersay\t99,2\t30,0\t129,2
Total\t261,5\t121,5\t383,0`,
  };

  test("sound: none of it is in euros", () => expect(told(drawn)).toEqual([]));
});

describe("a unit in the title of the first column alone", () => {
  const drawn = (last: string): DrawnDossier => ({
    sheet: `
      Commune | Travaux | Aide proposée
      Ambly | Toiture | 14300
      Brion | Mairie | 21750
      Cersay | Préau | 8200
      Dercé | Halle | 26150
      TOTAL | | 70400`,
    deliberation: `Le Conseil décide :

Article 1 : d'attribuer un montant total de 70 400 €, comme suit :

Budget (M€)\tCommune\tAide
0,14\tAmbly\t14 300 €
0,21\tBrion\t21 750 €
0,08\tCersay\t8 200 €
1,26\tDercé\t${last}`,
  });

  test("sound", () => expect(told(drawn("26 150 €"))).toEqual([]));

  test("what the others hold is compared", () =>
    expect(told(drawn("36 150 €"))).toEqual(["article-total, Le Conseil décide"]));
});

describe("a total that leaves something out", () => {
  const drawn = (said: string): DrawnDossier => ({
    sheet: `
      Organisme | Objet | Montant 2026
      Mission locale | Adhésion | 21436
      Syndicat du val | Contribution | 61420
      Rallye club | Retrait de la décision du 3 mars | -3000
      Rallye club | Remplace 3 000 € | 4500
      Radio Val | Subvention | 2500
      TOTAL | | 86856`,
    deliberation: `Le Conseil décide :

Article 1 : d'arrêter le montant total à 86 856 €. ${said}`,
  });

  test("sound: what it comes to without the line it withdraws", () =>
    expect(told(drawn("Hors retrait, les montants attribués s'élèvent à 89 856 €."))).toEqual([]));

  test("sound: the same before one that it names", () =>
    expect(told(drawn("Les montants attribués s'élèvent à 65 420 € sans la Mission locale."))).toEqual([]));

  test("another total is told", () =>
    expect(told(drawn("Les montants attribués s'élèvent au total à 86 865 €."))).not.toEqual([]));

  test("sound: what replaces another is as far from it as the text says", () =>
    expect(
      told(
        drawn(
          "L'aide de 3 000 € votée en mars au Rallye club est remplacée par une aide de 4 500 €, soit un complément de 1 500 €.",
        ),
      ),
    ).toEqual([]));
});

/** What the annex is read to come to. */
function total(drawn: DrawnDossier): string | null {
  return check(dossierFrom(drawn)).annex.total;
}

describe("what beside the annex is none of it", () => {
  const sheet = `
      Dossier | Dépt | Bénéficiaire | Dispositif | Budget | Subvention
      26-41 | 17 | Les Nuits claires | Festival | 42000 | 3600
      26-42 | 17 | Cie du Large | Création | 9650 | 1500
      26-43 | 36 | Scène du Moulin | Diffusion | 61000 | 3620
      26-44 | 36 | Musiques au pré | Festival | 8840 | 1035
      26-45 | 79 | Cie Arc | Création | 7480 | 1100
      26-46 | 79 | Le Tréteau | Diffusion | 24000 | 4815
      26-47 | 79 | Jazz au lac | Festival | 6500 | 2270
      TOTAL | | | | 159470 | 17940`;

  test("is a sheet that comes to the same sum, place by place", () => {
    const sheets = {
      "Annexe 6": `
        Ventilation par département | < | < | < | <
        Département | Création | Diffusion | Festival | Total
        17 – Marais | 1500 | 0 | 3600 | 5100
        36 – Brenne | 0 | 3620 | 1035 | 4655
        79 – Gâtine | 1100 | 4815 | 2270 | 8185
        Total | 2600 | 8435 | 6905 | 17940`,
    };
    const deliberation = "Le Conseil décide d'attribuer 7 subventions d'un montant total de 17 940 €.";
    expect(total({ sheet, sheets, deliberation })).toBe("17940.00");
  });

  test("is no sheet of more lines, that says what it is for and not who receives it", () => {
    const drawn = {
      sheet: `
        Axe | Libellé | Montant HT | Agence | Reste à charge
        A | Zones humides | 72150 | 36075 | 36075
        B | Continuité | 41300 | 20650 | 20650
        Total | | 113450 | 56725 | 56725`,
      sheets: {
        "Annexe 6": `
          Code | Action | Lot | Montant HT
          A1 | Mares de la plaine | Lot 1 | 18150
          A2 | Prairie du moulin | Lot 2 | 31200
          A3 | Tourbière | Lot 2 | 22800
          B1 | Seuil du gué | Lot 1 | 17400
          B2 | Passe à poissons | Lot 3 | 23900
          Total | | | 113450`,
      },
      deliberation: "Le Conseil décide d'arrêter le programme à un montant total de 113 450 €.",
    };
    expect(total(drawn)).toBe("113450.00");
  });
});
