import { useEffect, useState, type DragEvent, type ReactNode } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneState } from "../state/pane-state";
import { useStore } from "../state/store";
import { focusAnew } from "./dialog-focus";
import { ErrorBoundary } from "./error-boundary";
import { EmptyScreen } from "./screens";
import { Foot } from "./foot";
import { later } from "./later";
import { LiveRegion } from "./live-region";
import { SessionContext, useSession, type PaneContext } from "./session-context";
import { Sources } from "./sources";
import { TabBar } from "./tab-bar";
import { TIGHT } from "./tight";
import { usePaneTheme } from "./theme";
import { LangContext, useVoice } from "./voice";

const otherScreens = () => import(/* webpackChunkName: "other-screens" */ "./other-screens");
const FailedScreen = later(() => otherScreens().then((m) => m.FailedScreen));
const WhichSheetScreen = later(() => otherScreens().then((m) => m.WhichSheetScreen));
const TooOldScreen = later(() => otherScreens().then((m) => m.TooOldScreen));
const ElsewhereScreen = later(() => otherScreens().then((m) => m.ElsewhereScreen));
const CalculationNotice = later(() => otherScreens().then((m) => m.CalculationNotice));
const Results = later(() => import(/* webpackChunkName: "results" */ "./results").then((m) => m.Results));
const Imputations = later(() =>
  import(/* webpackChunkName: "imputations" */ "./imputations").then((m) => m.Imputations),
);
const Outputs = later(() => import(/* webpackChunkName: "outputs" */ "./outputs").then((m) => m.Outputs));
const Settings = later(() => import(/* webpackChunkName: "settings" */ "./settings").then((m) => m.Settings));
const Dialogs = later(() => import(/* webpackChunkName: "dialogs" */ "./dialogs").then((m) => m.Dialogs));

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground2 },
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  body: {
    flexGrow: 1,
    overflowY: "auto",
    // What is only heard stands where it is written: it must not make the page longer than the pane.
    position: "relative",
    minHeight: 0,
    padding: "12px",
    [TIGHT]: { padding: "6px 8px" },
    scrollbarWidth: "thin",
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    outlineStyle: "none",
    [TIGHT]: { rowGap: "6px" },
  },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
});

/** The whole pane. */
export function App({ context }: { readonly context: PaneContext }) {
  const styles = useStyles();
  const state = useStore(context.store);
  const theme = usePaneTheme();
  useEffect(() => {
    document.documentElement.lang = state.lang;
  }, [state.lang]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <SessionContext value={context}>
        <LangContext value={state.lang}>
          <Pane state={state} />
        </LangContext>
      </SessionContext>
    </FluentProvider>
  );
}

function Pane({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { session } = useSession();
  const [dropping, setDropping] = useState(false);
  const [hadDialog, setHadDialog] = useState(false);
  const { host, tab, dialog } = state;
  useEffect(() => keepFocus(), [state.result?.rank]);
  // At hand before the first verdict.
  useEffect(() => void Results.ready().catch(() => undefined), []);
  if (dialog.kind !== "none" && !hadDialog) setHadDialog(true);
  if (host.kind !== "excel") {
    return (
      <div className={styles.pane}>
        {/* Nothing in it takes the focus: it must be scrolled by the keyboard all the same. */}
        <main className={styles.body} tabIndex={0}>
          {host.kind === "starting" ? null : <Outside host={host.kind} />}
        </main>
      </div>
    );
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const files = [...event.dataTransfer.files].map((file) => ({
      name: file.name,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
    }));
    if (files.length > 0) void session.addFiles(files);
  };
  return (
    <div
      className={styles.pane}
      onDragOver={(event) => {
        event.preventDefault();
        if (!dropping) setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setDropping(false);
      }}
      onDrop={drop}
    >
      <TabBar tab={tab} />
      <main className={`${styles.body} ${dropping ? styles.dropping : ""}`}>
        <div
          id="pane-body"
          tabIndex={-1}
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          className={styles.panel}
        >
          <ErrorBoundary key={tab}>
            <TabBody state={state} dropping={dropping} />
          </ErrorBoundary>
        </div>
      </main>
      <Foot state={state} />
      <LiveRegion state={state} />
      {hadDialog && <Dialogs state={state} />}
    </div>
  );
}

/** A line that had the focus may be gone after a check: the line in its place takes it. The sheet's focus is left alone. */
function keepFocus(): void {
  if (document.activeElement === document.body && document.hasFocus()) focusAnew();
}

function TabBody({ state, dropping }: { readonly state: PaneState; readonly dropping: boolean }): ReactNode {
  switch (state.tab) {
    case "check":
      return <CheckTab state={state} dropping={dropping} />;
    case "imputations":
      return <Imputations state={state} />;
    case "outputs":
      return <Outputs state={state} />;
    case "settings":
      return <Settings state={state} />;
  }
}

function CheckTab({ state, dropping }: { readonly state: PaneState; readonly dropping: boolean }) {
  const { result, work } = state;
  return (
    <>
      <Sources state={state} dropping={dropping} />
      {state.awaitsCalculation && <CalculationNotice />}
      {work.kind === "failed" && <FailedScreen because={work.because} kept={result !== null} />}
      {work.kind === "which-sheet" && <WhichSheetScreen candidates={work.candidates} />}
      {result === null && (work.kind === "idle" || work.kind === "running") && <EmptyScreen />}
      {result !== null && <Results state={state} result={result} />}
    </>
  );
}

function Outside({ host }: { readonly host: "too-old" | "elsewhere" }) {
  useVoice();
  return host === "too-old" ? <TooOldScreen /> : <ElsewhereScreen />;
}
