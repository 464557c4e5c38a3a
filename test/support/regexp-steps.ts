/** Runs a regular expression as a backtracking engine does, and counts its steps: time is never measured. */
import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** What looking for a pattern in a text came to. */
export interface Looked {
  /** Characters that were looked at, each as often as it was; no more than the budget. */
  readonly steps: number;
  /** Whether the budget was spent before the end. */
  readonly overspent: boolean;
  /** Where the match begins and ends, null where there is none or the budget was spent. */
  readonly match: readonly [from: number, to: number] | null;
}

/** Goes on from a place; whether the rest matches. */
type Next = (at: number) => boolean;
/** Matches a piece of a pattern at a place, then what follows it. */
type Piece = (at: number, next: Next) => boolean;

class Spent extends Error {}

/** A pattern made ready to be run over one text after the other. */
export class CountedPattern {
  private readonly whole: Piece;
  /** Whether it can match at the beginning only: then no other place is tried. */
  private readonly anchored: boolean;
  private readonly sticky: boolean;
  private readonly unicode: boolean;
  private text = "";
  private left = 0;
  private groups: (readonly [number, number] | undefined)[] = [];

  constructor(
    source: string,
    private readonly flags: string,
  ) {
    this.unicode = /[uv]/.test(flags);
    this.sticky = flags.includes("y");
    const parser = new RegExpParser({ ecmaVersion: 2025 });
    const pattern = parser.parsePattern(source, 0, source.length, {
      unicode: flags.includes("u"),
      unicodeSets: flags.includes("v"),
    });
    this.whole = this.anyOf(pattern.alternatives, false);
    this.anchored =
      !flags.includes("m") &&
      pattern.alternatives.every(
        ({ elements: [first] }) => first?.type === "Assertion" && first.kind === "start",
      );
  }

  /** Looks for the pattern from a place on, with so many steps to spend. */
  lookIn(text: string, from: number, budget: number): Looked {
    this.text = text;
    this.left = budget;
    const last = this.sticky ? from : this.anchored ? Math.min(from, 0) : text.length;
    try {
      for (let at = from; at <= last; at++) {
        this.groups = [];
        let end = -1;
        this.step();
        if (this.whole(at, (to) => ((end = to), true)))
          return { steps: budget - this.left, overspent: false, match: [at, end] };
        if (this.unicode && (text.codePointAt(at) ?? 0) > 0xffff) at++;
      }
    } catch (problem) {
      // A pattern that needs a call for each repetition of a group is as deep as the text is long.
      if (problem instanceof Spent || problem instanceof RangeError)
        return { steps: budget, overspent: true, match: null };
      throw problem;
    }
    return { steps: budget - this.left, overspent: false, match: null };
  }

  private step(): void {
    if (--this.left < 0) throw new Spent();
  }

  private anyOf(alternatives: readonly AST.Alternative[], backwards: boolean): Piece {
    const pieces = alternatives.map(({ elements }) => this.sequence(elements, backwards));
    const [only] = pieces;
    if (only && pieces.length === 1) return only;
    if (backwards || this.flags.includes("i")) return (at, next) => pieces.some((piece) => piece(at, next));
    // Engines look at the next sign before they try a word of a list.
    const firsts = alternatives.map(({ elements: [first] }) =>
      first?.type === "Character" ? String.fromCodePoint(first.value).charAt(0) : null,
    );
    const bySign = new Map<string, readonly Piece[]>();
    return (at, next) => {
      this.step();
      const sign = this.text.charAt(at);
      const known = bySign.get(sign);
      const possible = known ?? pieces.filter((_, i) => [null, sign].includes(firsts[i] ?? null));
      if (!known) bySign.set(sign, possible);
      return possible.some((piece) => piece(at, next));
    };
  }

  private sequence(elements: readonly AST.Element[], backwards: boolean): Piece {
    const pieces = elements.map((element) => this.piece(element, backwards));
    const ordered = backwards ? pieces : pieces.reverse();
    return ordered.reduce<Piece>(
      (after, piece) => (at, next) => piece(at, (to) => after(to, next)),
      (at, next) => next(at),
    );
  }

  private piece(element: AST.Element, backwards: boolean): Piece {
    switch (element.type) {
      case "Assertion":
        return this.assertion(element);
      case "Quantifier":
        return this.quantifier(element, backwards);
      case "Group":
        return this.anyOf(element.alternatives, backwards);
      case "CapturingGroup":
        return this.capturing(element, backwards);
      case "Backreference":
        return this.backreference(element, backwards);
      default: {
        const width = this.character(element, backwards);
        return (at, next) => {
          const wide = width(at);
          return wide > 0 && next(backwards ? at - wide : at + wide);
        };
      }
    }
  }

  /** How wide the one character is that stands there, 0 where it is another. */
  private character(element: AST.Element, backwards: boolean): (at: number) => number {
    const flags = this.flags.replace(/[gyd]/g, "");
    const is = new RegExp(`^(?:${element.raw})$`, flags);
    const known = new Map<string, boolean>();
    return (at) => {
      this.step();
      const place = backwards ? at - 1 : at;
      if (place < 0 || place >= this.text.length) return 0;
      const one = this.characterAt(place, backwards);
      let same = known.get(one);
      if (same === undefined) known.set(one, (same = is.test(one)));
      return same ? one.length : 0;
    };
  }

  private characterAt(place: number, backwards: boolean): string {
    const unit = this.text.charAt(place);
    if (!this.unicode) return unit;
    if (!backwards) return String.fromCodePoint(this.text.codePointAt(place) ?? 0);
    const pair = place > 0 ? this.text.slice(place - 1, place + 1) : unit;
    return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : unit;
  }

  private quantifier({ element, min, max, greedy }: AST.Quantifier, backwards: boolean): Piece {
    if (isCharacter(element))
      return this.characters(this.character(element, backwards), min, max, greedy, backwards);
    const piece = this.piece(element, backwards);
    const round = (count: number, at: number, next: Next): boolean => {
      const more = (): boolean =>
        count < max && piece(at, (to) => (to !== at || count < min) && round(count + 1, to, next));
      if (count < min) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
    return (at, next) => round(0, at, next);
  }

  /** One character over and over, without a call for each. */
  private characters(
    width: (at: number) => number,
    min: number,
    max: number,
    greedy: boolean,
    backwards: boolean,
  ): Piece {
    const to = (at: number, wide: number): number => (backwards ? at - wide : at + wide);
    return (at, next) => {
      const ends = [at];
      const grow = (): boolean => {
        const end = ends[ends.length - 1] ?? at;
        const wide = ends.length > max ? 0 : width(end);
        if (wide > 0) ends.push(to(end, wide));
        return wide > 0;
      };
      while (ends.length <= min) if (!grow()) return false;
      if (!greedy) {
        do {
          if (next(ends[ends.length - 1] ?? at)) return true;
        } while (grow());
        return false;
      }
      while (grow());
      for (let count = ends.length - 1; count >= min; count--) {
        this.step();
        if (next(ends[count] ?? at)) return true;
      }
      return false;
    };
  }

  private capturing(group: AST.CapturingGroup, backwards: boolean): Piece {
    const inside = this.anyOf(group.alternatives, backwards);
    const number = group.start;
    return (at, next) =>
      inside(at, (to) => {
        const before = this.groups[number];
        this.groups[number] = backwards ? [to, at] : [at, to];
        if (next(to)) return true;
        this.groups[number] = before;
        return false;
      });
  }

  private backreference({ resolved }: AST.Backreference, backwards: boolean): Piece {
    const all = Array.isArray(resolved) ? resolved : [resolved];
    return (at, next) => {
      const held = all.map(({ start }) => this.groups[start]).find((group) => group !== undefined);
      const said = held ? this.text.slice(...held) : "";
      this.step();
      const from = backwards ? at - said.length : at;
      return this.text.startsWith(said, from) && next(backwards ? from : at + said.length);
    };
  }

  private assertion(assertion: AST.Assertion): Piece {
    switch (assertion.kind) {
      case "start":
        return (at, next) => this.isEdge(at, at - 1, at === 0) && next(at);
      case "end":
        return (at, next) => this.isEdge(at, at, at === this.text.length) && next(at);
      case "word":
        return (at, next) => (this.isWord(at - 1) !== this.isWord(at)) !== assertion.negate && next(at);
      case "lookahead":
      case "lookbehind": {
        const inside = this.anyOf(assertion.alternatives, assertion.kind === "lookbehind");
        return (at, next) => inside(at, () => true) !== assertion.negate && next(at);
      }
    }
  }

  private isEdge(at: number, beside: number, outermost: boolean): boolean {
    this.step();
    return (
      outermost ||
      (this.flags.includes("m") && at >= 0 && /[\n\r\u2028\u2029]/.test(this.text.charAt(beside)))
    );
  }

  private isWord(at: number): boolean {
    this.step();
    return /\w/.test(this.text.charAt(at));
  }
}

function isCharacter(element: AST.QuantifiableElement): boolean {
  return ["Character", "CharacterSet", "CharacterClass", "ExpressionCharacterClass"].includes(element.type);
}
