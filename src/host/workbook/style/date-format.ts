import { isDateFormat as isDate } from "numfmt";

/** Whether a number format shows dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  try {
    return isDate(numberFormat);
  } catch {
    return false;
  }
}
