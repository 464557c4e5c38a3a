import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { WorkbookFileProblem } from "../../host";
import type { EngineCode } from "../../host/formulas";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { chartTexts, gridTexts, workbenchProblems, workbenchTexts } from "../../texts/workbench";
import { FindBar } from "../frame/find-bar";
import { FormulaBar } from "../frame/formula-bar";
import { MessageBar } from "../frame/message-bar";
import { AddinFrame } from "../frame/addin-frame";
import { SampleDocuments } from "../frame/sample-documents";
import { SheetTools } from "../ribbon/sheet-tools";
import { SheetTabs } from "../frame/sheet-tabs";
import { PANE, Splitter } from "../frame/splitter";
import { TitleBar } from "../frame/title-bar";
import { FittedZoom } from "../grid/drawing";
import { useEditing } from "../grid/editing";
import { HEADER } from "../grid/regions";
import { ruleEffects } from "../rules/rule-effects";
import { SheetView } from "../grid/sheet-view";
import { useViewport } from "../grid/use-viewport";
import { Ribbon } from "../ribbon/ribbon";
import { ribbonOfManifest } from "../ribbon/ribbon-of-manifest";
import { sortedFiles } from "../session/dropped-files";
import { fileProblem } from "../session/file-problem";
import { SAMPLES, sampleAddress } from "../session/samples";
import type { Sample } from "../session/samples";
import { WorkbookSession } from "../session/workbook-session";
import type { EditOutcome } from "../session/workbook-session";
import { PaneHand } from "../wire/pane-hand";
import { openDoor } from "./console-door";
import { openBeside, openedFor } from "./opened-beside";
import { saveAs } from "./save-as";
import { useFileDrop } from "./use-file-drop";
import { useShade } from "./use-shade";

interface AppProps {
  readonly code: EngineCode;
  /** The add-in's manifest, as XML. */
  readonly manifest: string;
  readonly paneOrigin: string;
  readonly firstLang: Lang;
}

/** What is open: a workbook, and the sample it came from if it is one. */
interface Opened {
  readonly session: WorkbookSession;
  readonly sample: Sample | undefined;
}

/** The language's name, as Office gives it. */
const OFFICE_LANGUAGE = { fr: "fr-FR", en: "en-US" } as const;

/** The workbench: a workbook and the pane beside it. */
export function App({ code, manifest, paneOrigin, firstLang }: AppProps): ReactNode {
  const [lang, setLang] = useState(firstLang);
  const [opened, setOpened] = useState<Opened | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [paneWidth, setPaneWidth] = useState<number>(PANE.usual);
  const [paneShown, setPaneShown] = useState(true);
  const [finding, setFinding] = useState(false);
  // A hand for each pane: files let go before it is there wait for it, and not for the next one.
  const paneKey = paneShown && opened ? `${sessionNumber(opened.session)} ${lang}` : undefined;
  // In another language the pane begins anew: what was checked is checked again.
  const [checks, setChecks] = useState(false);
  const hand = useMemo(() => handOf(paneKey, checks), [paneKey, checks]);
  const ribbon = useMemo(() => ribbonOfManifest(manifest, lang), [manifest, lang]);

  const open = useCallback(
    async (name: string, bytes: () => Promise<ArrayBuffer>, sample?: Sample) => {
      setProblem(undefined);
      try {
        const session = new WorkbookSession(name, new Uint8Array(await bytes()), code, OFFICE_LANGUAGE[lang]);
        openDoor(session);
        setChecks(false);
        setOpened({ session, sample });
        return true;
      } catch (cause) {
        const isFile = cause instanceof WorkbookFileProblem;
        if (!isFile && !(cause instanceof TypeError)) throw cause;
        setProblem(isFile ? fileProblem(name, cause, lang) : say(workbenchProblems.unreachable, lang));
        return false;
      }
    },
    [code, lang],
  );
  const openSample = useCallback(
    (sample: Sample) =>
      void open(
        sample.workbook,
        async () => (await fetch(sampleAddress(sample, sample.workbook))).arrayBuffer(),
        sample,
      ),
    [open],
  );
  const [first] = SAMPLES;
  /** The workbook that this tab was opened for, else the first sample. */
  const openFirst = useCallback(() => {
    const given = openedFor(location.search, location.origin);
    if (given !== undefined)
      void open(say(workbenchTexts["new-workbook"], lang), async () => (await fetch(given)).arrayBuffer());
    else if (first) openSample(first);
  }, [open, openSample, first, lang]);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    openFirst();
  }, [openFirst]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = say(workbenchTexts.title, lang);
  }, [lang]);
  /** Documents let go with a workbook, or while there was no pane: for the pane that comes. */
  const waiting = useRef<readonly File[]>([]);
  const dropped = useCallback(
    (files: readonly File[]) => {
      const { workbook, documents } = sortedFiles(files);
      if (workbook) {
        waiting.current = documents;
        void open(workbook.name, () => workbook.arrayBuffer()).then((isOpen) => {
          if (isOpen) return;
          waiting.current = [];
          hand.drop(documents);
        });
      } else if (paneKey === undefined) {
        waiting.current = documents;
        setPaneShown(true);
      } else hand.drop(documents);
    },
    [open, hand, paneKey],
  );
  const isHeld = useFileDrop(dropped);
  useEffect(() => {
    hand.drop(waiting.current);
    waiting.current = [];
  }, [hand]);

  const report = useCallback(
    (outcome: EditOutcome) =>
      setProblem(outcome === "done" ? undefined : say(workbenchProblems[outcome], lang)),
    [lang],
  );
  const session = opened?.session;
  const save = (): void => {
    if (!session) return;
    const name = session.fileName.replace(/\.xls[xm]$/i, "");
    saveAs(say(workbenchTexts["copy-name"], lang, { name }), session.save());
  };
  return (
    <div className="workbench" style={{ "--pane-width": `${paneWidth}px` } as Record<string, string>}>
      {/* The keyboard stays in the sheet when a button is pressed, as in Excel. */}
      <header onMouseDown={(event) => event.preventDefault()}>
        <TitleBarOf
          opened={opened}
          lang={lang}
          paneShown={paneShown}
          onOpenFile={(file) => void open(file.name, () => file.arrayBuffer())}
          onOpenSample={openSample}
          onSave={save}
          onLanguage={() => {
            setChecks(paneShown && hand.hasChecked);
            setLang(lang === "fr" ? "en" : "fr");
          }}
          onPane={() => {
            setChecks(false);
            setPaneShown(!paneShown);
          }}
        />
        {session && (
          <Ribbon
            key={`${sessionNumber(session)} ${lang}`}
            session={session}
            group={ribbon}
            lang={lang}
            language={OFFICE_LANGUAGE[lang]}
            origin={paneOrigin}
            onShowPane={() => setPaneShown(true)}
          >
            <SheetTools session={session} lang={lang} report={report} onFind={() => setFinding(true)} />
          </Ribbon>
        )}
      </header>
      <MessageBar
        message={problem}
        dismissLabel={say(workbenchProblems.dismiss, lang)}
        onDismiss={() => setProblem(undefined)}
      />
      <div className="desk">
        {session ? (
          <Book
            key={sessionNumber(session)}
            session={session}
            lang={lang}
            report={report}
            finding={finding}
            isFileHeld={isHeld}
            onFind={setFinding}
            onLost={(text) => setProblem(say(workbenchProblems["no-such-cell"], lang, { text }))}
            onSave={save}
          />
        ) : (
          <main className="book" />
        )}
        {session && paneKey !== undefined && (
          <aside className="side">
            <Splitter
              width={paneWidth}
              label={say(workbenchTexts["pane-width"], lang)}
              onWidth={setPaneWidth}
            />
            {opened.sample && (
              <SampleDocuments sample={opened.sample} lang={lang} onDrop={(files) => hand.drop(files)} />
            )}
            <AddinFrame
              key={paneKey}
              session={session}
              page={`${paneOrigin}/taskpane.html`}
              language={OFFICE_LANGUAGE[lang]}
              title={say(workbenchTexts.pane, lang)}
              className="pane"
              openWorkbook={openBeside}
              onMessage={hand.receive}
            />
          </aside>
        )}
      </div>
    </div>
  );
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

const numbers = new WeakMap<WorkbookSession, number>();
let last = 0;

/** A number for each workbook opened: React tells by it that another one is shown. */
function sessionNumber(session: WorkbookSession): number {
  const number = numbers.get(session) ?? ++last;
  numbers.set(session, number);
  return number;
}

/** A hand for one pane. */
function handOf(_paneKey: string | undefined, checks: boolean): PaneHand {
  return new PaneHand(checks);
}

const NOTHING = (): (() => void) => () => undefined;

function TitleBarOf(
  props: { readonly opened: Opened | undefined } & Omit<Parameters<typeof TitleBar>[0], "session" | "sample">,
): ReactNode {
  const { opened, ...rest } = props;
  useSyncExternalStore(opened?.session.subscribe ?? NOTHING, opened?.session.version ?? (() => 0));
  return <TitleBar session={opened?.session} sample={opened?.sample} {...rest} />;
}

interface BookProps {
  readonly session: WorkbookSession;
  readonly lang: Lang;
  readonly report: (outcome: EditOutcome) => void;
  /** Whether something is looked for. */
  readonly finding: boolean;
  readonly onFind: (finding: boolean) => void;
  /** Whether files are held over the page, to be let go. */
  readonly isFileHeld: boolean;
  readonly onLost: (text: string) => void;
  readonly onSave: () => void;
}

function Book(props: BookProps): ReactNode {
  const { session, lang, report, finding, onFind, isFileHeld, onLost, onSave } = props;
  const version = useSyncExternalStore(session.subscribe, session.version);
  const editing = useEditing(session, report);
  const shade = useShade();
  const [effects] = useState(() => ruleEffects(session));
  const scroller = useRef<HTMLDivElement>(null);
  const [view, readView] = useViewport(scroller);
  const [chosenZoom, setChosenZoom] = useState<number | undefined>();
  const [fitting] = useState(() => new FittedZoom(session));
  const zoom = chosenZoom ?? fitting.at(view.width - HEADER.width);
  const isChartSheet = session.sheet.kind !== "worksheet";
  const toSheet = (confirmed: boolean): void => {
    if (confirmed) {
      const { row, column } = session.selection.cursor;
      session.select({ row: row + 1, column });
    }
    scroller.current?.focus({ preventScroll: true });
  };
  useEffect(() => {
    // Wherever the keyboard is on this page: the browser would save the page, and find only what is drawn.
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === "f") onFind(true);
      else if (key === "s") {
        if (editing.commit()) onSave();
      } else if (isTextField(event.target)) return;
      else if (key === "z" && !event.shiftKey) session.undo();
      else if (key === "y" || key === "z") session.redo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onFind, onSave, editing, session]);
  useEffect(() => {
    // What is typed is taken before anything above the sheet is pressed.
    const onPress = ({ target }: globalThis.PointerEvent): void => {
      if (!editing.draft || !(target instanceof Element) || !target.closest("header")) return;
      editing.commit();
      scroller.current?.focus({ preventScroll: true });
    };
    addEventListener("pointerdown", onPress, true);
    return () => removeEventListener("pointerdown", onPress, true);
  }, [editing]);
  return (
    <main className="book" aria-label={say(gridTexts.sheet, lang, { name: session.sheet.facets.name })}>
      <div className="cells" inert={isChartSheet}>
        <FormulaBar session={session} editing={editing} lang={lang} onLost={onLost} onDone={toSheet} />
        {finding && (
          <FindBar
            session={session}
            version={version}
            lang={lang}
            onClose={() => {
              onFind(false);
              toSheet(false);
            }}
          />
        )}
        <SheetView
          session={session}
          editing={editing}
          lang={lang}
          shade={shade}
          effects={effects}
          report={report}
          scroller={scroller}
          view={view}
          readView={readView}
          zoom={zoom}
        />
      </div>
      {isChartSheet && (
        <div className="chart-sheet">
          <h2>{say(chartTexts["chart-sheet"], lang, { name: session.sheet.facets.name })}</h2>
          <p>{say(chartTexts["chart-sheet-kept"], lang)}</p>
        </div>
      )}
      {isFileHeld && <div className="drop-hint">{say(workbenchTexts["drop-here"], lang)}</div>}
      <SheetTabs
        session={session}
        lang={lang}
        typing={editing.draft !== undefined}
        onSheet={(sheet) => {
          // A formula that wants a cell may take it from another sheet; anything else ends here.
          if (editing.pointedAt()) session.activate(sheet);
          else if (editing.commit()) {
            session.activate(sheet);
            scroller.current?.focus({ preventScroll: true });
          }
        }}
        report={(outcome) => {
          report(outcome);
          scroller.current?.focus({ preventScroll: true });
        }}
        zoom={zoom}
        onZoom={setChosenZoom}
      />
    </main>
  );
}
