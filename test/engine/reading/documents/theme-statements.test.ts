import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

function said(drawn: string) {
  return readDocument(documentOf(drawn), "report").themeStatements.map((statement) => [
    statement.at.where,
    statement.themeTitle,
    statement.operationCount?.value ?? null,
    statement.amount?.value.toFixed() ?? null,
    statement.annexes.join(),
  ]);
}

describe("what a report says of each theme", () => {
  test("under its heading, and in the list of proposals", () => {
    const drawn =
      "RAPPORT N°12\n\n2. Emploi et compétences\n\nLe Département soutient les structures.\n\n" +
      "3 dispositifs sont ici proposés pour un total de 267 566.08 € (Annexes 2, 5 et 10).\n\n" +
      "3. Logement\n\nLe montant total proposé est de 5 000 € (Annexes 3, 5).\n\n" +
      "Il convient de statuer sur cette affaire et, le cas échéant :\n\n" +
      "- De valider le financement des 3 dispositifs de la thématique 2 « Emploi et compétences », pour un montant total de 267 566,08 € ;\n" +
      "- De m'autoriser à signer les avenants avec les structures reprises dans la thématique 3 opération 1.";
    expect(said(drawn)).toEqual([
      ["thématique 2", "Emploi et compétences", 3, "267566.08", "2,5,10"],
      ["thématique 3", "Logement", null, "5000.00", "3,5"],
      ["thématique 2", "Emploi et compétences", 3, "267566.08", ""],
    ]);
  });

  test("a title broken over two lines is one title", () => {
    const drawn =
      "Le présent rapport propose :\n\n1. Accompagnement des bénéficiaires : dynamiser les parcours dans un\nobjectif d'insertion\n\n" +
      "2 opérations sont proposées pour un montant total de 420 720 €.";
    expect(said(drawn)[0]?.[1]).toBe(
      "Accompagnement des bénéficiaires : dynamiser les parcours dans un objectif d'insertion",
    );
  });

  test("a table of themes", () => {
    const drawn =
      "RAPPORT DU PRESIDENT\n\nThématique\tNombre d'opérations\tMontant\n1. Emploi\t2\t10 000,00 €\n2. Logement\t1\t5 000,00 €\nTotal\t3\t15 000,00 €";
    expect(said(drawn)).toEqual([
      ["thématique 1", "Emploi", 2, "10000.00", ""],
      ["thématique 2", "Logement", 1, "5000.00", ""],
    ]);
  });

  test("a line that announces a theme by another word, its title and its amount", () => {
    const drawn =
      "RAPPORT DE PRÉSENTATION\n\nDélégation 1 : Culture – 2 dispositif(s) pour 100 400,00 €.\n\nDélégation 2 : Sport – 1 dispositif(s) pour 185 000,00 €.";
    const names = {
      themes: ["Culture", "Sport"],
      operations: [],
      beneficiaries: [],
      codes: [],
      fileNumbers: [],
      annexes: [],
    };
    const read = readDocument(documentOf(drawn), "report", names).themeStatements;
    expect(read.map((one) => [one.themeTitle, one.amount?.value.toFixed()])).toEqual([
      ["Culture", "100400.00"],
      ["Sport", "185000.00"],
    ]);
  });

  const names = {
    themes: ["Services de proximité", "Santé"],
    operations: [],
    beneficiaries: [],
    codes: [],
    fileNumbers: [],
    annexes: [],
  };
  const amounts = (drawn: string) =>
    readDocument(documentOf(drawn), null, names).themeStatements.map((one) => [
      one.themeTitle,
      one.amount?.value.toFixed(),
    ]);

  test("in the sentence behind a heading, the only one that gives something", () => {
    const drawn =
      "Le présent rapport soumet trois opérations.\n\n" +
      "1/ Services de proximité. Les demandes instruites (6) appellent un soutien de 20,450 k€.\n\n" +
      "2/ Santé. Les demandes instruites (5) appellent un soutien de 94 500 €. Un club a reçu 500 € en 2020.";
    expect(amounts(drawn)).toEqual([
      ["Services de proximité", "20450.00"],
      ["Santé", "94500.00"],
    ]);
  });

  test("in the paragraph that its heading opens", () => {
    const drawn =
      "Le présent rapport soumet trois opérations.\n\n" +
      "1. Services de proximité. – L'intervention de la collectivité s'élèverait à 119 250 €.\n\n" +
      "2. Santé – L'intervention de la collectivité s'élèverait à 94 500 €.";
    expect(amounts(drawn)).toEqual([
      ["Services de proximité", "119250.00"],
      ["Santé", "94500.00"],
    ]);
  });

  test("in the minutes of a sitting, that recall each theme's amount", () => {
    const drawn =
      "PROCÈS-VERBAL DE LA SÉANCE DU 3 AVRIL\n\n" +
      "Mme la rapporteure rappelle que l'axe 1 « Services de proximité » représente 26 880 € et l'axe 2 « Santé » 22 170 €.\n\n" +
      "M. Durand demande pourquoi le budget 2025, de 98 000 euros, n'est pas reconduit.";
    expect(amounts(drawn)).toEqual([
      ["Services de proximité", "26880.00"],
      ["Santé", "22170.00"],
    ]);
  });

  test("a bare proposal under a heading is the theme's where it is the only one, and is nobody's beside another", () => {
    const drawn =
      "RAPPORT N°12\n\n1. Emploi et compétences\n\nIl est proposé d'allouer 62 350,00 €.\n\n" +
      "2. Logement\n\nIl est proposé d'allouer 5 540,00 € à 3 structures (annexe 5).";
    expect(said(drawn).map((statement) => [statement[0], statement[3]])).toEqual([
      ["thématique 1", "62350.00"],
      ["thématique 2", "5540.00"],
    ]);
    const two =
      "RAPPORT N°12\n\n1. Emploi\n\nIl est proposé d'allouer 62 350 €.\n\nIl est proposé d'allouer 400 €.";
    expect(said(two)).toEqual([]);
  });

  test("last year's figure and one operation's figure are not the theme's", () => {
    const drawn =
      "RAPPORT N°12\n\n1. Emploi et compétences\n\nEn 2021, un montant total de 90 000 € a été attribué.\n\n" +
      "L'opération 1 représente un montant de 4 000 €.\n\n2 opérations sont proposées pour un total de 12 000 €.";
    expect(said(drawn).map((statement) => statement[3])).toEqual(["12000.00"]);
  });
});

test("a figure beside its theme's name is its own, whatever stands before", () => {
  const names = {
    themes: ["Rivières", "Espaces naturels sensibles"],
    operations: [],
    beneficiaries: [],
    codes: [],
    fileNumbers: [],
    annexes: [],
  };
  const drawn =
    "RAPPORT N°12\n\nIl convient de statuer.\n\n" +
    "Les aides s'élèvent à 121 862 € : 87 412 € pour les rivières, 34 450 € pour les espaces naturels sensibles.";
  expect(
    readDocument(documentOf(drawn), "report", names).themeStatements.map(({ themeTitle, amount }) => [
      themeTitle,
      amount?.value.toFixed(),
    ]),
  ).toEqual([
    ["Rivières", "87412.00"],
    ["Espaces naturels sensibles", "34450.00"],
  ]);
});
