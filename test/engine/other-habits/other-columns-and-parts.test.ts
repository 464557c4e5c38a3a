import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Club | Commune | Versé en 2025 | Fonctionnement | Matériel | Aide 2026
  Aviron de Lestelle | Lestelle | 4100 | 3150 | 2400 | 5550
  Boule lestelloise | Lestelle | 900 | 720 | 0 | 720
  Cercle d'escrime | Montaut | 2600 | 2350 | 650 | 3000
  Dojo de la Plaine | Nay | 1800 | 1450 | 380 | 1830
  Escalade 64 | Pau | 3300 | 2900 | 1200 | 4100
  Total | | 12700 | 10570 | 4630 | 15200`;

const DELIBERATION = `Article 1 : une somme de 15 200 € est attribuée à 5 clubs :

- Aviron de Lestelle : 5 550 € ;
- Boule lestelloise : 720 € ;
- Cercle d'escrime : 3 000 € ;
- Dojo de la Plaine : 1 830 € ;
- Escalade 64 : 4 100 €.`;

const told = (sentence: string) =>
  check(
    dossierFrom({ sheet: SHEET, deliberation: DELIBERATION, report: `Rapport\n\n${sentence}` }),
  ).findings.flatMap(({ severity, message }) => (severity === "info" ? [] : [message]));

test.each([
  // A part of what the line is granted, its change, what is left of it, a group that shares its word.
  "La hausse tient à l'Aviron de Lestelle, qui recevrait 2 400 € pour remplacer ses bateaux.",
  "Une seule aide diminue : la Boule lestelloise, qui perd 180 €.",
  "Lestelle : 6 270 € pour deux clubs, 5 550 € à l'aviron et 720 € à la boule.",
  "Compte tenu de l'acompte, il reste à mandater 9 000 €, dont 2 050 € à l'Aviron de Lestelle et 1 500 € au Cercle d'escrime.",
  "Un acompte est versé en mars : Aviron de Lestelle : 3 330 €, puis un solde de 2 220 €.",
  "L'aide à l'Aviron de Lestelle fait l'objet de deux versements égaux de 2 775 €.",
  "L'acompte de l'Escalade 64 est fixé à 2 460 €, celui du Cercle d'escrime à 1 800 €.",
  "Escalade 64 : 54 licenciés, 2 900 € et 1 200 €. Dojo de la Plaine : 31 licenciés, 1 450 € et 380 €. Aviron de Lestelle : 40 licenciés, 3 150 € et 2 400 €.",
  "Deux bateaux seront livrés, pour un prix unitaire de 16 000 €, soit 32 000 € par an et 64 000 € au total.",
  "Les équipements coûtent un peu plus d'un million d'euros (1 042 889 euros).",
  // What may be spent, of which less is granted.
  "Le crédit voté est de 16 000 €. Il restera 800 €.",
  "Le crédit de fonctionnement de 12 570 € et le crédit d'équipement de 4 830 € permettent d'y répondre.",
  // A percentage is what is rounded, and what is said behind is how far apart two figures are.
  "Les deux clubs de Lestelle réunissent 6 270 €, soit 41,3 % de l'ensemble.",
  "La commission propose 15 200 €, contre 12 700 € l'an dernier, soit 2 500 € de plus.",
  "L'Aviron de Lestelle (5 550 €), l'Escalade 64 (4 100 €) et le Cercle d'escrime (3 000 €) reçoivent à eux trois 12 650 €.",
])("right: %s", (sentence) => expect(told(sentence)).toEqual([]));

test.each([
  ["L'Aviron de Lestelle recevrait 5 350 €.", "5 350"],
  ["Un acompte de 30 % du total, soit 4 650 €, est versé en mars.", "4 650"],
  [
    "L'Aviron de Lestelle (5 550 €), l'Escalade 64 (4 400 €) et le Cercle d'escrime (3 000 €) sont les mieux dotés.",
    "4 400",
  ],
])("wrong: %s", (sentence, figure) =>
  expect(
    told(sentence)
      .map((one) => one.replace(/\s/g, " "))
      .join(),
  ).toContain(figure),
);

test("what a column of movements comes to, in articles, is of that column", () => {
  const { findings } = check(
    dossierFrom({
      sheet: `
        Organisme | Convention | Avenant n° 1 | Nouveau montant
        Programme 1 – Petite enfance | | |
        La Marelle | 64000 | 4200 | 68200
        Les Lutins | 51500 | -3100 | 48400
        Total programme 1 | 115500 | 1100 | 116600
        Programme 2 – Prévention | | |
        ACSEA | 310000 | 12500 | 322500
        Le Relais | 187600 | -8400 | 179200
        Total programme 2 | 497600 | 4100 | 501700
        Total | 613100 | 5200 | 618300`,
      deliberation: `Article 1 : les avenants, d'un effet net de 5 200 €, portent les conventions de 613 100 € à 618 300 €.

Article 2 : l'effet net est le suivant :

- Programme 1 – Petite enfance : 1 100 € ;
- Programme 2 – Prévention : 4 100 €.`,
    }),
  );
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("what a convention gives to one of those whom a code pays is its own", () => {
  const drawn = (amount: string) =>
    check(
      dossierFrom({
        sheet: `
          Bénéficiaire | Participation
          017-CI-01 Chantiers | |
          Solid'Bois | 84000
          Régie du Pont | 66500
          Total | 150500
          017-CI-02 Conseil | |
          Boutique de gestion | 23800
          Le Cap | 8600
          Total | 32400
          Total du programme | 182900`,
        deliberation: `Article 1 : les participations sont fixées à 182 900 €, dont 150 500 € sur l'opération 017-CI-01 et 32 400 € sur l'opération 017-CI-02.

Convention type

Le Département verse à Solid'Bois une participation de ${amount} imputée sur l'opération 017-CI-01.`,
      }),
    ).findings.filter(({ severity }) => severity !== "info");
  expect(drawn("84 000 €")).toEqual([]);
  expect(drawn("84 500 €")).not.toEqual([]);
});

test("documents that part between two columns what they give in all know the column of both", () => {
  const { annex, findings } = check(
    dossierFrom({
      sheet: `
  Club | Commune | Secteur | Licenciés | Fonctionnement (65748) | Équipement (20421) | Total
  Handball d'Arles | Arles | Nord | 212 | 6400 | 1500 | 7900
  Union de Baume | Baume | Nord | 148 | 4450 | 0 | 4450
  Basket de Baume | Baume | Nord | 96 | 2900 | 800 | 3700
  Rugby de Corbel | Corbel | Sud | 305 | 9150 | 2500 | 11650
  Tennis de Corbel | Corbel | Sud | 180 | 5400 | 0 | 5400
  Canoë de la Vère | Estaing | Sud | 64 | 1900 | 3400 | 5300
  Ski de Falgous | Falgous | Sud | 88 | 2650 | 1000 | 3650
  Total | | | 1093 | 32850 | 9200 | 42050`,
      deliberation: `La Commission permanente décide :

I. D'allouer une somme de 42 050 € à 7 clubs de 5 communes.

II. De prélever 32 850 € sur l'article 65748 et 9 200 € sur l'article 20421.`,
      report: `Rapport

L'équipement

Club\tObjet\tAide (€)
Canoë de la Vère\tHuit embarcations\t3 400
Rugby de Corbel\tJoug de mêlée\t2 500
Handball d'Arles\tButs et filets\t1 500
Ski de Falgous\tPiquets\t1 000
Basket de Baume\tPanneaux\t800
Total\t\t9 200

Le fonctionnement

Par ordre décroissant : le Rugby de Corbel (9 150 €), le Handball d'Arles (6 400 €), le Tennis de Corbel (5 400 €), l'Union de Baume (4 450 €) et le Basket de Baume (2 900 €).`,
    }),
  );
  expect([annex.total, findings.filter(({ severity }) => severity !== "info")]).toEqual(["42050.00", []]);
});
