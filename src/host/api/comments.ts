import { cellRange } from "../workbook/address";
import type { CommentThread } from "../workbook/facets";
import { repliesKind } from "./comment-replies";
import {
  authorEmail,
  changeThread,
  deleteThread,
  commentText,
  freeId,
  tellComment,
  threadNamed,
  threadOf,
  type CommentTarget,
} from "./comment-target";
import { EVENT, listening, WHOLE_WORKBOOK } from "./events";
import type { ExcelHost } from "./host";
import { sheetId } from "./sheet-id";
import { invalidArgument, invalidOperation, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Area, Kind } from "./kind";
import { cellCount, findPlace } from "./places";
import { rangeKind } from "./range";

/** All comments, or those of a sheet. */
export interface CommentsTarget {
  readonly sheet: number | undefined;
}

export const commentKind: Kind<CommentTarget> = defineKind<CommentTarget>("Comment", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.10", read: ({ id }) => id },
    Content: {
      since: "1.10",
      read: (target, host) => threadOf(host, target).messages[0]?.text ?? "",
      write: (target, value, host) => {
        const thread = threadOf(host, target);
        const [first, ...answers] = thread.messages;
        if (!first) throw itemNotFound();
        changeThread(
          host,
          target,
          {
            ...thread,
            messages: [{ ...first, text: commentText(value) }, ...answers],
          },
          "CommentEdited",
        );
      },
    },
    AuthorName: { since: "1.10", read: (target, host) => threadOf(host, target).messages[0]?.author ?? "" },
    AuthorEmail: {
      since: "1.10",
      aside: true,
      read: (target, host) => authorEmail(host, threadOf(host, target).messages[0], "Comment.authorEmail"),
    },
    CreationDate: {
      since: "1.10",
      read: (target, host) => threadOf(host, target).messages[0]?.time ?? "",
    },
    Resolved: {
      since: "1.11",
      read: (target, host) => threadOf(host, target).resolved,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        changeThread(
          host,
          target,
          { ...threadOf(host, target), resolved: value },
          value ? "CommentResolved" : "CommentReopened",
        );
      },
    },
  },
  links: { Replies: { since: "1.10", open: (target) => HostObject.of(repliesKind, target) } },
  methods: {
    Delete: {
      since: "1.10",
      run: (target, _given, host) => {
        deleteThread(host, target);
        return null;
      },
    },
    GetLocation: {
      since: "1.10",
      run: (target, _given, host) => {
        const { row, column } = threadOf(host, target);
        return HostObject.of(rangeKind, {
          sheet: target.sheet,
          range: cellRange(row, column),
        });
      },
    },
  },
});

function all(host: ExcelHost, target: CommentsTarget): readonly CommentTarget[] {
  return host.model.sheets
    .filter((sheet) => target.sheet === undefined || sheet.id === target.sheet)
    .flatMap((sheet) => sheet.facets.threads.map(({ id }) => ({ sheet: sheet.id, id })));
}

/** The comment of an id. */
function named(host: ExcelHost, target: CommentsTarget, id: unknown): CommentTarget | undefined {
  if (typeof id !== "string") return undefined;
  const sheet = host.model.sheets.find(
    (one) =>
      (target.sheet === undefined || one.id === target.sheet) &&
      threadNamed(one.facets.threads, id) !== undefined,
  );
  return sheet && { sheet: sheet.id, id };
}

const comment = (target: CommentTarget | undefined): HostObject => {
  if (!target) throw itemNotFound();
  return HostObject.of(commentKind, target);
};

/** The one cell that a range or an address gives; undefined where it is none, or several. */
export function cellAt(
  host: ExcelHost,
  target: CommentsTarget,
  given: Area | undefined,
  address: string | undefined,
): Area | undefined {
  const sheet = host.sheet(target.sheet ?? host.model.facets.activeSheet);
  const named = address !== undefined && (target.sheet !== undefined || address.includes("!"));
  const area = given ?? (named ? findPlace(host, address, sheet) : undefined);
  return area && cellCount(area.range) === 1 ? area : undefined;
}

function cellOf(...asked: Parameters<typeof cellAt>): Area {
  const area = cellAt(...asked);
  if (!area) throw invalidArgument("A comment stands on one cell of a named sheet.");
  return area;
}

const eventTarget = ({ sheet }: CommentsTarget): string =>
  sheet === undefined ? WHOLE_WORKBOOK : sheetId(sheet);

export const commentsKind: Kind<CommentsTarget> = defineKind<CommentsTarget>("CommentCollection", {
  items: (target, host) => all(host, target).map(comment),
  item: (target, key, host) => comment(named(host, target, key)),
  methods: {
    Add: {
      since: "1.10",
      run: (target, given, host) => {
        const at = given.object(0, rangeKind);
        const { sheet, range } = cellOf(host, target, at, at ? undefined : given.text(0));
        const model = host.sheet(sheet);
        host.guard(model);
        given.choice(2, ["Plain"], "Plain");
        const text = commentText(given.wire(1));
        const { top: row, left: column } = range;
        const here = (cell: { readonly row: number; readonly column: number }): boolean =>
          cell.row === row && cell.column === column;
        if (model.facets.threads.some(here)) throw invalidOperation("The cell has a comment already.");
        if (model.facets.notes.some(here)) throw invalidOperation("The cell has a note already.");
        const id = freeId(host);
        const message = { id, author: host.author, text, time: host.now().toISOString() };
        const thread: CommentThread = { id, row, column, resolved: false, messages: [message] };
        host.setFacets(sheet, { threads: [...model.facets.threads, thread] });
        tellComment(host, EVENT.commentAdded, sheet, thread);
        return comment({ sheet, id });
      },
    },
    ...listening<CommentsTarget>(EVENT.commentAdded, "AddedEvent", "1.12", eventTarget),
    ...listening<CommentsTarget>(EVENT.commentChanged, "ChangedEvent", "1.12", eventTarget),
    ...listening<CommentsTarget>(EVENT.commentDeleted, "DeletedEvent", "1.12", eventTarget),
    GetCount: { since: "1.10", run: (target, _given, host) => all(host, target).length },
    GetItemAt: { since: "1.10", run: (target, given, host) => comment(all(host, target)[given.integer(0)]) },
    GetItemByCell: {
      since: "1.10",
      run: (target, given, host) => {
        const at = given.object(0, rangeKind);
        const { sheet, range } = cellOf(host, target, at, at ? undefined : given.text(0));
        const thread = host
          .sheet(sheet)
          .facets.threads.find(({ row, column }) => row === range.top && column === range.left);
        return comment(thread && { sheet, id: thread.id });
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      run: (target, given, host) => {
        const known = named(host, target, given.text(0));
        return known ? comment(known) : null;
      },
    },
  },
});
