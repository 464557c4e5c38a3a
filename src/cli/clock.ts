/** The clock on the wall, as ISO without zone: "2026-11-25T14:32:05". */
export function now(): string {
  const date = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}
