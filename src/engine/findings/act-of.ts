import type { DocumentReading } from "../model";
import type { Act } from "./report";

/** What the documents call the act. Who votes is written in several ways: the deliberation's own is taken. */
export function actOf(readings: readonly DocumentReading[]): Act {
  const isDeliberation = ({ roles }: DocumentReading): boolean =>
    roles.some(({ role }) => role === "deliberation");
  const deciding = readings.find((reading) => reading.authority && isDeliberation(reading));
  const named = deciding ?? readings.find(({ authority }) => authority);
  return {
    authority: named?.authority?.value ?? null,
    session: agreed(readings.map(({ sessionDate }) => sessionDate?.value ?? null)),
    number: agreed(readings.map(({ deliberationNumber }) => deliberationNumber?.value ?? null)),
  };
}

/** The one value that is given; null where none is, or several. */
function agreed(values: readonly (string | null)[]): string | null {
  const given = new Set(values.flatMap((value) => value ?? []));
  const [only = null] = given;
  return given.size === 1 ? only : null;
}
