import { messagesTold } from "./dossier";

const SHEET = `
  Association       | Demandé | Attribué 2025 | Montant attribué
  AXE 1 – SPORT     |       |       |
  Aviron du lac     | 7900  | 6050  | 6200
  Judo-club         | 2300  | 2080  | 1850
  Sous-total axe 1  | 10200 | 8130  | 8050
  AXE 2 – CULTURE   |       |       |
  Fanfare           | 6840  | 5100  | 5400
  Ciné-plein-air    | 3900  | 3100  | 3100
  Sous-total axe 2  | 10740 | 8200  | 8500
  Total général     | 20940 | 16330 | 16550`;

const told = (paragraph: string) =>
  messagesTold({
    sheet: SHEET,
    report: [
      "RAPPORT",
      "Il est proposé d'attribuer 16 550 € : 8 050 € au titre de l'axe 1 et 8 500 € au titre de l'axe 2.",
      paragraph,
    ].join("\n\n"),
  });

describe("how far what somebody is granted is from another column", () => {
  test.each([
    "Aviron du lac gagne 150 € ; Ciné-plein-air est reconduit.",
    "Le Judo-club verrait son aide réduite de 230 €.",
    "La Fanfare, pour 5 400 €, soit 300 € de mieux qu'en 2025.",
    "L'écart entre ce qui était demandé et ce qui vous est proposé est de 4 390 €.",
    "L'écart entre la demande et le montant retenu est de 4 390 €.",
    "Aviron du lac gagne 40 adhérents ; une hausse de 2 € de la cotisation est envisagée.",
    "L'écart entre la demande et les crédits ouverts est de 940 €, le budget étant de 20 000 €.",
  ])("is silent where it is so: %s", (paragraph) => {
    expect(told(paragraph)).toEqual([]);
  });

  test.each([
    ["Aviron du lac gagne 250 € ; Ciné-plein-air est reconduit.", "150 €"],
    ["Le Judo-club verrait son aide réduite de 320 €.", "230 €"],
    ["La Fanfare, pour 5 400 €, soit 800 € de mieux qu'en 2025.", "300 €"],
    ["L'écart entre ce qui était demandé et ce qui vous est proposé est de 4 930 €.", "4 390 €"],
    ["L'écart entre la demande et le montant retenu est de 5 210 €.", "4 390 €"],
  ])("is asked about where it is not: %s", (paragraph, meant) => {
    expect(told(paragraph)).toEqual([expect.stringContaining(meant)]);
  });
});
