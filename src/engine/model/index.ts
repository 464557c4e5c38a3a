/** The domain's types: what a dossier holds, every value with the place where it stands. No reading, no judgement. */
export * from "./annex";
export * from "./document-text";
export * from "./documents";
export * from "./dossier";
export * from "./operation-groups";
export * from "./place";
export * from "./reading-choices";
export * from "./sheet-outline";
