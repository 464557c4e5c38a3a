/** The clock on the wall: ISO date and time without zone, to the second. */
export function wallClock(): string {
  const date = new Date();
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
