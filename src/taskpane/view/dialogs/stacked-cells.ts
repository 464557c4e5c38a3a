/** Where a cell, before and after do not fit side by side, they follow one another, on as many lines as they need. */
export const stackedCells = {
  "@media (max-width: 280px)": {
    display: "block",
    "& thead": { display: "none" },
    "& tbody": { display: "block" },
    "& tr": { display: "flex", flexWrap: "wrap", columnGap: "4px" },
  },
} as const;
