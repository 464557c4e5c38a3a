import { useEffect, useState } from "react";
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
}

/** The documents of the sample that is open: to be dragged to the pane, or saved. */
export function SampleDocuments({ sample, lang }: SampleDocumentsProps): ReactNode {
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map());
  useEffect(() => {
    let wanted = true;
    void Promise.all(sample.documents.map((name) => fetched(sample, name))).then((found) => {
      if (wanted) setFiles(new Map(found));
    });
    return () => {
      wanted = false;
    };
  }, [sample]);
  return (
    <div className="sample-documents" title={say(workbenchTexts["documents-hint"], lang)}>
      <span className="caption">{say(workbenchTexts.documents, lang)}</span>
      {sample.documents.map((name) => (
        <a
          key={name}
          href={sampleAddress(sample, name)}
          download={name}
          draggable
          onDragStart={(event) => {
            const file = files.get(name);
            if (!file) return;
            event.dataTransfer.effectAllowed = "copy";
            event.dataTransfer.items.clear();
            event.dataTransfer.items.add(file);
          }}
        >
          <Icon name="file" />
          {name}
        </a>
      ))}
    </div>
  );
}

async function fetched(sample: Sample, name: string): Promise<readonly [string, File]> {
  const answer = await fetch(sampleAddress(sample, name));
  return [name, new File([await answer.blob()], name)];
}
