/** An annex of four themes and nine operations, all its totals agreeing: 268 812,40 + 189 900 + 287 749,60 + 40 000 = 786 462 €. */
export const largerAnnex = `
1. Insertion par l'activité économique
OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | DOSSIER RETENU | MONTANT PROPOSE
Opération 1 : Ateliers et chantiers d'insertion | Nord | AIR Services | 24 postes en insertion | Oui | 84250
^ | Sud | Chantiers du Ternois | 18 postes en insertion | Oui | 61300
^ | Est | La Sauvegarde des Métiers | 15 postes en insertion | Oui | 47512.40
^ | | | | TOTAL | 193062.40
Opération 2 : Entreprises d'insertion | Nord | Envie Plaine | Tri du textile | Oui | 25000
^ | Sud | Tri Solidaire | Collecte | Oui | 18750
^ | | | | TOTAL | 43750
Opération 3 : Clauses sociales | Nord | Maison de l'emploi du Val | Facilitateur | Oui | 32000
^ | | | | TOTAL | 32000
 | | | | TOTAL | 268812.40

2. Habitat et logement des personnes défavorisées
OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | DOSSIER RETENU | MONTANT PROPOSE
Opération 1 : Accompagnement social lié au logement | Nord | SOLIHA Plaine | 60 ménages | Oui | 66120
^ | Sud | APSA | 40 ménages | Oui | 41880
^ | Est | Habitat Insertion | 20 ménages | Oui | 23500
^ | | | | TOTAL | 131500
Opération 2 : Résidences sociales | Nord | Coallia | Résidence du Port | Oui | 58400
^ | | | | TOTAL | 58400
 | | | | TOTAL | 189900

3. Parcours des jeunes
OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | DOSSIER RETENU | MONTANT PROPOSE
Opération 1 : Garantie d'activité des jeunes | Nord | Mission locale du Bassin | 120 jeunes | Oui | 75300
^ | Sud | Mission locale du Littoral | 110 jeunes | Oui | 69450.60
^ | | | | TOTAL | 144750.60
Opération 2 : Prévention spécialisée | Nord | Avenir des Cités | Éducateurs de rue | Oui | 88000
^ | | | | TOTAL | 88000
Opération 3 : École de la deuxième chance | Est | E2C des Vallées | 50 places | Oui | 54999
^ | | | | TOTAL | 54999
 | | | | TOTAL | 287749.60

4. Santé et accès aux droits
OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | DOSSIER RETENU | MONTANT PROPOSE
Opération 1 : Permanences d'accès aux soins | Nord | Centre hospitalier du Val | Permanence mobile | Oui | 27300
^ | Sud | Croix-Rouge | Vestiaire | Oui | 12700
^ | | | | TOTAL | 40000
 | | | | TOTAL | 40000
 | | | | TOTAL GENERAL | 786462
`;

/** The code that pays each of its operations, by their ids. */
export const paidBy: Readonly<Record<string, string>> = {
  "1.1": "C01-101A01",
  "1.2": "C01-101A02",
  "1.3": "C01-101A02",
  "2.1": "C02-202B01",
  "2.2": "C02-202B01",
  "3.1": "C03-303C01",
  "3.2": "C03-303C02",
  "3.3": "C03-303C01",
  "4.1": "C04-404D01",
};
