import type { CellLook } from "./sheet-plan";

/** Euros as officers read them; Excel puts its own separators: French ones in a French Excel. */
const EUROS = '#,##0.00\\ "€";-#,##0.00\\ "€"';
/** A difference, with its sign; a dash where there is none. */
const GAP = '+#,##0.00\\ "€";-#,##0.00\\ "€";"—"';

/** The dark blue of titles and headers. */
export const ACCENT = "#1F3864";
const SHADE = "#E8ECF4";

const body = { vertical: "centre", lines: [{ side: "all", style: "thin" }], lineColour: "#BFBFBF" } as const;
const strong = { ...body, bold: true, fill: SHADE } as const;

/** The looks that the sheets of ours share, by name. */
export const SHARED_LOOKS = {
  title: { bold: true, size: 14, colour: ACCENT },
  section: { bold: true, size: 12, colour: ACCENT },
  note: { italic: true, colour: "#595959" },
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
  text: { ...body, wrap: true },
  line: { ...body },
  centred: { ...body, align: "centre" },
  link: { ...body, wrap: true, colour: "#0563C1" },
  count: { ...body, numberFormat: "#,##0", align: "right" },
  share: { ...body, numberFormat: "0%", align: "right" },
  amount: { ...body, numberFormat: EUROS, align: "right" },
  computed: { ...body, numberFormat: EUROS, align: "right", bold: true },
  gap: { ...body, numberFormat: GAP, align: "right" },
  detail: { ...body, wrap: true, indent: 1, colour: "#404040", italic: true },
  "detail-amount": { ...body, numberFormat: EUROS, align: "right", colour: "#404040", italic: true },
  group: { ...strong, wrap: true },
  total: { ...strong },
  "total-amount": { ...strong, numberFormat: EUROS, align: "right" },
  "total-count": { ...strong, numberFormat: "#,##0", align: "right" },
  "total-gap": { ...strong, numberFormat: GAP, align: "right" },
  good: { ...body, align: "centre", colour: "#1E6B34", bold: true },
  bad: { ...body, align: "centre", colour: "#A4262C", bold: true },
  warn: { ...body, align: "centre", colour: "#8A5A00", bold: true },
} as const satisfies Readonly<Record<string, CellLook>>;
