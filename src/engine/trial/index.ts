/**
 * What a dossier would be once corrections were written: its sheets computed again, the whole checked anew. It judges
 * no figure by itself, and knows no function of Excel whose result it cannot be sure of.
 */
export * from "./recalculate";
export * from "./try-corrections";
