import { makeStyles, tokens } from "@fluentui/react-components";

/** Where even a row of many marks leaves enough for its name. */
const WIDE = "@container (min-width: 520px)";
/** Where a row of many marks does not, but leaves enough for its amount. */
const MIDDLE = "@container (min-width: 240px) and (max-width: 519.9px)";
/** Where there is room for a name alone, or for marks alone. */
const NARROW = "@container (max-width: 239.9px)";

/** A table whose rows are laid one above the other, each as a small grid. */
const stacked = { display: "block", "& thead, & tbody": { display: "block" } } as const;
const stackedRow = {
  display: "grid",
  paddingTop: "5px",
  paddingBottom: "1px",
  "& > th:first-child": { gridColumn: "1 / -1" },
} as const;

/** How the tick sheet and its rows look. */
export const useTickStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "6px", containerType: "inline-size" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "4px 6px 0",
    // Not hidden: the line below must stick to the foot of what is seen.
    overflow: "clip",
  },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", [NARROW]: stacked },
  column: { width: "24px", "@container (min-width: 400px)": { width: "28px" } },
  columnHead: {
    padding: "4px 0",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  // Many columns leave no room for names beside them: each row is then a name, and its amount and marks below.
  dense: { [MIDDLE]: stacked },
  denseRow: {
    [MIDDLE]: { ...stackedRow, gridTemplateColumns: "minmax(0, 1fr) repeat(var(--columns), 24px)" },
  },
  denseAmount: {
    display: "none",
    paddingRight: "4px",
    textAlign: "right",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    [MIDDLE]: { display: "block", gridRow: "2", gridColumn: "1", lineHeight: "26px", paddingRight: "8px" },
    [WIDE]: { display: "table-cell" },
  },
  denseAmountHead: { display: "none", [WIDE]: { display: "table-cell", width: "84px", textAlign: "right" } },
  denseName: { [MIDDLE]: { minHeight: "20px" } },
  denseMark: { [MIDDLE]: { height: "26px" } },
  // Over the names: where these stand above their marks, nothing is.
  corner: { [NARROW]: { display: "none" } },
  amountHead: { display: "none", "@container (min-width: 400px)": { display: "table-cell", width: "84px" } },
  amount: {
    display: "none",
    textAlign: "right",
    paddingRight: "4px",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "@container (min-width: 400px)": { display: "table-cell" },
  },
  row: {
    [NARROW]: { ...stackedRow, gridTemplateColumns: "repeat(var(--columns), minmax(0, 1fr))" },
  },
  ruled: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: 0 },
  name: {
    display: "-webkit-box",
    WebkitLineClamp: "3",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
    hyphens: "auto",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
  },
  operation: { margin: "0 4px 0 18px", color: tokens.colorNeutralForeground2 },
  theme: { fontWeight: tokens.fontWeightSemibold, margin: "0 4px" },
  fold: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    width: "100%",
    minHeight: "30px",
    [NARROW]: { minHeight: "20px" },
    padding: "0 4px 0 2px",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // What agrees in a theme that does not is one press away.
  rest: {
    gridColumn: "1 / -1",
    padding: "4px 4px 6px 18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { padding: 0, textAlign: "center" },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "100%",
    maxWidth: "32px",
    height: "30px",
    [NARROW]: { height: "26px" },
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground4,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  differs: { backgroundColor: tokens.colorStatusDangerBackground1 },
  doubt: { backgroundColor: tokens.colorStatusWarningBackground1 },
  silent: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  detail: {
    margin: "0 -6px",
    padding: "6px 10px",
    minHeight: "48px",
    boxSizing: "content-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  // What a mark says is seen wherever the mark is.
  told: { position: "sticky", bottom: "-12px" },
});
