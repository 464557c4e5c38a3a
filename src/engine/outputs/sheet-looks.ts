import type { CellLook } from "./sheet-plan";

/** Euros as officers read them; Excel puts its own separators: French ones in a French Excel. */
const EUROS = '#,##0.00\\ "€";-#,##0.00\\ "€"';
/** A difference, with its sign, in the red of its look; a black dash where there is none. */
const GAP = '+#,##0.00\\ "€";-#,##0.00\\ "€";[Black]"—"';
/** What is left: nothing may be left below zero. */
const BALANCE = '#,##0.00\\ "€";[Red]-#,##0.00\\ "€"';

/** The dark blue of titles and headers. */
export const ACCENT = "#1F3864";
const SHADE = "#E8ECF4";

const RED = "#A4262C";
const QUIET = "#595959";

const body = { vertical: "centre", lines: [{ side: "all", style: "thin" }], lineColour: "#BFBFBF" } as const;
const strong = { ...body, bold: true, fill: SHADE } as const;
/** A column of texts keeps a little room before its letters, one of figures after them: Excel asks for the side. */
const padded = { indent: 1, align: "left" } as const;

/** The looks that the sheets of ours share, by name. */
export const SHARED_LOOKS = {
  authority: { bold: true, colour: QUIET },
  title: { bold: true, size: 16, colour: ACCENT },
  sitting: { colour: QUIET },
  section: { bold: true, size: 12, colour: ACCENT },
  note: { italic: true, colour: QUIET },
  label: { bold: true, vertical: "top" },
  plain: { vertical: "top" },
  header: {
    bold: true,
    fill: ACCENT,
    colour: "#FFFFFF",
    wrap: true,
    vertical: "centre",
    align: "centre",
    lines: [{ side: "all", style: "thin" }],
    lineColour: ACCENT,
  },
  text: { ...body, ...padded, wrap: true },
  line: { ...body, ...padded },
  centred: { ...body, align: "centre" },
  link: { ...body, ...padded, wrap: true, colour: "#0563C1" },
  count: { ...body, ...padded, numberFormat: "#,##0", align: "right" },
  share: { ...body, ...padded, numberFormat: "0%", align: "right" },
  amount: { ...body, ...padded, numberFormat: EUROS, align: "right" },
  balance: { ...body, ...padded, numberFormat: BALANCE, align: "right" },
  computed: { ...body, ...padded, numberFormat: EUROS, align: "right", bold: true },
  gap: { ...body, ...padded, numberFormat: GAP, align: "right", colour: RED },
  detail: { ...body, wrap: true, indent: 2, align: "left", colour: QUIET },
  "detail-amount": { ...body, ...padded, numberFormat: EUROS, align: "right", colour: QUIET },
  group: { ...strong, ...padded, wrap: true },
  total: { ...strong, ...padded },
  "total-amount": { ...strong, ...padded, numberFormat: EUROS, align: "right" },
  "total-balance": { ...strong, ...padded, numberFormat: BALANCE, align: "right" },
  "total-count": { ...strong, ...padded, numberFormat: "#,##0", align: "right" },
  "total-gap": { ...strong, ...padded, numberFormat: GAP, align: "right", colour: RED },
  good: { ...body, align: "centre", colour: "#1E6B34", bold: true },
  bad: { ...body, align: "centre", colour: RED, bold: true },
  warn: { ...body, align: "centre", colour: "#8A5A00", bold: true },
} as const satisfies Readonly<Record<string, CellLook>>;
