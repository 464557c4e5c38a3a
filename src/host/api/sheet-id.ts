/** A sheet's id as the API writes it. */
export function sheetId(id: number): string {
  return `{${id.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}

/** The sheet's number that an id stands for; undefined where it is no id of a sheet. */
export function idOfSheet(key: string): number | undefined {
  const match = /^\{([0-9A-F]{8,13})-0001-0000-0000-000000000000\}$/.exec(key);
  return match ? parseInt(match[1] ?? "", 16) : undefined;
}
