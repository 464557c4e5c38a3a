import { afterOutput, nothingMade } from "../../../src/taskpane/state/outputs-state";

const written = {
  kind: "written",
  sheet: "S",
  rewritten: false,
  ownTitle: null,
  leftAsIs: null,
  pushed: 0,
} as const;

test("making something again forgets what the last time came to, and nothing of the others", () => {
  const first = afterOutput(nothingMade, { kind: "made", output: "by-territory", outcome: written });
  const both = afterOutput(first, { kind: "made", output: "articles", outcome: { kind: "copied" } });
  const again = afterOutput(both, { kind: "making", output: "articles" });
  expect(again.making).toBe("articles");
  expect(again.outcomes).toEqual({ "by-territory": written });
});

test("what was made is told, and another can be made", () => {
  const making = afterOutput(nothingMade, { kind: "making", output: "open-data" });
  const made = afterOutput(making, {
    kind: "made",
    output: "open-data",
    outcome: { kind: "saved", file: "subventions.csv" },
  });
  expect(made).toMatchObject({ making: null, outcomes: { "open-data": { file: "subventions.csv" } } });
});
