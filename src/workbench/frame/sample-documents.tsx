import type { ReactNode } from "react";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { workbenchTexts } from "../../texts/workbench";
import { sampleAddress } from "../session/samples";
import type { Sample } from "../session/samples";
import { Icon } from "./icons";

interface SampleDocumentsProps {
  readonly sample: Sample;
  readonly lang: Lang;
  /** Lets files go over the pane. */
  readonly onDrop: (files: readonly File[]) => void;
}

/** The documents of the sample that is open: to drop in the pane in one click, or to save and read. */
export function SampleDocuments({ sample, lang, onDrop }: SampleDocumentsProps): ReactNode {
  const drop = async (): Promise<void> =>
    onDrop(await Promise.all(sample.documents.map((name) => fetched(sample, name))));
  return (
    <div className="sample-documents" role="group" aria-label={say(workbenchTexts.documents, lang)}>
      {sample.documents.map((name) => (
        <a
          key={name}
          href={sampleAddress(sample, name)}
          download={name}
          title={say(workbenchTexts["document-save"], lang, { file: name })}
        >
          <Icon name="file" />
          <span>{name}</span>
        </a>
      ))}
      <button
        type="button"
        title={say(workbenchTexts["documents-drop"], lang)}
        aria-label={say(workbenchTexts["documents-drop"], lang)}
        onClick={() => void drop()}
      >
        {say(workbenchTexts["documents-drop-short"], lang)}
      </button>
    </div>
  );
}

async function fetched(sample: Sample, name: string): Promise<File> {
  const answer = await fetch(sampleAddress(sample, name));
  return new File([await answer.blob()], name);
}
