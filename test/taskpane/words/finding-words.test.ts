import { findingLine, verdictParts } from "../../../src/taskpane/words/finding-words";
import { drawnReport } from "../../../src/taskpane/states/drawn-report";

const drawn = (findings: number) => drawnReport({ lang: "fr", findings });
const said = (findings: number): readonly string[] =>
  verdictParts(drawn(findings).findings, drawn(findings), "fr").map(
    ({ words, places, more }) => `${words} (${places.map(({ name }) => name).join(", ")}) +${more}`,
  );

test("the verdict says where the findings stand, part by part", () => {
  expect(said(3)).toEqual([
    "1 dans l'annexe (G9) +0",
    "1 à la délibération (article 3) +0",
    "1 au rapport (2375) +0",
  ]);
});

test("of many places the first are named, the others counted", () => {
  expect(said(30)[0]).toBe("10 dans l'annexe (G9, G30, G51) +7");
});

test("a finding in one line: place, gap, who stands alone, what to do", () => {
  expect(drawn(3).findings.map((finding) => findingLine(finding, "fr"))).toMatchObject([
    { place: "G9", gap: "−4\u202f600,00\u00a0€", who: "seul contre 5", action: "corriger" },
    { place: "Article 3", gap: "−0,38\u00a0€", who: "seul contre 5", action: "document" },
    { place: "2375", gap: "+1\u202f000,00\u00a0€", who: "", action: "document" },
  ]);
});
