import { told, toldWith, untied, type Documents } from "./dossier";

describe("what was engaged before stands beside what is proposed today", () => {
  const documents: Documents = {
    deliberation: `Délibère :
Article 1 : Sont attribués 25 500,50 € au titre de l'axe « Mobilité solidaire », 44 000 € au titre de l'axe « Logement des plus fragiles » et 37 000,50 € au titre de l'axe « Jeunesse et insertion ».

Article 2 : Les crédits sont imputés ainsi :

Ligne de crédit	Nature	Fonction	AE votée	Déjà engagé	Reste disponible	Proposé ce jour	Solde après
P123O45	65748	4212	100 000,00 €	20 000,00 €	80 000,00 €	25 500,50 €	54 499,50 €
P123O46	65748	72	90 000,00 €	10 000,00 €	80 000,00 €	44 000,00 €	36 000,00 €
P123O47	65748	33	70 000,00 €	0,00 €	70 000,00 €	37 000,50 €	32 999,50 €
Total			260 000,00 €	30 000,00 €	230 000,00 €	106 501,00 €	123 499,00 €
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["54 499,50", "54 999,50", "report-balance, imputation P123O45"],
    ["44 000,00 €\t36 000,00", "44 500,00 €\t35 500,00", "imputation-total, imputation P123O46"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("codes under « Opération », in columns set by blanks", () => {
  const documents: Documents = {
    deliberation: `Délibère :
Article 1 : Sont attribués 25 500,50 € au titre de l'axe « Mobilité solidaire », 44 000 € au titre de l'axe « Logement des plus fragiles » et 37 000,50 € au titre de l'axe « Jeunesse et insertion ».

Article 2 : Les crédits sont imputés ainsi :

Opération      Imputation       Libellé              Autorisation d'engagement   Crédits de paiement
OP2025-014     65748/5344       Mobilité                          80 000,00             25 500,50
OP2025-015     65748/5345       Logement                          90 000,00             44 000,00
OP2025-016     65748/5346       Jeunesse                          70 000,00             37 000,50
Total                                                            240 000,00            106 501,00
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["44 000,00\n", "45 000,00\n", "imputation-total, imputation OP2025-015"],
    ["106 501,00", "106 401,00", "imputation-sum, imputations, total"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("one cell a line", () => {
  const documents: Documents = {
    deliberation: `Délibère :
Article 1 : Sont attribués 25 500,50 € au titre de l'axe « Mobilité solidaire », 44 000 € au titre de l'axe « Logement des plus fragiles » et 37 000,50 € au titre de l'axe « Jeunesse et insertion ».

Article 2 : Les crédits sont imputés ainsi :

Code
Imputation
Libellé
Montant
65748-12
935-10 / 65748
Mobilité
25 500,50 €
65748-13
935-11 / 65748
Logement
44 000,00 €
65748-14
935-12 / 65748
Jeunesse
37 000,50 €
Total
106 501,00 €
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([["44 000,00 €", "40 400,00 €", "imputation-total, imputation 65748-13"]])(
    "%s written %s: told once, where it stands",
    (from, to, finding) => {
      expect(toldWith(documents, from, to)).toEqual([finding]);
    },
  );
});

describe("a code detailed by nature, its own row and one below", () => {
  const documents: Documents = {
    deliberation: `Délibère :
Article 1 : Sont attribués 25 500,50 € au titre de l'axe « Mobilité solidaire », 44 000 € au titre de l'axe « Logement des plus fragiles » et 37 000,50 € au titre de l'axe « Jeunesse et insertion ».

Article 2 : Les crédits sont imputés ainsi :

Programme	Nature	Fonction	Libellé	Montant
1AD0123	65748	4212	Mobilité, associations	20 500,50
	657341	4212	Mobilité, communes	5 000,00
1AD0124	65748	72	Logement	44 000,00
1AD0125	65748	33	Jeunesse	37 000,50
TOTAL				106 501,00
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual([]);
  });

  test.each([
    ["5 000,00", "5 500,00", "imputation-total, imputation 1AD0123"],
    ["72\tLogement\t44 000,00", "72\tLogement\t44 600,00", "imputation-total, imputation 1AD0124"],
  ])("%s written %s: told once, where it stands", (from, to, finding) => {
    expect(toldWith(documents, from, to)).toEqual([finding]);
  });
});

describe("figures in thousands of euros: said, never accused", () => {
  const documents: Documents = {
    deliberation: `Délibère :
Article 1 : Sont attribués 25 500,50 € au titre de l'axe « Mobilité solidaire », 44 000 € au titre de l'axe « Logement des plus fragiles » et 37 000,50 € au titre de l'axe « Jeunesse et insertion ».

Article 2 : Les crédits sont imputés ainsi :

Programme	Imputation	AE (k€)	Montant (k€)
P01	65748/4212	80	25,5
P02	65748/72	90	45
P03	65748/33	70	37
`,
  };

  test("sound: every figure is tied and nothing is told", () => {
    expect(told(documents)).toEqual([]);
    expect(untied(documents)).toEqual(["P01 65748/4212 80 25,5", "P02 65748/72 90 45", "P03 65748/33 70 37"]);
  });
});
