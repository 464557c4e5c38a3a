import { useRef } from "react";
import { canSaveFiles, saveFile, WORD_FILE } from "../../session/save-file";
import { TextLink } from "../text-link";
import { MakingButton } from "./making-button";
import { OutputRow, type OutputStanding } from "./output-row";
import { useOutputsVoice } from "./outputs-voice";
import { useMade, useOutputs } from "./use-outputs";
import { copyOrSelect, WordPage } from "./word-page";

interface InDocumentsRowProps {
  readonly standing: OutputStanding;
  /** Changes when what was checked does. */
  readonly signature: string;
  readonly open: boolean;
  readonly onUnfold: (open: boolean) => void;
}

/** What is to be corrected in the documents, in one list for whoever holds them. */
export function InDocumentsRow({ standing, signature, open, onUnfold }: InDocumentsRowProps) {
  const { voice, lang } = useOutputsVoice();
  const { maker } = useOutputs();
  const page = useRef<HTMLDivElement>(null);
  const copy = async (): Promise<"copied" | "selected"> => {
    const made = await maker.inDocuments();
    return copyOrSelect(made?.list?.text ?? null, page, () => onUnfold(true));
  };
  const save = async (): Promise<string | null> => {
    const made = await maker.inDocuments();
    if (!made?.list) return null;
    const file = `${voice("in-documents")}.docx`;
    saveFile(file, WORD_FILE, made.list.word);
    return file;
  };
  const kind = "in-documents";
  const made = useMade(() => (open ? maker.inDocuments() : Promise.resolve(null)), `${signature} ${open}`);
  return (
    <OutputRow
      kind={kind}
      standing={standing}
      open={open}
      onUnfold={onUnfold}
      action={
        <MakingButton kind={kind} action="copy" busy="copying" onMake={() => void maker.copy(kind, copy)} />
      }
    >
      {made?.list && (
        <WordPage
          ref={page}
          html={made.list.text.html}
          name={voice("preview-of", { output: voice(kind) })}
          lang={lang}
          narrow
        />
      )}
      {canSaveFiles() && (
        <div>
          <TextLink onClick={() => void maker.save(kind, save)}>{voice("save-word")}</TextLink>
        </div>
      )}
    </OutputRow>
  );
}
