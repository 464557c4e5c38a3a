import type { CommentMessage, CommentThread } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound, notImplemented } from "./host-error";
import type { Wire } from "./wire";

export interface CommentTarget {
  readonly sheet: number;
  readonly id: string;
}

/** The longest that a comment may be. */
const LONGEST = 32_767;

export function threadOf(host: ExcelHost, { sheet, id }: CommentTarget): CommentThread {
  const thread = host.sheet(sheet).facets.threads.find((known) => known.id === id);
  if (!thread) throw itemNotFound();
  return thread;
}

/** Puts a thread in another's place; undefined takes it away. */
export function replaceThread(host: ExcelHost, target: CommentTarget, by: CommentThread | undefined): void {
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
