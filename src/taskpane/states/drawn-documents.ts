import { refusalTexts, say, type Lang } from "../../texts";
import type { SourceDocument } from "../state/pane-state";

/** A document on its way. */
export const waitingDocument: SourceDocument = {
  id: "waiting",
  file: "Conventions types 2025 - version relue par le service juridique.pdf",
  role: null,
  reading: { kind: "waiting" },
};

/** Documents of which nothing could be read, and one of which nothing is recognised. */
export function refusedDocuments(lang: Lang): readonly SourceDocument[] {
  const refused = (file: string, why: "document-damaged" | "document-encrypted"): SourceDocument => ({
    id: file,
    file,
    role: null,
    reading: { kind: "refused", because: say(refusalTexts[why], lang) },
  });
  return [
    refused("budget.docx", "document-damaged"),
    refused("convention signée.pdf", "document-encrypted"),
    {
      id: "courrier",
      file: "courrier.txt",
      role: null,
      reading: {
        kind: "read",
        text: { file: "courrier.txt", format: "text", blocks: [], warnings: [] },
      },
    },
  ];
}
