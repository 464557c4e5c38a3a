import { useRef } from "react";
import type { ReactNode } from "react";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { workbenchTexts } from "../../texts/workbench";
import { SAMPLES } from "../session/samples";
import type { Sample } from "../session/samples";
import type { WorkbookSession } from "../session/workbook-session";
import { Icon } from "./icons";

interface TitleBarProps {
  readonly session: WorkbookSession | undefined;
  /** The sample that is open. */
  readonly sample: Sample | undefined;
  readonly lang: Lang;
  readonly paneShown: boolean;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: (sample: Sample) => void;
  readonly onSave: () => void;
  readonly onLanguage: () => void;
  readonly onPane: () => void;
}

/** The bar at the top: the file's name, what opens and saves it, undo and redo, the samples. */
export function TitleBar(props: TitleBarProps): ReactNode {
  const { session, sample, lang, paneShown, onOpenFile, onOpenSample, onSave, onLanguage, onPane } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const text = (key: keyof typeof workbenchTexts): string => say(workbenchTexts[key], lang);
  return (
    <div className="title-bar">
      <h1 className="brand">
        <img src="icon.svg" alt="" width="20" height="20" />
        {text("brand")} <span>{text("place")}</span>
      </h1>
      <div className="tools">
        <button
          type="button"
          className="icon-only"
          title={text("undo")}
          aria-label={text("undo")}
          disabled={!session?.canUndo}
          onClick={() => session?.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="icon-only"
          title={text("redo")}
          aria-label={text("redo")}
          disabled={!session?.canRedo}
          onClick={() => session?.redo()}
        >
          <Icon name="redo" />
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          <Icon name="open" />
          <span>{text("open")}</span>
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx,.xlsm"
          data-testid="open-workbook"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onOpenFile(file);
            event.target.value = "";
          }}
        />
        <button type="button" disabled={!session} onClick={onSave}>
          <Icon name="save" />
          <span>{text("save")}</span>
        </button>
      </div>
      <div className="file-name" aria-live="polite">
        <strong>{session?.fileName}</strong>
        {session?.canUndo && <span className="edited"> · {text("edited")}</span>}
      </div>
      <div className="samples" role="group" aria-label={text("samples")}>
        <span className="caption">{text("samples")}</span>
        {SAMPLES.map((each) => (
          <button
            type="button"
            key={each.folder}
            aria-pressed={sample === each}
            onClick={() => onOpenSample(each)}
          >
            {text(each.title)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="quiet"
        title={text("language-hint")}
        lang={lang === "fr" ? "en" : "fr"}
        onClick={onLanguage}
      >
        {text("language")}
      </button>
      <button
        type="button"
        className="icon-only"
        title={text(paneShown ? "pane-hide" : "pane-show")}
        aria-label={text(paneShown ? "pane-hide" : "pane-show")}
        aria-pressed={paneShown}
        onClick={onPane}
      >
        <Icon name="pane" />
      </button>
    </div>
  );
}
