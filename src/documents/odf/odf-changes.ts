import { allOf, childOf, nodesIn, type XmlNode } from "../../package/xml-nodes";

/** Which of the two readings of tracked changes: all accepted, or none made. */
export type ChangeReading = "accepted" | "original";

/** The tracked changes of a text, by their id. */
export interface OdfChanges {
  readonly insertions: ReadonlySet<string>;
  /** What each deletion took away. */
  readonly deletions: ReadonlyMap<string, readonly XmlNode[]>;
}

/** The changes that a text keeps beside itself. */
export function changesOf(text: XmlNode | undefined): OdfChanges {
  const insertions = new Set<string>();
  const deletions = new Map<string, readonly XmlNode[]>();
  for (const region of allOf(text, "text:changed-region")) {
    const id = region.attributes["xml:id"] ?? region.attributes["text:id"] ?? "";
    if (childOf(region, "text:insertion")) insertions.add(id);
    const deletion = childOf(region, "text:deletion");
    if (deletion)
      deletions.set(
        id,
        nodesIn(deletion).filter(({ name }) => /^text:[ph]$/.test(name)),
      );
  }
  return { insertions, deletions };
}
