import fc from "fast-check";
import { explainGap, type GapCause, type GapInput, type GapLine } from "../../../../src/engine/diagnosis/gap";
import { Amount } from "../../../../src/engine/money";

const amount = (text: string): Amount => Amount.fromDecimal(text);

/** Lines a, b, c… of these amounts; "!" marks a rejected one, "'" one held as text. */
function linesOf(...amounts: readonly string[]): GapLine[] {
  return amounts.map((text, index) => ({
    key: String.fromCharCode(97 + index),
    amount: amount(text.replace(/[!']/, "")),
    retained: !text.startsWith("!"),
    asText: text.startsWith("'"),
  }));
}

function sumOf(lines: readonly GapLine[]): Amount {
  return Amount.sum(lines.filter((line) => line.retained).map((line) => line.amount));
}

/** The causes of a total stated over lines whose sum it should be. */
function causesOf(
  stated: string,
  lines: readonly GapLine[],
  others: GapInput["others"] = [],
): readonly GapCause[] {
  return explainGap({ stated: amount(stated), expected: sumOf(lines), lines, others });
}

/** The causes of a total that differs from its lines' sum by this much. */
function causesOfGap(gap: string, lines: readonly GapLine[]): readonly GapCause[] {
  const expected = sumOf(lines);
  return explainGap({ stated: expected.plus(amount(gap)), expected, lines, others: [] });
}

/** The causes of a figure that is no sum. */
function causesAlone(stated: string, expected: string, others: GapInput["others"] = []): readonly GapCause[] {
  return explainGap({ stated: amount(stated), expected: amount(expected), lines: [], others });
}

const kinds = (causes: readonly GapCause[]): string[] => causes.map((cause) => cause.kind);

describe("explainGap on a figure that is no sum", () => {
  it("has nothing to say where there is no gap", () => {
    expect(causesAlone("420720", "420720.00")).toEqual([]);
  });

  it.each([
    ["424270", "422470"],
    ["276566.08", "267566.08"],
    ["267566.80", "267566.08"],
    ["725.00", "720.50"],
  ])("names swapped digits first: %s for %s", (stated, expected) => {
    const [first] = causesAlone(stated, expected);
    expect(first).toMatchObject({ kind: "transposed-digits", side: "stated", keys: [] });
    expect(first?.detail.to?.equals(amount(expected))).toBe(true);
  });

  it.each([
    ["137500", "13750", 1],
    ["1375000", "13750", 2],
    ["420.72", "420720", -3],
    ["26756608", "267566.08", 2],
  ])("names a shifted decimal: %s for %s", (stated, expected, power) => {
    expect(causesAlone(stated, expected)[0]).toMatchObject({ kind: "decimal-shift", detail: { power } });
  });

  it.each([
    ["267566", "267566.08", 1, false],
    ["267570", "267566.08", 10, false],
    ["267600", "267566.08", 100, false],
    ["268000", "267566.08", 1000, false],
    ["267567", "267566.50", 1, false],
    ["267566", "267566.50", 1, true],
    ["267000", "267566.08", 1000, true],
  ])("names rounding: %s for %s, to %d €", (stated, expected, step, truncated) => {
    expect(causesAlone(stated, expected)[0]).toMatchObject({ kind: "rounded", detail: { step, truncated } });
  });

  it("names a wrong sign", () => {
    expect(causesAlone("-5000", "5000")[0]).toMatchObject({ kind: "sign", side: "stated" });
  });

  it("names a wrong digit where nothing rarer fits", () => {
    expect(kinds(causesAlone("421720", "426720"))).toEqual(["digit-typed-wrong"]);
  });

  it("names the total it was copied from, and the others that hold the same", () => {
    const others = [
      { key: "neighbour", amount: amount("500000") },
      { key: "far", amount: amount("77510.58") },
      { key: "further", amount: amount("500000") },
    ];
    expect(causesAlone("500000", "120000", others)).toMatchObject([
      { kind: "copied-from", keys: ["neighbour"], alternatives: [["further"]] },
    ]);
  });

  it("names hidden decimals where the figure shows the cent", () => {
    expect(causesAlone("33.33", "33.3333")[0]).toMatchObject({ kind: "hidden-decimals" });
  });

  it.each([
    ["1647346", "1520111.57"],
    ["5000", "0"],
    ["0", "5000"],
    ["-3", "5000"],
    ["10", "99.99"],
  ])("leaves %s for %s unexplained, and says nothing beside", (stated, expected) => {
    expect(kinds(causesAlone(stated, expected))).toEqual(["unexplained"]);
  });
});

describe("explainGap on a sum", () => {
  const varied = ["17982", "14568.50", "21800", "33092", "16740", "5018", "41667", "5218", "7003"] as const;

  it("names the line that the total misses", () => {
    const causes = causesOfGap("-7003", linesOf(...varied));
    expect(causes[0]).toMatchObject({ kind: "missing-line", side: "stated", keys: ["i"] });
    expect(causes[0]?.alternatives).toBeUndefined();
  });

  it.each([
    ["-47660.50", ["b", "d"]],
    ["-56292", ["a", "d", "h"]],
  ])("names the lines that a total short by %s misses: %j", (gap, keys) => {
    expect(causesOfGap(gap, linesOf(...varied))[0]).toMatchObject({ kind: "missing-line", keys });
  });

  it("lists every line that may be the missing one, the last first", () => {
    const causes = causesOfGap("-13750", linesOf("13750", "22500", "13750", "8500", "13750"));
    expect(causes[0]).toMatchObject({ kind: "missing-line", keys: ["e"], alternatives: [["c"], ["a"]] });
  });

  it("names the line counted twice", () => {
    const causes = causesOfGap("15018", linesOf("17982.25", "14568.50", "15018"));
    expect(causes[0]).toMatchObject({ kind: "counted-twice", side: "stated", keys: ["c"] });
  });

  it("names all of them where a subtotal was added to its lines", () => {
    const causes = causesOfGap("47568.75", linesOf("17982.25", "14568.50", "15018"));
    expect(causes[0]).toMatchObject({ kind: "counted-twice", keys: ["a", "b", "c"] });
  });

  it("names a line entered twice, where the caller says that they are the same", () => {
    const lines = linesOf("13750", "22500", "13750", "13750", "8500").map((line) =>
      line.key === "d" ? { ...line, twinOf: "c" } : line,
    );
    expect(causesOfGap("-13750", lines)[0]).toMatchObject({
      kind: "duplicate-line",
      side: "line",
      keys: ["c", "d"],
    });
  });

  it("names two equal lines where no other amount recurs", () => {
    const causes = causesOfGap("-21800", linesOf("17982", "14568", "21800", "16750", "21800"));
    expect(causes[0]).toMatchObject({ kind: "duplicate-line", side: "line", keys: ["c", "e"] });
    expect(causes[1]).toMatchObject({ kind: "missing-line", keys: ["e"], alternatives: [["c"]] });
  });

  it("takes equal amounts for a missing line first where many recur", () => {
    const lines = linesOf("13750", "22500", "13750", "22500", "13750", "8000");
    expect(kinds(causesOfGap("-13750", lines)).slice(0, 1)).toEqual(["missing-line"]);
  });

  it("names the lines held as text that SUM skipped, and does not call them missing beside", () => {
    const causes = causesOfGap("-36368.50", linesOf("17982", "'14568.50", "14568", "'21800"));
    expect(causes[0]).toMatchObject({ kind: "amount-as-text", keys: ["b", "d"] });
    expect(kinds(causes)).not.toContain("missing-line");
  });

  it("names one of the lines held as text where it alone was skipped", () => {
    const causes = causesOfGap("-14568.50", linesOf("17982", "'14568.50", "14568", "'21800"));
    expect(causes[0]).toMatchObject({ kind: "amount-as-text", keys: ["b"] });
  });

  it.each([
    ["7252", ["b"]],
    ["17251", ["b", "d"]],
  ])("names the rejected lines that a total in excess by %s counts: %j", (gap, keys) => {
    const causes = causesOfGap(gap, linesOf("17982", "!7252", "14568", "!9999"));
    expect(causes[0]).toMatchObject({ kind: "rejected-counted", side: "stated", keys });
  });

  it.each(["0.0001", "-0.0099"])("names the lines with hidden decimals for a gap of %s", (gap) => {
    const lines = linesOf("33.3333", "33.3333", "33.3333", "50");
    expect(causesOfGap(gap, lines)[0]).toMatchObject({
      kind: "hidden-decimals",
      side: "line",
      keys: ["a", "b", "c"],
    });
  });

  it("names the lines that were rounded one by one", () => {
    const causes = causesOfGap("-1.20", linesOf("101.40", "101.40", "101.40", "50"));
    expect(causes[0]).toMatchObject({
      kind: "rounded",
      side: "stated",
      keys: ["a", "b", "c"],
      detail: { step: 1 },
    });
  });

  it("names the line that the total was copied from", () => {
    const causes = causesOf("14568.50", linesOf(...varied));
    expect(causes[0]).toMatchObject({ kind: "copied-from", side: "stated", keys: ["b"] });
  });

  it("names a line typed ten times too large", () => {
    const [first] = causesOfGap("-123750", linesOf("17982", "14568", "15018", "137500"));
    expect(first).toMatchObject({ kind: "decimal-shift", side: "line", keys: ["d"], detail: { power: 1 } });
    expect(first?.detail.to?.toExact()).toBe("13750.00");
  });

  it("names a line ten times too small, and the others that could be", () => {
    const [first] = causesOfGap("12375", linesOf("17982", "1375", "15018", "1375"));
    expect(first).toMatchObject({ kind: "decimal-shift", side: "line", keys: ["b"], alternatives: [["d"]] });
    expect(first?.detail.power).toBe(-1);
  });

  it("names a line with two digits swapped, and every other in which a swap closes the gap", () => {
    const [first] = causesOfGap("-360", linesOf("17982", "14568", "21802", "15418", "23951"));
    expect(first).toMatchObject({ kind: "transposed-digits", side: "line", keys: ["e"] });
    expect(first?.alternatives).toBeUndefined();
    expect(first?.detail.to?.toExact()).toBe("23591.00");
    const [both] = causesOfGap("-360", linesOf("17982", "1951.20", "21802", "15418", "23951"));
    expect(both).toMatchObject({
      kind: "transposed-digits",
      side: "line",
      keys: ["b"],
      alternatives: [["e"]],
    });
  });

  it("names the share of a line, where its typist wrote shares and the sheet adds them up", () => {
    const [a, b, c] = linesOf("17111", "82200", "15018");
    if (!a || !b || !c) throw new Error("three lines");
    const typed = [
      { key: "b/0", amount: Amount.fromDecimal("72450") },
      { key: "b/1", amount: Amount.fromDecimal("9750") },
    ];
    const [first] = causesOfGap("1800", [a, { ...b, typed }, c]);
    expect(first).toMatchObject({ kind: "transposed-digits", side: "line", keys: ["b/0"] });
    expect(first?.detail.to?.toExact()).toBe("74250.00");
  });

  it("looks for swapped digits in the cents of a line too", () => {
    const [first] = causesOfGap("0.27", linesOf("17982.10", "14568.25", "21802"));
    expect(first).toMatchObject({ kind: "transposed-digits", side: "line", keys: ["b"] });
  });

  it("lists the lines in which one digit may be wrong", () => {
    const causes = causesOfGap("-300", linesOf("17982", "14568", "21102"));
    const onLines = causes.find((cause) => cause.side === "line");
    expect(onLines).toMatchObject({ kind: "digit-typed-wrong", keys: ["a"], alternatives: [["b"]] });
  });

  it("names a wrong sign on a line", () => {
    const [first] = causesOfGap("10036", linesOf("17982", "-5018", "21802"));
    expect(first).toMatchObject({ kind: "sign", side: "line", keys: ["b"] });
  });
});

describe("explainGap where several causes fit", () => {
  it("puts swapped digits of the total before swapped digits of a line", () => {
    const lines = linesOf("17980", "14560", "21810", "15420");
    expect(sumOf(lines).toExact()).toBe("69770.00");
    const causes = causesOf("67970", lines.slice());
    expect(causes[0]).toMatchObject({ kind: "transposed-digits", side: "stated" });
  });

  it("puts a gap that is a whole line before swapped digits of another", () => {
    const lines = linesOf("17982", "14568", "21802", "360", "23951");
    const causes = causesOfGap("-360", lines);
    expect(causes[0]).toMatchObject({ kind: "missing-line", keys: ["d"] });
    expect(causes[1]).toMatchObject({ kind: "transposed-digits", side: "line", keys: ["e"] });
  });

  it("looks on one side only where the caller knows which is wrong", () => {
    const lines = linesOf("13750", "22500", "13750", "13750", "8500");
    const input = { stated: amount("86000"), expected: sumOf(lines), lines, others: [] };
    expect(explainGap(input)).toMatchObject([{ kind: "counted-twice" }, { kind: "line-absent" }]);
    expect(kinds(explainGap({ ...input, side: "stated" }))).toEqual(["counted-twice"]);
    expect(kinds(explainGap({ ...input, side: "line" }))).toEqual(["line-absent", "copied-from"]);
  });

  it("puts one missing line before two", () => {
    const causes = causesOfGap("-9000", linesOf("5000", "4000", "9000", "1234.56"));
    expect(causes[0]).toMatchObject({ kind: "missing-line", keys: ["c"] });
    expect(causes[0]?.alternatives).toBeUndefined();
  });
});

describe("explainGap by elimination", () => {
  it("names a lost line where the gap looks like one of them", () => {
    const [first] = causesOfGap("33092", linesOf("17982", "14568", "21800", "16740"));
    expect(first).toMatchObject({ kind: "line-absent", side: "line", keys: [] });
    expect(first?.detail.to?.toExact()).toBe("33092.00");
  });

  it.each([
    ["finer than the lines", "8550.30"],
    ["far above the lines", "938500"],
    ["far below the lines", "100"],
    ["below zero", "-8600"],
  ])("does not take a gap %s for a lost line", (_, gap) => {
    expect(kinds(causesOfGap(gap, linesOf("17900", "14500", "21800", "16700")))).not.toContain("line-absent");
  });

  const many = (count: number, amountOf: (index: number) => string): GapLine[] =>
    Array.from({ length: count }, (_, index) => ({
      key: `${index}`,
      amount: amount(amountOf(index)),
      retained: true,
      asText: false,
    }));

  it("does not call three of many round lines missing where chance would find three as easily", () => {
    const lines = many(40, (index) => `${5_000 + 500 * index * index}`);
    expect(kinds(causesOfGap("-61500", lines))).not.toContain("missing-line");
  });

  it("says where the search for three lines was cut short", () => {
    const causes = causesOfGap(
      "-32000.55",
      many(400, (index) => `${10_000 + index * index}`),
    );
    expect(causes).toMatchObject([{ kind: "unexplained", searchBounded: true }]);
  });

  it("searches three lines among two hundred", () => {
    const lines = many(200, (index) => `${10_000 + index * index * 1.37}`);
    const [one, two, three] = [lines[3], lines[77], lines[150]];
    const lost = Amount.sum([one, two, three].flatMap((line) => line?.amount ?? []));
    const causes = causesOfGap(lost.negated().toExact(), lines);
    expect(causes[0]?.searchBounded).toBeUndefined();
  });
});

describe("explainGap on any figures", () => {
  const cents = fc.oneof(
    fc.integer({ min: 1, max: 200 }).map((n) => n * 50_000),
    fc.integer({ min: 1, max: 9_999_999 }),
  );
  const anyLines = fc
    .array(fc.record({ cents, retained: fc.boolean(), asText: fc.boolean() }), { maxLength: 12 })
    .map((lines) =>
      lines.map((line, index): GapLine => ({
        key: `${index}`,
        amount: Amount.fromCents(line.cents),
        retained: line.retained,
        asText: line.asText,
      })),
    );
  const anyInput = fc.tuple(anyLines, cents, fc.boolean()).map(([lines, stated, near]): GapInput => {
    const expected = sumOf(lines);
    return {
      stated: near ? expected.plus(Amount.fromCents(stated)) : Amount.fromCents(stated),
      expected,
      lines,
      others: [],
    };
  });

  it("never puts unexplained beside a cause, ranks by weight, and repeats no cause", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const causes = explainGap(input);
        if (causes.length > 1) expect(kinds(causes)).not.toContain("unexplained");
        expect(causes.length > 0).toBe(!input.stated.equals(input.expected));
        const weights = causes.map((cause) => cause.weight);
        expect(weights).toEqual([...weights].sort((one, other) => other - one));
        const told = causes.map((cause) => `${cause.kind} ${cause.side} ${cause.keys.join()}`);
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it("names only lines whose amounts close the gap, every alternative included", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const gap = input.stated.minus(input.expected);
        for (const cause of explainGap(input)) {
          const factor = {
            "missing-line": -1,
            "amount-as-text": -1,
            "counted-twice": 1,
            "rejected-counted": 1,
          }[cause.kind as string];
          if (factor === undefined) continue;
          for (const keys of [cause.keys, ...(cause.alternatives ?? [])]) {
            const named = input.lines.filter((line) => keys.includes(line.key)).map((line) => line.amount);
            expect(Amount.sum(named).times(factor).equals(gap)).toBe(true);
          }
        }
      }),
    );
  });

  it("explains alike whatever the order of the lines", () => {
    const told = (input: GapInput): string[] =>
      explainGap(input)
        .map((cause) => `${cause.kind} ${cause.side} ${cause.weight.toFixed(9)}`)
        .sort();
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(told({ ...input, lines: [...input.lines].reverse() })).toEqual(told(input));
      }),
    );
  });

  it("always finds the one line that a total misses, among its alternatives", () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), (lines, pick) => {
        const retained = lines.filter((line) => line.retained && !line.asText);
        const lost = retained[pick % Math.max(1, retained.length)];
        fc.pre(lost !== undefined);
        if (!lost) return;
        const expected = sumOf(lines);
        const causes = explainGap({ stated: expected.minus(lost.amount), expected, lines, others: [] });
        const sets = causes.flatMap((cause) => [cause.keys, ...(cause.alternatives ?? [])]);
        expect(sets.some((keys) => keys.includes(lost.key)) || causes[0]?.kind !== "unexplained").toBe(true);
      }),
    );
  });
});

describe("explainGap with what a line's own row says", () => {
  const rowSays = (lines: GapLine[], key: string, ...says: readonly string[]): GapLine[] =>
    lines.map((line) => (line.key === key ? { ...line, rowSays: says.map(amount) } : line));

  it("names the line whose row comes to what closes the gap", () => {
    const lines = rowSays(linesOf("38700", "19350", "47300"), "b", "20425");
    const [first] = causesOfGap("1075", lines);
    expect(first).toMatchObject({ kind: "stale-value", side: "line", keys: ["b"] });
    expect(first?.detail.to?.equals(amount("20425"))).toBe(true);
  });

  it("prefers the slip that its row bears out to the same slip on other lines", () => {
    const lines = rowSays(linesOf("14960", "19460", "15960"), "b", "14960");
    const causes = causesOfGap("-4500", lines);
    expect(causes[0]).toMatchObject({ kind: "transposed-digits", keys: ["b"] });
    expect(causes[0]?.alternatives).toBeUndefined();
  });

  it("names the line that repeats the one above, where its row says what it should be", () => {
    const lines = rowSays(linesOf("27500", "27500", "19450"), "b", "13650");
    expect(causesOfGap("-13850", lines)[0]).toMatchObject({ kind: "copied-from", side: "line", keys: ["b"] });
  });

  it("only guesses at a line that repeats the one above, where nothing says what it should be", () => {
    const causes = causesOfGap("5670", linesOf("32370", "18540", "18540", "14760"));
    expect(kinds(causes)).toContain("copied-from");
    expect(causes[0]?.kind).not.toBe("copied-from");
  });

  it("says nothing of a row that comes to something else", () => {
    const lines = rowSays(linesOf("38700", "19350", "47300"), "b", "99999");
    expect(kinds(causesOfGap("1075", lines))).not.toContain("stale-value");
  });
});
