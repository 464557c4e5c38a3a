/** A dossier made for trying. */
export interface Sample {
  readonly folder: string;
  readonly title: "sample-sound" | "sample-faulty";
  readonly workbook: string;
  readonly documents: readonly string[];
}

/** The dossiers that come with the project. */
export const SAMPLES: readonly Sample[] = [
  {
    folder: "sain",
    title: "sample-sound",
    workbook: "annexe.xlsx",
    documents: ["deliberation.docx", "rapport.txt"],
  },
  {
    folder: "trois-ecarts",
    title: "sample-faulty",
    workbook: "annexe.xlsx",
    documents: ["deliberation.docx", "rapport.txt"],
  },
];

/** Where the workbench's server keeps a file of a sample. */
export function sampleAddress(sample: Sample, file: string): string {
  return `exemples/${sample.folder}/${file}`;
}
