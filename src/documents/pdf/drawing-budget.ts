/** Steps that a page is drawn in: a plan of a whole territory has a third of them; and those of all the pages together. */
const MOST_STEPS = 1_000_000;
const MOST_STEPS_IN_ALL = 8_000_000;
/** Drawings that a page takes from elsewhere, each time that it does: one may hold two others, and so on for ever. */
const MOST_FORMS = 50_000;
/** States that wait for others to end. pdf.js goes through them all for each that is added; a page of a document has ten. */
const MOST_STATES = 20_000;

/** The operators that are counted, by the numbers that pdf.js gives them. */
interface Counted {
  readonly save: number;
  readonly restore: number;
  readonly paintFormXObjectBegin: number;
}

/** What drawing the pages of a document may take. */
export class DrawingBudget {
  private steps = 0;

  constructor(private readonly operators: Counted) {}

  /** The same for one more page: what its steps take beyond the bounds, as they come, or null. */
  forPage(): { readonly spentBy: (operators: readonly number[], count: number) => string | null } {
    const { save, restore, paintFormXObjectBegin } = this.operators;
    let steps = 0;
    let forms = 0;
    let states = 0;
    let mostStates = 0;
    return {
      spentBy: (operators, count) => {
        for (let at = 0; at < count; at++) {
          const operator = operators[at];
          if (operator === save) mostStates = Math.max(mostStates, ++states);
          else if (operator === restore) states = Math.max(0, states - 1);
          else if (operator === paintFormXObjectBegin) forms++;
        }
        steps += count;
        this.steps += count;
        if (steps > MOST_STEPS || this.steps > MOST_STEPS_IN_ALL) return `${this.steps} steps`;
        if (forms > MOST_FORMS) return `${forms} forms in a page`;
        return mostStates > MOST_STATES ? `${mostStates} states` : null;
      },
    };
  }
}
