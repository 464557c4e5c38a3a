/** Whether formulas name a sheet, quoted or not; to Excel, names of sheets that differ by case are the same. */
export function citing(sheet: string): (formula: string | undefined) => boolean {
  const written = [`${sheet}!`, `'${sheet.replaceAll("'", "''")}'!`].map((one) => one.toLowerCase());
  return (formula) => {
    const folded = formula?.toLowerCase();
    return folded !== undefined && written.some((one) => folded.includes(one));
  };
}
