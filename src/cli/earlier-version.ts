import { stat } from "node:fs/promises";
import {
  changeSentences,
  checkState,
  CONTROL_SHEET_ROLE,
  readKeptCheck,
  versionChanges,
  type CheckState,
  type VersionChanges,
} from "../engine/outputs";
import { readByEvidence } from "../engine/model";
import { keptAmong } from "../excel";
import type { Lang } from "../texts";
import { openDossier, reconciled } from "./check-dossier";
import { gather, type DossierFile } from "./gather";
import { inputsOf } from "./inputs-of";
import { readWorkbookFile } from "./open-files";

/** An earlier version of a dossier, as `--since` names it: a workbook, or the folder of a whole dossier. */
export interface EarlierVersion {
  /** As given on the command line. */
  readonly name: string;
  readonly state: CheckState;
  /** What the readers of its files have to tell. */
  readonly notices: readonly string[];
}

/** What became of a dossier since an earlier version: what the report's `since` holds. */
export interface SinceEarlier extends VersionChanges {
  /** As given on the command line. */
  readonly from: string;
  /** When the earlier version was checked: ISO date and time of the clock on the wall; null where nothing says. */
  readonly at: string | null;
  /** Sums of the retained lines: decimal strings with two places. */
  readonly retainedTotal: { readonly before: string; readonly after: string };
}

const NOTHING_NAMED = {
  annex: null,
  sheet: null,
  reading: readByEvidence,
  deliberation: null,
  report: null,
} as const;

/** The files of the earlier version that a request compares with, where it does: no more written than the dossier's. */
export async function earlierFiles(since: string | null | undefined): Promise<readonly DossierFile[]> {
  return typeof since === "string" ? inputsOf([since], NOTHING_NAMED) : [];
}

/**
 * Reads an earlier version. A workbook that bears a control sheet says what was found then; another says its lines alone;
 * a folder is checked as it stands. Throws a Refusal where it cannot be read.
 */
export async function earlierVersion(name: string, lang: Lang): Promise<EarlierVersion> {
  const isFolder = (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
  const kept = isFolder ? null : await keptIn(name);
  if (kept) return { name, state: kept, notices: [] };
  const opened = await openDossier(name, { lang, ...NOTHING_NAMED });
  const { report, annex } = reconciled(opened, name, lang);
  const state = checkState(report, annex.annex, null);
  const { notices } = opened.files;
  return { name, state: isFolder ? state : { ...state, findings: null }, notices };
}

async function keptIn(name: string): Promise<CheckState | null> {
  const [file] = (await gather(name, NOTHING_NAMED)).files;
  if (!file) return null;
  const { customXml } = await readWorkbookFile(file);
  return readKeptCheck(keptAmong(customXml, CONTROL_SHEET_ROLE))?.now ?? null;
}

/** What became of the dossier since then, and the same in sentences. */
export function sinceEarlier(
  { name, state: before }: Pick<EarlierVersion, "name" | "state">,
  after: CheckState,
  lang: Lang,
): { readonly since: SinceEarlier; readonly sentences: readonly string[] } {
  const changes = versionChanges(before, after);
  const retainedTotal = { before: before.retainedTotal, after: after.retainedTotal };
  return {
    since: { from: name, at: before.at, retainedTotal, ...changes },
    sentences: changeSentences(changes, before, after, lang),
  };
}
