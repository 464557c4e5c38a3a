import { messagesTold } from "./dossier";

const SHEET = `
  Mesure            | Bénéficiaire     | Coût total | Département | Région | Voté 2025
  Mesure 1 – Accueil de jour    |      |        |       |       |
                    | La Ruche         | 64000 | 21400 | 9600  | 20000
                    | Le Tremplin      | 58000 | 17900 | 7300  | 17000
  Total mesure 1    |                  | 122000 | 39300 | 16900 | 37000
  Mesure 2 – Formation des aidants |   |        |       |       |
                    | Greta du Val     | 71000 | 26500 | 12100 | 24000
                    | Atelier 12       | 46500 | 12750 | 6050  | 12750
  Total mesure 2    |                  | 117500 | 39250 | 18150 | 36750
  Mesure 3 – Transport solidaire |     |        |       |       |
                    | Roue Libre       | 30200 | 11900 | 4400  | 10500
                    | Mobil'Est        | 27900 | 9300  | 3100  | 9300
  Total mesure 3    |                  | 58100 | 21200 | 7500  | 19800
  Total général     |                  | 297600 | 99750 | 42550 | 93550`;

const told = (...articles: readonly string[]) =>
  messagesTold({
    sheet: SHEET,
    deliberation: ["DÉLIBÉRATION", "La Commission permanente décide :", ...articles].join("\n\n"),
  });

const articles = (second: string) => [
  "Article 1 : vote, pour la mesure 1 « Accueil de jour », une participation départementale de 39 300 €.",
  `Article 2 : ${second}`,
  "Article 3 : vote, pour la mesure 3 « Transport solidaire », une participation départementale de 21 200 €.",
];
const granted = (amount: string) =>
  `vote, pour la mesure 2 « Formation des aidants », une participation départementale de ${amount} €.`;

describe("an amount of another column", () => {
  test.each([
    granted("39 250"),
    `${granted("39 250").slice(0, -1)}, à laquelle s'ajoutent 18 150 € de la Région.`,
    "prend acte, pour la mesure 2 « Formation des aidants », de la participation de la Région, de 18 150 €.",
  ])("is silent where its words call it: %s", (second) => {
    expect(told(...articles(second))).toEqual([]);
  });

  test.each(["18 150"])("is told where its words call the granted one, as its siblings': %s", (amount) => {
    expect(told(...articles(granted(amount)))).toEqual([expect.stringContaining("39 250 €")]);
  });
});
