import { useId, useRef, useState } from "react";
import { Button, Link, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Report } from "../../engine/findings";
import { documentsLeftOut } from "../state/documents-left-out";
import type { CheckResult, PaneState, SourceDocument } from "../state/pane-state";
import { roleName } from "../../texts";
import { legible } from "../words/legible";
import { typeset } from "../words/typeset";
import { openDialog } from "./dialog-focus";
import { later } from "./later";
import { useSession } from "./session-context";
import { Chevron, Cross, Sign } from "./signs";
import { UNSEEN } from "./unseen";
import { useVoice } from "./voice";

const whatWasRead = () => import(/* webpackChunkName: "what-was-read" */ "./what-was-read");
const LeftUnread = later(() => whatWasRead().then((m) => m.LeftUnread));
const AnnexRead = later(() => whatWasRead().then((m) => m.AnnexRead));

/** Where labels and names do not fit side by side. */
const NARROW = "@media (max-width: 280px)";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "4px 12px 8px",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "82px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    minHeight: "34px",
    [NARROW]: { display: "flex", flexWrap: "wrap", columnGap: "6px", "& > *": { maxWidth: "100%" } },
  },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    margin: "-4px 0",
    "& > button:not(:first-of-type)": { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  },
  fold: {
    display: "flex",
    alignItems: "center",
    columnGap: "5px",
    flexGrow: 1,
    minWidth: 0,
    minHeight: "26px",
    padding: "0 4px 0 0",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    background: "none",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  // Its words stand under one another with the documents' names.
  sheet: { gridColumn: "2 / 4", "& select": { paddingLeft: 0, textOverflow: "ellipsis" } },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  under: {
    gridColumn: "2 / 4",
    margin: "-2px 0 4px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  add: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    marginTop: "6px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  addWide: { flexBasis: "100%" },
  addLine: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    padding: "6px 0 2px",
  },
  dropping: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const READABLE = ".docx,.docm,.odt,.pdf,.xlsx,.xlsm,.ods,.txt,.csv";

interface SourcesProps {
  readonly state: PaneState;
  readonly dropping: boolean;
}

/** The dossier: whole until it is checked, then one line that unfolds; a document on its way shows where it goes. */
export function Sources({ state, dropping }: SourcesProps) {
  const [open, setOpen] = useState(false);
  const { documents, result } = state;
  const isComing = dropping || documents.some(({ reading }) => reading.kind === "waiting");
  if (result === null || isComing) return <AllSources state={state} dropping={dropping} />;
  return (
    <>
      <SourcesLine state={state} result={result} open={open} onToggle={() => setOpen(!open)} />
      {open && <AllSources state={state} dropping={dropping} />}
    </>
  );
}

interface SourcesLineProps {
  readonly state: PaneState;
  readonly result: CheckResult;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** « Annexe 4 · deliberation.docx · rapport.docx », with a sign where something was not read or waits for a source. */
function SourcesLine({ state: { documents }, result: { report }, open, onToggle }: SourcesLineProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const sheets = report.sources.find(({ role }) => role === "annex")?.sheets ?? [];
  const amiss = report.annex.unread.length > 0 || documentsLeftOut(documents, report).length > 0;
  return (
    <div className={styles.line}>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={onToggle}>
        <Chevron open={open} />
        {amiss && <Sign kind="warning" size={14} />}
        <span style={UNSEEN}>{voice("show-sources")}</span>
        <span className={styles.name}>
          {legible([...sheets, ...documents.map(({ file }) => file)].join(" · "))}
        </span>
      </button>
      {!open && <FileChooser words={voice("add-short")} />}
    </div>
  );
}

/** The annex's sheet and the documents, one line each once read; what is missing, what was not read. */
function AllSources({ state, dropping }: SourcesProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { documents, result } = state;
  return (
    <section className={styles.card} aria-label={voice("sources-title")}>
      <AnnexRow state={state} />
      {documents.map((document) => (
        <DocumentRow
          key={document.id}
          document={document}
          report={result?.report ?? null}
          pending={state.work.kind === "running" || state.stale}
        />
      ))}
      <AddDocuments many={documents.length > 0} dropping={dropping} pasted={documents.length + 1} />
      {result && <LeftUnread report={result.report} />}
    </section>
  );
}

function AnnexRow({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { session } = useSession();
  const { result, sheets, activeSheet, remembered } = state;
  const label = useId();
  const found = result?.report.sources.find(({ role }) => role === "annex")?.sheets ?? [];
  const chosen = remembered.annexSheet ?? "";
  const name =
    found.length > 1
      ? voice("sheets-named", { sheets: found.join(", ") })
      : found[0] !== undefined
        ? voice("sheet-named", { sheet: found[0] })
        : activeSheet === null
          ? voice("sheet-auto")
          : voice("sheet-named", { sheet: activeSheet });
  return (
    <div className={styles.row}>
      <span className={styles.label} id={label}>
        {voice("annex")}
      </span>
      {sheets.length > 1 ? (
        <Select
          appearance="underline"
          size="small"
          aria-labelledby={label}
          className={styles.sheet ?? ""}
          value={chosen}
          onChange={(_event, { value }) => void session.chooseSheet(value === "" ? null : value)}
        >
          <option value="">{chosen === "" ? name : voice("sheet-auto")}</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {voice("sheet-named", { sheet })}
            </option>
          ))}
        </Select>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      {result ? (
        <span className={styles.under}>
          <AnnexRead report={result.report} />
        </span>
      ) : (
        activeSheet !== null &&
        sheets.length < 2 && <span className={styles.under}>{voice("sheet-guessed")}</span>
      )}
    </div>
  );
}

function DocumentRow({
  document,
  report,
  pending,
}: {
  readonly document: SourceDocument;
  readonly report: Report | null;
  /** Whether a check is under way or due: what it will recognise is not known yet. */
  readonly pending: boolean;
}) {
  const styles = useStyles();
  const { voice, lang } = useVoice();
  const { session } = useSession();
  const { id, file, reading, role } = document;
  const roles = (report?.sources ?? []).filter((source) => source.file === file).map((source) => source.role);
  const main =
    role ?? (roles.includes("deliberation") ? "deliberation" : roles.includes("report") ? "report" : null);
  const others = roles.filter((one) => one !== main).map((one) => roleName(one, lang));
  return (
    <div className={styles.row}>
      <span className={styles.label}>{voice(main ?? "document")}</span>
      <span className={styles.name} title={legible(file)}>
        {legible(file)}
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<Cross />}
        aria-label={voice("remove-document", { file })}
        onClick={() => void session.removeDocument(id)}
      />
      <span className={mergeClasses(styles.under, reading.kind === "refused" && styles.bad)}>
        {reading.kind === "refused" && <Sign kind="error" size={12} />}{" "}
        {pending && reading.kind === "read" && roles.length === 0
          ? voice("document-waiting")
          : readingWords(reading, report !== null, roles.length > 0, others, { lang, voice })}
      </span>
      {/* What was said of a document can always be taken back. */}
      {reading.kind === "read" && (report !== null || role !== null) && <RolePicker document={document} />}
    </div>
  );
}

function readingWords(
  reading: SourceDocument["reading"],
  checked: boolean,
  recognised: boolean,
  others: readonly string[],
  { lang, voice }: ReturnType<typeof useVoice>,
): string {
  if (reading.kind === "waiting") return voice("document-waiting");
  if (reading.kind === "refused") return typeset(reading.because, lang);
  if (!checked) return voice("document-ready");
  if (!recognised) return voice("document-unrecognised");
  return others.length === 0 ? "" : `+ ${others.join(", ")}`;
}

/** Where content does not tell, the user may. */
function RolePicker({ document }: { readonly document: SourceDocument }) {
  const { voice } = useVoice();
  const { session } = useSession();
  return (
    <Select
      size="small"
      style={{ gridColumn: "2 / 4" }}
      aria-label={voice("document-role", { file: document.file })}
      value={document.role ?? ""}
      onChange={(_event, { value }) =>
        void session.setRole(document.id, value === "deliberation" || value === "report" ? value : null)
      }
    >
      <option value="">{voice("role-auto")}</option>
      <option value="deliberation">{voice("deliberation")}</option>
      <option value="report">{voice("report")}</option>
    </Select>
  );
}

interface AddDocumentsProps {
  /** Whether there are documents already: then it takes one line. */
  readonly many: boolean;
  readonly dropping: boolean;
  readonly pasted: number;
}

function AddDocuments({ many, dropping }: AddDocumentsProps) {
  const styles = useStyles();
  const { voice } = useVoice();
  const { store } = useSession();
  return (
    <div className={many && !dropping ? styles.addLine : `${styles.add} ${dropping ? styles.dropping : ""}`}>
      {(!many || dropping) && (
        <span className={styles.addWide}>{voice(dropping ? "drop-now" : "drop-here")}</span>
      )}
      <FileChooser words={voice("add-files")} />
      <Link as="button" onClick={() => openDialog(store, { kind: "paste" })}>
        {voice("paste-text")}
      </Link>
    </div>
  );
}

/** Opens the computer's own way to choose files. */
function FileChooser({ words }: { readonly words: string }) {
  const { session } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(0);
  return (
    <>
      <Link as="button" onClick={() => input.current?.click()}>
        {words}
      </Link>
      <input
        key={typed}
        ref={input}
        type="file"
        hidden
        multiple
        accept={READABLE}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])].map((file) => ({
            name: file.name,
            bytes: async () => new Uint8Array(await file.arrayBuffer()),
          }));
          setTyped(typed + 1);
          void session.addFiles(files);
        }}
      />
    </>
  );
}
