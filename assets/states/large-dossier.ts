import { textDocument } from "../../src/documents";
import { noChoices, type Dossier } from "../../src/engine/model";
import { sheetOf, type Row } from "./sheet-of";

const SUBJECTS = [
  "Musique",
  "Lecture",
  "Théâtre",
  "Randonnée",
  "Natation",
  "Bocage",
  "Mobilité",
  "Insertion",
  "Logement",
  "Patrimoine",
];
const PUBLICS = [
  "écoles",
  "collèges",
  "familles",
  "aînés",
  "villages",
  "hameaux",
  "apprentis",
  "bénévoles",
  "quartiers",
  "littoral",
];
const ACTIONS = [
  "Clubs formateurs",
  "Scènes de territoire",
  "Jardins partagés et vergers",
  "Aide à domicile",
];
const PLACES = ["Montclair", "Vernoise", "Pont-Lévan", "La Ferrande"];
const HEADER: Row = ["Opération", "Structure bénéficiaire", "Montant proposé"];
const OPERATIONS = 3;

interface Theme {
  readonly rank: number;
  readonly title: string;
  readonly code: string;
  /** In euros, by operation: the amounts of its two lines. */
  readonly lines: readonly (readonly [number, number])[];
  readonly total: number;
}

/** How large a dossier is, and whether it agrees. */
interface Size {
  readonly themes: number;
  /** Sound but for a code unlike the others. */
  readonly isSound: boolean;
}

/** What each theme states wrongly, in euros: three findings. */
interface Faults {
  readonly article: number;
  readonly balance: number;
}

/** Where it is not sound, each theme has a total of operation, an article and a balance that are wrong. */
export function largeDossier({ themes, isSound }: Size): Dossier {
  const all = Array.from({ length: themes }, (_, index) => themeOf(index, isSound));
  const faults: Faults = isSound ? { article: 0, balance: 0 } : { article: -0.38, balance: 1_000 };
  const rows = all.flatMap((theme) => rowsOf(theme, isSound));
  return {
    workbook: { file: "annexe.xlsx", sheets: [sheetOf("Annexe 4", rows)] },
    documents: [
      { text: textDocument(deliberation(all, faults), "deliberation.txt"), role: null },
      { text: textDocument(report(all, faults), "rapport.txt"), role: null },
    ],
    choices: noChoices,
  };
}

function themeOf(index: number, isSound: boolean): Theme {
  const lines = Array.from({ length: OPERATIONS }, (_, rank): readonly [number, number] => {
    const place = index * OPERATIONS + rank;
    return [4_250 + 137 * ((place * 7) % 53), 2_180.5 + 89 * ((place * 11) % 47)];
  });
  return {
    rank: index + 1,
    title: `${SUBJECTS[index % SUBJECTS.length] ?? ""} et ${PUBLICS[(index + Math.floor(index / SUBJECTS.length)) % PUBLICS.length] ?? ""}`,
    // One as some councils write them: a number alone.
    code: isSound && index === 1 ? "2375" : `C${String(index + 1).padStart(3, "0")}-56${index % 10}H01`,
    lines,
    total: lines.flat().reduce((sum, amount) => sum + amount, 0),
  };
}

/** Where it is wrong, the first operation's total is typed short of its second line. */
function rowsOf({ rank, title, lines, total }: Theme, isSound: boolean): readonly Row[] {
  const operations = lines.flatMap(([first, second], index): readonly Row[] => [
    [
      `Opération ${index + 1} : ${ACTIONS[(rank + index) % ACTIONS.length] ?? ""}`,
      `Association ${ACTIONS[index] ?? ""} de ${PLACES[rank % PLACES.length] ?? ""} ${rank}`,
      first,
    ],
    ["", `Comité ${PLACES[(rank + index) % PLACES.length] ?? ""} ${rank}.${index + 1}`, second],
    ["", "TOTAL", index === 0 && !isSound ? first : first + second],
  ]);
  return [[`Thématique ${rank} : ${title}`], HEADER, ...operations, ["", `TOTAL THÉMATIQUE ${rank}`, total]];
}

function deliberation(themes: readonly Theme[], faults: Faults): string {
  const articles = themes.map(
    ({ rank, title, total }) =>
      `Article ${rank} : De financer les ${OPERATIONS} opérations de la thématique ${rank} « ${title} », pour un montant total de ${euros(total + faults.article)}, au profit des structures figurant en annexe 4.`,
  );
  const rows = themes.map(({ code, title, total }) =>
    [code, "65748/326", title, euros(3 * total), euros(total)].join("\t"),
  );
  const head = ["Code opération", "Imputation", "Libellé opération", "AE", "Dépense"].join("\t");
  return [
    "DÉPARTEMENT DES TROIS-RIVIÈRES",
    "DÉLIBÉRATION",
    ...articles,
    `Article ${themes.length + 1} : La dépense est imputée comme suit :`,
    [head, ...rows].join("\n"),
  ].join("\n\n");
}

function report(themes: readonly Theme[], faults: Faults): string {
  const rows = themes.map(({ code, title, total }) =>
    [
      code,
      "65748/326",
      title,
      euros(3 * total),
      euros(2 * total),
      euros(total),
      euros(total + faults.balance),
    ].join("\t"),
  );
  const head = [
    "Code opération",
    "Imputation",
    "Libellé opération",
    "AE",
    "Disponible",
    "Proposition",
    "Solde",
  ].join("\t");
  const said = themes.map(
    ({ rank, title, total }) =>
      `Thématique ${rank} « ${title} » : ${OPERATIONS} opérations sont proposées, pour un montant total de ${euros(total)}.`,
  );
  return ["RAPPORT DU PRÉSIDENT", ...said, [head, ...rows].join("\n")].join("\n\n");
}

function euros(amount: number): string {
  return `${amount.toLocaleString("fr-FR", { minimumFractionDigits: 2 })} €`;
}
