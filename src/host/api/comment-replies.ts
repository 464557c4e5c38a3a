import type { CommentMessage, CommentThread } from "../workbook/facets";
import {
  authorEmail,
  commentText,
  freeId,
  changeThread,
  threadOf,
  type CommentTarget,
} from "./comment-target";
import type { ExcelHost } from "./host";
import { itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";

interface ReplyTarget extends CommentTarget {
  readonly reply: string;
}

const answersOf = (thread: CommentThread): readonly CommentMessage[] => thread.messages.slice(1);

function replyOf(host: ExcelHost, target: ReplyTarget): CommentMessage {
  const reply = answersOf(threadOf(host, target)).find(({ id }) => id === target.reply);
  if (!reply) throw itemNotFound();
  return reply;
}

/** Puts an answer in another's place; undefined takes it away. */
function change(host: ExcelHost, target: ReplyTarget, by: CommentMessage | undefined): void {
  const old = replyOf(host, target);
  const thread = threadOf(host, target);
  const messages = thread.messages.flatMap((each) => (each === old ? (by ? [by] : []) : [each]));
  changeThread(host, target, { ...thread, messages }, by ? "ReplyEdited" : "ReplyDeleted");
}

export const replyKind: Kind<ReplyTarget> = defineKind<ReplyTarget>("CommentReply", {
  identity: ({ reply }) => ({ Id: reply }),
  properties: {
    Id: { since: "1.10", read: ({ reply }) => reply },
    Content: {
      since: "1.10",
      read: (target, host) => replyOf(host, target).text,
      write: (target, value, host) =>
        change(host, target, { ...replyOf(host, target), text: commentText(value) }),
    },
    AuthorName: { since: "1.10", read: (target, host) => replyOf(host, target).author },
    AuthorEmail: {
      since: "1.10",
      aside: true,
      read: (target, host) => authorEmail(host, replyOf(host, target), "CommentReply.authorEmail"),
    },
    CreationDate: { since: "1.10", read: (target, host) => replyOf(host, target).time },
    Resolved: { since: "1.11", read: (target, host) => threadOf(host, target).resolved },
  },
  methods: {
    Delete: {
      since: "1.10",
      run: (target, _given, host) => {
        change(host, target, undefined);
        return null;
      },
    },
  },
});

const reply = (target: CommentTarget, message: CommentMessage | undefined): HostObject => {
  if (!message) throw itemNotFound();
  return HostObject.of(replyKind, { ...target, reply: message.id });
};

export const repliesKind: Kind<CommentTarget> = defineKind<CommentTarget>("CommentReplyCollection", {
  items: (target, host) => answersOf(threadOf(host, target)).map((message) => reply(target, message)),
  item: (target, key, host) =>
    reply(
      target,
      answersOf(threadOf(host, target)).find(({ id }) => id === key),
    ),
  methods: {
    Add: {
      since: "1.10",
      run: (target, given, host) => {
        given.choice(1, ["Plain"], "Plain");
        const text = commentText(given.wire(0));
        const thread = threadOf(host, target);
        const message = { id: freeId(host), author: host.author, text, time: host.now().toISOString() };
        changeThread(host, target, { ...thread, messages: [...thread.messages, message] }, "ReplyAdded");
        return reply(target, message);
      },
    },
    GetCount: { since: "1.10", run: (target, _given, host) => answersOf(threadOf(host, target)).length },
    GetItemAt: {
      since: "1.10",
      run: (target, given, host) => reply(target, answersOf(threadOf(host, target))[given.integer(0)]),
    },
    GetItemOrNullObject: {
      since: "1.14",
      run: (target, given, host) => {
        const wanted = given.text(0);
        const found = answersOf(threadOf(host, target)).find(({ id }) => id === wanted);
        return found ? reply(target, found) : null;
      },
    },
  },
});
