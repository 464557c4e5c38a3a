import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** Every sample bears this date, so that making it again gives the same bytes. Local time, as a zip keeps it. */
const MADE = new Date(2025, 2, 3, 9, 0, 0);
const MADE_ISO = "2025-03-03T09:00:00Z";

/** A zip of text parts, in the order given. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipBytes(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The same package with every date set to the samples' own. */
export function fixDates(packed: Uint8Array): Uint8Array {
  const parts = unzipSync(packed);
  const fixed = Object.entries(parts).map(([name, bytes]) => {
    if (name !== "docProps/core.xml") return [name, bytes] as const;
    const text = new TextDecoder().decode(bytes);
    return [name, strToU8(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, MADE_ISO))] as const;
  });
  return zipBytes(Object.fromEntries(fixed));
}

function zipBytes(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const zippable: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: MADE, level: 9 }]]),
  );
  return zipSync(zippable);
}
