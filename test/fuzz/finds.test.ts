/** What fuzzing found stays found: each is tried again, with a few bendings of every seed beside. */
import { SEEDS } from "./seeds";
import { tryFile } from "./try-file";

/** « seed number », as `npm run fuzz` prints them. */
const FINDS: readonly (readonly [seed: string, number: number])[] = [
  // A cell that says « __proto__ » under a title that asks for yes or no.
  ["ods", 201_344],
  ["xlsx", 201_644],
  // A sheet whose first section is closed seven times: the rest of it was taken for what follows the sheet.
  ["xlsx", 2_000_718],
  // A sheet that lost its root.
  ["xlsx", 4_000_975],
  // An amount of an .ods that is no number.
  ["ods", 4_001_202],
  // A row under the last that a sheet may have, in a sheet that is written again: new rows were written without end.
  ["xlsx", 3_000_349],
];

const FEW = Object.keys(SEEDS).flatMap((seed) => [1, 2, 3].map((number) => [seed, number] as const));

test.each([...FINDS, ...FEW])("%s %d is read, or refused as a file may be", async (seed, number) => {
  expect(await tryFile(seed, number)).toBeNull();
});
