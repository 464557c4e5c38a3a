/** A sheet's id as the API writes it. */
export function sheetId(id: number): string {
  return `{${id.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}
