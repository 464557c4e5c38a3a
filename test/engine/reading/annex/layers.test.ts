/** What a list groups its lines by, who receives, and what only says the list again. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function read(drawing: string): string {
  const reading = readAnnex([sheetFromText(drawing)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

test.each([
  [
    "« Manifestation », that no entry knows, names who receives in a table of grants that adds up",
    `
    Manifestation | Commune | Aide 2025 | Subvention proposée
    Nuits de la Citadelle | Lens | 90 | 100
    Jazz sous les halles | Lens | 180 | 200
    Contes de la rivière | Arras | 50 | 40
    Total | | 320 | 340
    `,
    `
    1 ∅
      1.1 ∅ = 340: Nuits de la Citadelle 100, Jazz sous les halles 200, Contes de la rivière 40
    `,
  ],
  [
    "communes, each on a line of its own, receive; what others grant is not voted",
    `
    Commune | Objet | Coût HT | Autres subventions | Fonds de concours
    Lens | Toiture de l'école | 1000 | 400 | 100
    Arras | Vestiaires du stade | 2000 | 900 | 200
    Total | | 3000 | 1300 | 300
    `,
    `
    1 ∅
      1.1 ∅ = 300: Lens 100, Arras 200
    `,
  ],
  [
    "a total of all themes so far is of several where lines go on below it, whose own total is of all",
    `
    Catégorie | Club | Prime | Solde à voter
    Élite | Handball | 60 | 100
    | Rugby | 70 | 200
    | Sous-total élite | 130 | 300
    Quartiers | Judo | 5 | 40
    | Boxe | 6 | 50
    | Sous-total quartiers | 11 | 90
    | TOTAL CLUBS | 141 | 390
    ÉPREUVES (en une fois)
    | Course de côte | | 7
    | Régates | | 8
    | Total épreuves | | 15
    | TOTAL À VOTER | | 405
    `,
    `
    1 Élite
      1.1 ∅ = 300: Handball 100, Rugby 200
    2 Quartiers
      2.1 ∅ = 90: Judo 40, Boxe 50
    3 ÉPREUVES (en une fois)
      3.1 ∅ = 15: Course de côte 7, Régates 8
    grand 405
    part TOTAL CLUBS = 390: 4 lines
    `,
  ],
  [
    "what a sum voted on a day becomes is granted, and what its credits gave back to nobody",
    `
    Bénéficiaire | Voté le 12 mars 2025 | Modification | Nouveau montant 2025
    Judo | 300 | 100 | 400
    Voile | 200 | -200 | 0
    Boxe | 50 | 25 | 75
    TOTAL | 550 | -75 | 475
    Crédit disponible avant décision | | | 600
    Crédit rendu par la décision | | | 25
    `,
    `
    1 ∅
      1.1 ∅ = 475: Judo 400, Voile 0, Boxe 75
    unread D6 Crédit disponible avant décision 600
    unread D7 Crédit rendu par la décision 25
    `,
  ],
  [
    "what stands under the total of all out of today's vote is granted to nobody",
    `
    Bénéficiaire | Subvention proposée
    Musée de la mine | 300
    Nuits du fort | 200
    TOTAL GÉNÉRAL | 500
    Hors vote de ce jour :
    Opéra – contribution votée en février | 900
    `,
    `
    1 ∅
      1.1 ∅: Musée de la mine 300, Nuits du fort 200
    grand 500
    unread B6 Opéra – contribution votée en février 900
    `,
  ],
  [
    "what lines look up beside them totals none of them, whatever it is called",
    `
    Adresse | Demandeur | Type | Dépense | Aide calculée | Aide proposée | | Type | Taux | Plafond
    1 rue du Port | SCI Arvor | pierre | 2000 | =ROUND(D2*VLOOKUP(C2,$H$2:$J$3,2),2) -> 800 | =MIN(E2,VLOOKUP(C2,$H$2:$J$3,3)) -> 700 | | simple | 0.2 | 500
    3 quai Sud | M. L. | simple | 1000 | =ROUND(D3*VLOOKUP(C3,$H$2:$J$3,2),2) -> 200 | =MIN(E3,VLOOKUP(C3,$H$2:$J$3,3)) -> 200 | | pierre | 0.4 | 700
    5 quai Sud | Mme B. | simple | 3000 | =ROUND(D4*VLOOKUP(C4,$H$2:$J$3,2),2) -> 600 | =MIN(E4,VLOOKUP(C4,$H$2:$J$3,3)) -> 500 | | Total simple | | 700
    8 rue Haute | M. C. | pierre | 1500 | =ROUND(D5*VLOOKUP(C5,$H$2:$J$3,2),2) -> 600 | =MIN(E5,VLOOKUP(C5,$H$2:$J$3,3)) -> 600 | | Total pierre | | 1300
    TOTAL | | | 7500 | =SUM(E2:E5) -> 2200 | =SUM(F2:F5) -> 2000
    `,
    `
    1 ∅
      1.1 ∅ = 2000: SCI Arvor 700, M. L. 200, Mme B. 500, M. C. 600
    unread I2 simple 0.2 500
    unread I3 pierre 0.4 700
    unread J4 Total simple 700
    unread J5 Total pierre 1300
    `,
  ],
  [
    "a rate under what is noted below the totals is granted to nobody",
    `
    Association | Demande | Subvention 2025
    SPORT | 600 | 360
    Judo | 400 | 250
    Voile | 200 | 110
    CULTURE | 500 | 410
    Chorale | 300 | 310
    Photo | 200 | 100
    ENSEMBLE | 1100 | 770
    pour mémoire total 2024 | | 700
    évolution | | 0.1 {0.0%}
    `,
    `
    1 SPORT
      1.1 ∅ = 360: Judo 250, Voile 110
    2 CULTURE
      2.1 ∅ = 410: Chorale 310, Photo 100
    grand 770
    unread C9 pour mémoire total 2024 700
    unread C10 évolution 0.1
    `,
  ],
  [
    "actions of lines describe them where titles on rows of their own say what each operation is",
    `
    Porteur | Action | Montant accordé
    Opération 1 : Accueils
    Maison d'enfants | Parrainage | 100
    Lieu de vie | Logement | 200
    | Total opération | 300
    Opération 2 : Prévention
    Réseau | Parrainage | 40
    Centre de santé | Logement | 50
    | Total opération | 90
    `,
    `
    1 ∅
      1.1 Accueils = 300: Maison d'enfants 100, Lieu de vie 200
      1.2 Prévention = 90: Réseau 40, Centre de santé 50
    `,
  ],
  [
    "a column that parts the lines of each theme further names operations, whatever its title",
    `
    Politique | Ligne de crédit | Bénéficiaire | Aide
    Haut niveau | Clubs élite | Handball | 100
    Haut niveau | Clubs élite | Judo club | 200
    Haut niveau | Bourses | Nautic club | 40
    Haut niveau | Bourses | Tennis club | 50
    Sport pour tous | Écoles de sport | Cyclo-club | 10
    Sport pour tous | Écoles de sport | US Lens | 20
    TOTAL | | | 420
    `,
    `
    1 Haut niveau
      1.1 Clubs élite: Handball 100, Judo club 200
      1.2 Bourses: Nautic club 40, Tennis club 50
    2 Sport pour tous
      2.1 Écoles de sport: Cyclo-club 10, US Lens 20
    grand 420
    `,
  ],
  [
    "figures alone on the last row are what the lines come to",
    `
    Événement | Lieu | Soutien 2024 | Soutien 2025
    Fête de la mer | Boulogne | 90 | 100
    Carnaval | Dunkerque | 180 | 200
    Foire | Hesdin | 40 | 50
    Ducasse | Arras | 10 | 10
    | | 320 | 360
    `,
    `
    1 ∅
      1.1 ∅ = 360: Fête de la mer 100, Carnaval 200, Foire 50, Ducasse 10
    `,
  ],
  [
    "ranks in a column of their own tell themes, operations and lines apart",
    `
    Réf. | Désignation | Maître d'ouvrage | Engagement proposé
    "1" | RESSOURCE EN EAU | | 390
    "1.1" | Eau potable | | 300
    "1.1.1" | Interconnexion | Syndicat du Loing | 100
    "1.1.2" | Forage | CPIE de Dordives | 200
    "1.2" | Assainissement | | 90
    "1.2.1" | Station | Syndicat du Loing | 40
    "1.2.2" | Réseaux | CPIE de Courtenay | 50
    `,
    `
    1 RESSOURCE EN EAU = 390
      1.1 Eau potable = 300: Syndicat du Loing 100, CPIE de Dordives 200
      1.2 Assainissement = 90: Syndicat du Loing 40, CPIE de Courtenay 50
    `,
  ],
  [
    "typed sums over the lines, of two levels that nothing but arithmetic tells, are read once",
    `
    Bénéficiaire | Objet | Montant proposé
    Spectacle vivant | | 390
    Festivals | | 300
    Jazz en Artois | Festival de jazz | 100
    Rue libre | Festival de rue | 200
    Compagnies | | 90
    Théâtre du Nord | Création | 90
    Patrimoine | | 50
    Musées | | 60
    Musée de la mine | Exposition | 20
    Beffroi | Restauration | 30
    TOTAL | | 440
    `,
    `
    1 Spectacle vivant = 390
      1.1 Festivals = 300: Jazz en Artois 100, Rue libre 200
      1.2 Compagnies = 90: Théâtre du Nord 90
    2 Patrimoine = 50
      2.1 Musées = 60: Musée de la mine 20, Beffroi 30
    grand 440
    `,
  ],
  [
    "typed sums over the lines bear no rank, where these have one",
    `
    N° | Association | Demande | Vote 2025 | Évolution
    | Sports | 600 | 350 |
    1 | Judo | 400 | 250 | 0,1
    2 | Voile | 200 | 100 | 0,2
    | Culture | 500 | 410 |
    3 | Chorale | 300 | 310 | 0
    4 | Photo | 200 | 100 | -0,1
    TOTAL | | 1100 | 760 |
    | n.c. : non connue. Hors prêt de salles. | | |
    `,
    `
    1 Sports
      1.1 ∅ = 350: Judo 250, Voile 100
    2 Culture
      2.1 ∅ = 410: Chorale 310, Photo 100
    grand 760
    `,
  ],
  [
    "titles in capitals stand over those in small letters",
    `
    Établissement | Projet | Montant de l'aide
    PÉDAGOGIE
    Classes découverte
    Collège Zola | Séjour | 100
    Projets citoyenneté
    Collège Veil | Radio | 200
    ÉQUIPEMENT
    Matériel de sciences
    Collège Zola | Microscopes | 40
    `,
    `
    1 PÉDAGOGIE
      1.1 Classes découverte: Collège Zola 100
      1.2 Projets citoyenneté: Collège Veil 200
    2 ÉQUIPEMENT
      2.1 Matériel de sciences: Collège Zola 40
    `,
  ],
  [
    "sections under the title of the whole are themes, as they would be without it",
    `
    DGA Solidarités – Programme départemental d'insertion
    |
    1 - Chantiers d'insertion
    Organisme | Objet | Proposition du service
    Recyclerie | Encadrement | 100
    Total Chantiers d'insertion | | 100
    |
    2 - Mobilité
    Organisme | Objet | Proposition du service
    Garage associatif | Location | 40
    Total Mobilité | | 40
    `,
    `
    1 Chantiers d'insertion
      1.1 ∅ = 100: Recyclerie 100
    2 Mobilité
      2.1 ∅ = 40: Garage associatif 40
    `,
  ],
  [
    "a recapitulation over the table is no theme of it",
    `
    SOUTIEN AU TOURISME
    |
    Axe | Intitulé | | Montant
    Axe 1 | Itinérance | | =D14 -> 300
    Axe 2 | Événementiel | | =D18 -> 90
    Ensemble | | | =SUM(D4:D5) -> 390
    |
    Détail des attributions
    |
    AXE 1 – ITINÉRANCE
    N° | Bénéficiaire | Objet | Subvention
    T01 | Base nautique | Web | 100
    T02 | Train touristique | Web | 200
    | | Total axe 1 | =D12+D13 -> 300
    AXE 2 – ÉVÉNEMENTIEL
    N° | Bénéficiaire | Objet | Subvention
    T03 | Amis du château | Fête | 90
    | | Total axe 2 | =D17 -> 90
    `,
    `
    1 ITINÉRANCE = 300
      1.1 ∅ = 300: Base nautique 100, Train touristique 200
    2 ÉVÉNEMENTIEL = 90
      2.1 ∅ = 90: Amis du château 90
    grand 390
    `,
  ],
  [
    "a title beside what pays it, said in words, is no line without an amount",
    `
    Association | Objet | N° | Demandé | Voté
    CULTURE | chap. 65 – nature 65748 – fonction 311
    Les Lacs | Festival | V1 | 300 | 240
    Le Rex | Cinéma | V2 | 120 | 95
    | Sous-total culture | | 420 | 335
    |
    SPORT | chap. 65 – nature 65748 – fonction 326
    Judo | Tatamis | V3 | 90 | 80
    Voile | Régate | V4 | 75 | 68
    | Sous-total sport | | 165 | 148
    |
    | TOTAL GÉNÉRAL | | 585 | 483
    `,
    `
    1 CULTURE
      1.1 ∅ [65748/311] = 335: Les Lacs 240, Le Rex 95
    2 SPORT
      2.1 ∅ [65748/326] = 148: Judo 80, Voile 68
    grand 483
    `,
  ],
  [
    "a summary over tables whose titles say who receives, where and how much, each under its price, sums them up",
    `
    PLAN VERGERS
    |
    | Synthèse | Nombre | Plants | | | Aide
    | Pommiers | 2 | 30 | | | 150
    | Poiriers | 2 | 20 | | | 140
    | Ensemble | 4 | | | | 290
    |
    Pommiers – 5,00 € le plant
    Rang | Bénéficiaire | Commune | Plants | Sorte | Tarif | Aide
    1 | GAEC du Lin | Albe | 10 | tige | 5 | 50
    2 | EARL Bois | Senn | 20 | tige | 5 | 100
    | Sous-total | | 30 | | | 150
    |
    Poiriers – 7,00 € le plant
    Rang | Bénéficiaire | Commune | Plants | Sorte | Tarif | Aide
    3 | SCEA Rives | Albe | 15 | tige | 7 | 105
    4 | Ferme Haute | Ruet | 5 | tige | 7 | 35
    | Sous-total | | 20 | | | 140
    |
    | TOTAL GENERAL | | | | | 290
    `,
    `
    1 ∅
      1.1 Pommiers – 5,00 € le plant = 150: GAEC du Lin 50, EARL Bois 100
      1.2 Poiriers – 7,00 € le plant = 140: SCEA Rives 105, Ferme Haute 35
    grand 290
    again 1.1 = 150
    again 1.2 = 140
    again grand = 290
    `,
  ],
])("%s", (_name, sheet, annex) => {
  expect(read(sheet)).toBe(drawn(annex));
});
