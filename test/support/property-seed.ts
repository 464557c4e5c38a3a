import fc from "fast-check";

/** Properties draw the same cases each time, so that a run says the same thing twice; POINTAGE_SEED draws others. */
const seed = Number(process.env["POINTAGE_SEED"] ?? 20261126);
if (!Number.isInteger(seed)) throw new Error("POINTAGE_SEED must be a whole number");
fc.configureGlobal({ seed });
