/** A member's name on the wire ("GetRange") as programs write it ("getRange"); private ones stay. */
export function programName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A member's name in programs ("values") as the wire writes it ("Values"). */
export function wireName(name: string): string {
  return name === "items" ? "_Items" : name.charAt(0).toUpperCase() + name.slice(1);
}
