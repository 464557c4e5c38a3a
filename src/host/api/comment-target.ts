import type { CommentMessage, CommentThread } from "../workbook/facets";
import { EVENT } from "./events";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound, notImplemented } from "./host-error";
import { sheetId } from "./sheet-id";
import type { Wire } from "./wire";

export interface CommentTarget {
  readonly sheet: number;
  readonly id: string;
}

/** The longest that a comment may be. */
const LONGEST = 32_767;

type Threads = readonly CommentThread[];

/** The conversations of each list by id, the first where a file gives several the same. */
const indexes = new WeakMap<Threads, ReadonlyMap<string, CommentThread>>();

export function threadNamed(threads: Threads, id: string): CommentThread | undefined {
  let index = indexes.get(threads);
  if (!index) indexes.set(threads, (index = new Map(threads.toReversed().map((one) => [one.id, one]))));
  return index.get(id);
}

export function threadOf(host: ExcelHost, { sheet, id }: CommentTarget): CommentThread {
  const thread = threadNamed(host.sheet(sheet).facets.threads, id);
  if (!thread) throw itemNotFound();
  return thread;
}

/** How a comment may change, in the API's words. */
export type CommentChange =
  "CommentEdited" | "CommentResolved" | "CommentReopened" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited";

/** Tells those who listen that a comment came, went or changed. */
export function tellComment(
  host: ExcelHost,
  event: typeof EVENT.commentAdded | typeof EVENT.commentChanged | typeof EVENT.commentDeleted,
  sheet: number,
  thread: CommentThread,
  changeType?: CommentChange,
): void {
  const worksheetId = sheetId(sheet);
  const replyIds = thread.messages.slice(1).map(({ id }) => id);
  host.events.raise(event, worksheetId, {
    commentDetails: [{ commentId: thread.id, replyIds }],
    ...(changeType && { changeType }),
    source: host.events.actor.source,
    worksheetId,
  });
}

/** Puts a thread in another's place, which is a change of some sort. */
export function changeThread(
  host: ExcelHost,
  target: CommentTarget,
  by: CommentThread,
  changeType: CommentChange,
): void {
  replaceThread(host, target, by);
  tellComment(host, EVENT.commentChanged, target.sheet, by, changeType);
}

/** Takes a thread away. */
export function deleteThread(host: ExcelHost, target: CommentTarget): void {
  const thread = threadOf(host, target);
  replaceThread(host, target, undefined);
  tellComment(host, EVENT.commentDeleted, target.sheet, thread);
}

function replaceThread(host: ExcelHost, target: CommentTarget, by: CommentThread | undefined): void {
  const sheet = host.sheet(target.sheet);
  const old = threadOf(host, target);
  host.guard(sheet);
  const threads = sheet.facets.threads.flatMap((thread) => (thread === old ? (by ? [by] : []) : [thread]));
  host.setFacets(target.sheet, { threads });
}

export function commentText(value: Wire): string {
  if (typeof value !== "string" || value === "" || value.length > LONGEST) throw invalidArgument();
  return value;
}

/** The address of who wrote a message. A file does not say it: only that of who is at the keyboard is known. */
export function authorEmail(host: ExcelHost, message: CommentMessage | undefined, member: string): string {
  if (message?.author !== host.author) throw notImplemented(member, "somebody else's comment");
  return host.authorEmail;
}

function guid(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-C0DE-4000-8000-000000000000}`;
}

/** An id that no comment and no answer has. */
export function freeId(host: ExcelHost): string {
  const taken = new Set(
    host.model.sheets.flatMap(({ facets }) =>
      facets.threads.flatMap(({ id, messages }) => [id, ...messages.map((message) => message.id)]),
    ),
  );
  let number = taken.size + 1;
  while (taken.has(guid(number))) number++;
  return guid(number);
}
