/* eslint-disable office-addins/test-for-null-using-isNullObject -- nothing is tested: null objects are asked like others */
/** How many sheets are asked about before it is known how many there are. */
const SHEETS_ASKED = 32;

/**
 * The workbook's first sheets in the order of their tabs, before it is known how many there are; those beyond the last
 * are null objects, and so is all that they are asked for. It spares the sync that would list the sheets first.
 */
export function firstSheets(context: Excel.RequestContext): readonly Excel.Worksheet[] {
  const sheets = [context.workbook.worksheets.getFirst()];
  for (let last = sheets[0]; last && sheets.length < SHEETS_ASKED;) {
    last = last.getNextOrNullObject();
    sheets.push(last);
  }
  return sheets;
}
