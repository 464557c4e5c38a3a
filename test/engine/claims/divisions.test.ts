import { divisionRules, divisionsIn } from "../../../src/engine/claims";

describe("what divides a total", () => {
  test.each(divisionRules.map(({ example }) => [example]))("%s", (example) => {
    const parts = [...example.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]);
    const sentence = example.replace(/[[\]]/g, "");
    const [division, other] = divisionsIn(sentence);
    expect(division?.parts.map(({ start, end }) => sentence.slice(start, end))).toEqual(parts);
    expect(other).toBeUndefined();
  });

  test.each([
    "7 600 €, dont 3 400 € en fonctionnement",
    "7 600 €, dont 2 000 € en 2025 et 2 000 € en 2026",
    "3 400 € (dont 2 000 € à l'école) au Football, 2 400 € (dont 1 000 € à l'école) au Rugby, 300 € au Cyclo-club",
    "5 000 € en fonctionnement à ADEFI et 2 600 € en fonctionnement au Relais",
  ])("nothing whole: %s", (sentence) => {
    expect(divisionsIn(sentence).filter(({ isWhole }) => isWhole)).toEqual([]);
  });
});
