import { sectionsOutline } from "../../support/sections-outline";

/** Two sections, each with its title, its header and its total. */
const SHEET = `
Attributions dans le cadre de la culture | | |
CODE | STRUCTURE | NATURE | MONTANT
31 | Théâtre des Sables | F | 5000
47 | Chorale du Port | P | 800
47 | Chorale du Port | F | 1200
 | | Total | 7000
 | | |
Attributions dans le cadre du sport | | |
CODE | STRUCTURE | NATURE | MONTANT
12 | Rame et Vent | F | 3000
90 | Cercle d'Escrime du Val | F | 2500
47 | Chorale du Port | P | 400
 | | Total | 5900
`;

const CULTURE = `1) Attributions dans le cadre de la culture :
CODE\tSTRUCTURE\tNATURE\tMONTANT
31\tTHEATRE DES SABLES\tF\t5 000 €
47\tCHORALE DU PORT\tP\t800 €
47\tCHORALE DU PORT\tF\t1 200 €
\t\tTotal\t7 000 €
`;
const SPORT = `2) Attributions dans le cadre du sport :
CODE\tSTRUCTURE\tNATURE\tMONTANT
12\tRAME ET VENT\tF\t3 000 €
90\tCERCLE D'ESCRIME DU VAL\tF\t2 500 €
47\tCHORALE DU PORT\tP\t400 €
\t\tTotal\t5 900 €
`;

const both = `own: 1) Attributions dans le cadre de la culture
  THEATRE DES SABLES 5000.00 = 1.1#0
  CHORALE DU PORT 800.00 = 1.1#1
  CHORALE DU PORT 1200.00 = 1.1#2
  total 7000.00 of 1.1`;
const sport = `own: 2) Attributions dans le cadre du sport
  RAME ET VENT 3000.00 = 2.1#0
  CERCLE D'ESCRIME DU VAL 2500.00 = 2.1#1
  CHORALE DU PORT 400.00 = 2.1#2
  total 5900.00 of 2.1`;

describe("the sections that a document prints", () => {
  test("are those of the sheet, whatever their order", () => {
    expect(sectionsOutline(SHEET, `${CULTURE}\n${SPORT}`)).toBe(`${both}\n${sport}`);
    expect(sectionsOutline(SHEET, `${SPORT}\n${CULTURE}`)).toBe(`${sport}\n${both}`);
  });

  test("may be laid out by blanks", () => {
    const aligned = `• Attributions dans le cadre du sport :
CODE        STRUCTURE                        Nature     Montant
 12    RAME ET VENT                            F        3 000 €
 90    CERCLE D'ESCRIME DU VAL                 F        2 500 €
 47    CHORALE DU PORT                         P          400 €
                                              Total     5 900 €
`;
    expect(sectionsOutline(SHEET, aligned)).toBe(sport.replace("2) Attributions", "Attributions"));
  });

  test("are set aside where the sheet holds none of their rows", () => {
    const other = `3) Attributions dans le cadre de la jeunesse :
CODE\tSTRUCTURE\tNATURE\tMONTANT
47\tCHORALE DU PORT\tP\t15 000 €
60\tLES ECLAIREURS\tF\t2 000 €
\t\tTotal\t17 000 €
`;
    expect(sectionsOutline(SHEET, `${other}\n${SPORT}`)).toBe(
      `aside: 3) Attributions dans le cadre de la jeunesse\n${sport}`,
    );
  });

  test("tie a row of several amounts by the column that is the sheet's", () => {
    const several = `CODE\tSTRUCTURE\tMontant 2024\tDemandé\tVoté
12\tRAME ET VENT\t2 800 €\t6 000 €\t3 000 €
90\tCERCLE D'ESCRIME DU VAL\t2 500 €\t2 600 €\t2 500 €
47\tCHORALE DU PORT\t300 €\t500 €\t400 €
\tTotal\t5 600 €\t9 100 €\t5 900 €
`;
    expect(sectionsOutline(SHEET, several)).toBe(
      sport.replace("2) Attributions dans le cadre du sport", "-"),
    );
  });

  test("hold a row to the column that is the sheet's on all others, whatever another column holds", () => {
    const several = `CODE\tSTRUCTURE\tDemandé\tVoté
31\tTHEATRE DES SABLES\t6 000 €\t5 000 €
47\tCHORALE DU PORT (projet)\t900 €\t800 €
47\tCHORALE DU PORT\t1 400 €\t1 200 €
12\tRAME ET VENT\t3 000 €\t3 300 €
90\tCERCLE D'ESCRIME DU VAL\t2 600 €\t2 500 €
`;
    expect(sectionsOutline(SHEET, several)).toContain("RAME ET VENT 3300.00 = 2.1#0");
  });

  test("may be items of a list whose points lead to the amounts: what the sheet lacks among them is named", () => {
    const listed = `Sport :

   - Rame et Vent ...................... 3 000 €
   - Boule des Dunes ................... 150 €
   - Cercle d'Escrime du Val ........... 2 500 €
   - Chorale du Port ................... 400 €
`;
    expect(sectionsOutline(SHEET, listed)).toBe(`own: Sport
  Rame et Vent 3000.00 = 2.1#0
  Cercle d'Escrime du Val 2500.00 = 2.1#1
  Chorale du Port 400.00 = 2.1#2
  + Boule des Dunes 150.00`);
  });

  test("name a line by a word alone, with what it is for after it", () => {
    const sheet = SHEET.replace("Théâtre des Sables", "Embruns").replaceAll("Chorale du Port", "Chorale");
    const printed = `Les aides supérieures à 2 000 € sont versées en deux fois :
STRUCTURE\tAIDE\tACOMPTE
Embruns - Festival de rue de la baie\t5 000 €\t3 500 €
Cercle d'Escrime du Val - Tournoi\t2 500 €\t1 750 €
Rame et Vent - Régate\t3 000 €\t2 100 €
`;
    expect(sectionsOutline(sheet, printed)).toContain("Embruns - Festival de rue de la baie 5000.00 = 1.1#0");
  });

  test("name the row that the sheet lacks where their total counts it", () => {
    const longer = SPORT.replace("47\t", "88\tBOULE DES DUNES\tF\t150 €\n47\t").replace("5 900", "6 050");
    expect(sectionsOutline(SHEET, longer)).toBe(
      sport.replace("  total 5900.00", "  + BOULE DES DUNES 150.00\n  total 6050.00"),
    );
  });

  test("that part the lines of each operation otherwise have totals of their own rows", () => {
    const cantons = `
Canton | Bénéficiaire | Nature | Aide
Aube | Commune d'Ormoy | Commune | 900
Aube | Commune de Vitry | Commune | 700
Aube | Foyer rural | Association | 300
Total Aube | | | 1900
Lys | Commune de Lestrem | Commune | 800
Lys | Commune de Merville | Commune | 600
Lys | Club de canoë | Association | 250
Total Lys | | | 1650
Sauer | Commune de Woerth | Commune | 500
Sauer | Commune de Lembach | Commune | 400
Sauer | Harmonie du val | Association | 200
Sauer | Les Randonneurs | Association | 150
Total Sauer | | | 1250
Total général | | | 4800`;
    const byNature = `Communes
Bénéficiaire\tCanton\tAide
Commune d'Ormoy\tAube\t900 €
Commune de Lestrem\tLys\t800 €
Commune de Vitry\tAube\t700 €
Commune de Merville\tLys\t600 €
Commune de Woerth\tSauer\t500 €
Commune de Lembach\tSauer\t400 €
Total\t\t3 900 €

Associations
Bénéficiaire\tCanton\tAide
Foyer rural\tAube\t300 €
Club de canoë\tLys\t250 €
Harmonie du val\tSauer\t200 €
Les Randonneurs\tSauer\t150 €
Total\t\t900 €
`;
    expect(sectionsOutline(cantons, byNature)).not.toContain("total 3900.00 of");
    expect(sectionsOutline(cantons, byNature.replace("3 900 €", "3 990 €"))).toContain("total 3990.00 of");
  });

  test("name the line that they lack, though their total counts it", () => {
    expect(sectionsOutline(SHEET, SPORT.replace("90\tCERCLE D'ESCRIME DU VAL\tF\t2 500 €\n", ""))).toBe(
      sport
        .replace("  CERCLE D'ESCRIME DU VAL 2500.00 = 2.1#1\n", "")
        .replace("  total", "  - Cercle d'Escrime du Val\n  total"),
    );
  });

  test("accuse nobody of a beneficiary's grants given as one", () => {
    const summed = CULTURE.replace("47\tCHORALE DU PORT\tP\t800 €\n", "").replace("1 200 €", "2 000 €");
    expect(sectionsOutline(SHEET, summed)).toBe(`own: 1) Attributions dans le cadre de la culture
  THEATRE DES SABLES 5000.00 = 1.1#0
  CHORALE DU PORT 2000.00 = 1.1#1+2
  total 7000.00 of 1.1`);
  });

  test("accuse nobody of a row that gives as one all the lines that they leave out", () => {
    const summed = SPORT.replace("12\tRAME ET VENT\tF\t3 000 €\n", "").replace(
      "90\tCERCLE D'ESCRIME DU VAL\tF\t2 500 €",
      "\tClubs de haut niveau\t2\t5 500 €",
    );
    expect(sectionsOutline(SHEET, `${CULTURE}\n${summed}`)).toBe(`${both}
own: 2) Attributions dans le cadre du sport
  Clubs de haut niveau 5500.00 = 2.1#0+1
  CHORALE DU PORT 400.00 = 2.1#2
  total 5900.00 of 2.1`);
  });

  test("keep the sign that stands alone before an amount", () => {
    const sheet = `
STRUCTURE | MONTANT
Rame et Vent | 3000
Cercle d'Escrime reversement | -250
Chorale du Port | 400
Total | 3150
`;
    const text = `
Rame et Vent                         3 000,00 €
Cercle d'Escrime reversement    -      250,00 €
Chorale du Port                        400,00 €
`;
    expect(sectionsOutline(sheet, text)).toContain("Cercle d'Escrime reversement -250.00 = 1.1#1");
  });

  test("may be closed by one total, where it is nearer to the sum of all than to that of the last", () => {
    const all = (total: string) =>
      `${CULTURE}\n${SPORT}`.replace(/^\t\tTotal.*\n/gmu, "") + `\t\tTotal\t${total} €\n`;
    for (const [total, stated] of [
      ["12 900", "12900.00"],
      ["12 090", "12090.00"],
    ] as const)
      expect(sectionsOutline(SHEET, all(total))).toContain(`total ${stated} of 1.1 2.1`);
  });
});

describe("lines that a document calls by their places", () => {
  const sheet = (last: string) => `
PROGRAMME | COMMUNE | LIBELLE | PARTICIPATION
Éclairage | Albe | Rénovation, bourg | 1800
Éclairage | Senn | Extinction | 720
Éclairage | Ruet | Mise aux normes | 500
Chaleur | ${last} | Chaudière | 2200
 | | Total | 5220
`;
  const print = `Les programmes se présentent ainsi :
Commune\tProgramme\tParticipation
Albe\tÉclairage\t1 800 €
Senn\tÉclairage\t720 €
Ruet\tÉclairage\t500 €
Talm\tChaleur\t2 200 €
`;

  test("are theirs where each line has a place of its own", () => {
    expect(sectionsOutline(sheet("Talm"), print)).toContain("Talm 2200.00 = ");
  });

  test("are not, where a place has several", () => {
    expect(sectionsOutline(sheet("Albe"), print)).not.toContain("Senn 720.00 = ");
  });
});
