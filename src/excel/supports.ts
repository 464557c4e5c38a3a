/** What this Excel can do of what we would use, by its requirement set at run time. */
export interface ExcelAbilities {
  /** Reading, highlighting and writing at all: ExcelApi 1.9. */
  readonly enough: boolean;
  /** Telling merged cells: 1.13. */
  readonly mergedAreas: boolean;
  /** Telling our own changes from the user's: 1.14. */
  readonly triggerSource: boolean;
  /** Notes on cells: 1.18; comments stand in for them from 1.10. */
  readonly notes: boolean;
  readonly comments: boolean;
  /** Grouping rows in an outline: 1.10. */
  readonly outline: boolean;
  /** Excel's own undo over several writes: 1.20. */
  readonly undoGroup: boolean;
  /** Being told that rows were hidden or shown, by a filter too: 1.11. */
  readonly rowHiding: boolean;
  /** Telling whether formulas fill cells beside their own: 1.12; before it none does. */
  readonly spills: boolean;
  /** Being told that rows or columns were sorted: 1.10. */
  readonly sorting: boolean;
  /** Being told that a sheet was renamed: 1.17. */
  readonly renames: boolean;
  /** Being told of an item taken from a list that rules a cell: not on the web (issue 4066 of office-js). */
  readonly choices: boolean;
}

/** Asks Excel which sets it has. */
export function supports(): ExcelAbilities {
  const has = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  return {
    enough: has("1.9"),
    mergedAreas: has("1.13"),
    triggerSource: has("1.14"),
    // A library older than the Excel it runs in does not know them.
    notes: has("1.18") && "NoteCollection" in Excel,
    comments: has("1.10"),
    outline: has("1.10"),
    undoGroup: has("1.20"),
    rowHiding: has("1.11"),
    spills: has("1.12"),
    sorting: has("1.10"),
    renames: has("1.17"),
    choices: Office.context.platform !== Office.PlatformType?.OfficeOnline,
  };
}
