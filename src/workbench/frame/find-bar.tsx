import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { say, sayCount } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { findTexts } from "../../texts/workbench";
import { cellsHolding, nextOf } from "../session/finding";
import type { WorkbookSession } from "../session/workbook-session";
import { Icon } from "./icons";

interface FindBarProps {
  readonly session: WorkbookSession;
  /** Counts what changed in the workbook. */
  readonly version: number;
  readonly lang: Lang;
  readonly onClose: () => void;
}

/** Looks for a text in the sheet in front. */
export function FindBar({ session, version, lang, onClose }: FindBarProps): ReactNode {
  const [wanted, setWanted] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const text = (key: keyof typeof findTexts): string => say(findTexts[key], lang);
  const { sheet, selection } = session;
  // The version stands for what the sheet holds.
  const found = useMemo(
    () => foundIn(session, version, sheet.id, wanted),
    [session, version, sheet.id, wanted],
  );
  useEffect(() => field.current?.select(), []);
  const go = (step: 1 | -1): void => {
    const next = nextOf(found, selection.cursor, step);
    if (next) session.select(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };
  const place = found.findIndex(
    ({ row, column }) => row === selection.cursor.row && column === selection.cursor.column,
  );
  const count =
    found.length === 0 ? text("none") : `${place < 0 ? "–" : place + 1} / ${sayCount(found.length, lang)}`;
  return (
    <div className="find-bar" role="search" onKeyDown={onKeyDown}>
      <Icon name="find" />
      <input
        ref={field}
        type="text"
        value={wanted}
        placeholder={text("what")}
        aria-label={text("what")}
        spellCheck={false}
        autoFocus
        onChange={(event) => setWanted(event.target.value)}
      />
      <span className="caption" role="status">
        {wanted.trim() === "" ? "" : count}
      </span>
      <button
        type="button"
        className="icon-only"
        aria-label={text("previous")}
        disabled={found.length === 0}
        onClick={() => go(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-only"
        aria-label={text("next")}
        disabled={found.length === 0}
        onClick={() => go(1)}
      >
        <Icon name="down" />
      </button>
      <button type="button" className="icon-only" aria-label={text("close")} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function foundIn(session: WorkbookSession, _version: number, _sheet: number, wanted: string) {
  return cellsHolding(session, wanted);
}
