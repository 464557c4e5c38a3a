/** How a cell looks, with all references resolved. Colours are "#RRGGBB"; undefined is automatic or none. */
export interface CellStyle {
  /** The named style that it is of, in the API's words: "Normal", "Heading1", or the user's own. */
  readonly named: string;
  /** Invariant code; "General" for none. */
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** Colour of a plain fill; undefined for none. Patterns other than solid give their background's colour or none. */
  readonly fill: string | undefined;
  readonly borders: Borders;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Whether the cell shows what was typed after an apostrophe: text that stays text. */
  readonly quotePrefix: boolean;
}

export interface FontStyle {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  /** "none", "single", "double", "singleAccounting", "doubleAccounting". */
  readonly underline: string;
  readonly colour: string | undefined;
}

export type BorderEdge = "left" | "right" | "top" | "bottom" | "diagonal";

export interface Border {
  /** "none", "thin", "medium", "double"… as the file names them. */
  readonly style: string;
  readonly colour: string | undefined;
}

export type Borders = Readonly<Record<BorderEdge, Border>>;

export interface Alignment {
  /** "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed". */
  readonly horizontal: string;
  /** "top", "center", "bottom", "justify", "distributed". */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  /** 0 to 180, 255 for stacked letters, as the file counts. */
  readonly rotation: number;
}

/** What to change in a style; what is left out stays. `fill: null` takes the fill away. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: string | null;
  readonly borders?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
}
