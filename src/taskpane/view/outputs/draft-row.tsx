import { useRef, type RefObject } from "react";
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { canSaveFiles, saveFile, WORD_FILE } from "../../session/save-file";
import { choicesOf } from "../../state/output-choices";
import { useStore } from "../../state/store";
import { useSession } from "../session-context";
import { TextLink } from "../text-link";
import { KeptField } from "./kept-field";
import { MakingButton } from "./making-button";
import { OutputRow, type OutputStanding } from "./output-row";
import { useOutputsVoice } from "./outputs-voice";
import { useMade, useOutputs } from "./use-outputs";
import { copyOrSelect, WordPage } from "./word-page";

const useStyles = makeStyles({
  words: { marginLeft: "-8px" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface DraftRowProps {
  readonly kind: "articles" | "report";
  readonly standing: OutputStanding;
  readonly withoutCodes: boolean;
  /** Changes when what was checked does. */
  readonly signature: string;
  readonly open: boolean;
  readonly onUnfold: (open: boolean) => void;
}

/** A text of the act, worded from the figures, to paste in Word. */
export function DraftRow({ kind, standing, withoutCodes, signature, open, onUnfold }: DraftRowProps) {
  const styles = useStyles();
  const { voice } = useOutputsVoice();
  const { maker } = useOutputs();
  const page = useRef<HTMLDivElement>(null);
  const copy = async (): Promise<"copied" | "selected"> => {
    const drafts = await maker.drafts();
    return copyOrSelect(drafts?.[kind] ?? null, page, () => onUnfold(true));
  };
  const saveBoth = async (): Promise<string | null> => {
    const drafts = await maker.drafts();
    if (!drafts) return null;
    const file = `${voice("drafts-file")}.docx`;
    saveFile(file, WORD_FILE, drafts.word);
    return file;
  };
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
      {withoutCodes && <p className={styles.small}>{voice("drafts-without-codes")}</p>}
      <DraftOptionsFields />
      <DraftPage kind={kind} signature={signature} page={page} />
      {canSaveFiles() && (
        <p className={styles.small}>
          <TextLink onClick={() => void maker.save(kind, saveBoth)}>{voice("save-both")}</TextLink>
        </p>
      )}
    </OutputRow>
  );
}

/** How the texts are worded: the same for articles and report. */
function DraftOptionsFields() {
  const styles = useStyles();
  const { voice } = useOutputsVoice();
  const { session, store } = useSession();
  const { words, annexNumber } = choicesOf(useStore(store).remembered.outputs).drafts;
  const read = useOutputs().outputs.outline?.annexNumber ?? null;
  return (
    <div>
      <Checkbox
        className={styles.words ?? ""}
        label={voice("words")}
        checked={words}
        onChange={(_event, { checked }) => void session.rememberOutput("words", checked === true || null)}
      />
      <KeptField
        label={voice("annex-number")}
        kept={annexNumber === null ? "" : String(annexNumber)}
        {...(read === null
          ? {}
          : { placeholder: String(read), hint: voice("annex-read", { number: String(read) }) })}
        inputMode="numeric"
        objection={(text) => (/^\d{1,3}$/.test(text) ? null : voice("bad-number"))}
        keep={(text) => void session.rememberOutput("annex", text === "" ? null : Number(text))}
      />
    </div>
  );
}

interface DraftPageProps {
  readonly kind: "articles" | "report";
  readonly signature: string;
  readonly page: RefObject<HTMLDivElement | null>;
}

function DraftPage({ kind, signature, page }: DraftPageProps) {
  const styles = useStyles();
  const { voice } = useOutputsVoice();
  const { store } = useSession();
  const { maker } = useOutputs();
  const options = JSON.stringify(choicesOf(useStore(store).remembered.outputs).drafts);
  const drafts = useMade(() => maker.drafts(), `${signature} ${options}`);
  if (!drafts) return null;
  const toFill = drafts.toFill[kind];
  return (
    <>
      {toFill > 0 && <p className={styles.small}>{voice("to-fill", { count: toFill })}</p>}
      <WordPage ref={page} html={drafts[kind].html} name={voice("preview-of", { output: voice(kind) })} />
    </>
  );
}
