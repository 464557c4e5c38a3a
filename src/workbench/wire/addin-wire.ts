import type { EventMessage, ExcelHost, HostReply } from "../../host/api";
import { answerTo, eventOf, methodAsked, readClientMessage } from "./client-message";
import type { ClientMessage } from "./client-message";
import { answerAsPage, WEB_PARTITION, type OpenWorkbook } from "./web-partition";

/** What the page around a frame of the add-in must know to stand for Excel on the web. */
export interface AddinWireOptions {
  readonly host: ExcelHost;
  /** Answers one request of the client library. */
  readonly answer: (request: string, flags: number) => Promise<HostReply>;
  /** The language of Office's own screen: "fr-FR" or "en-US". */
  readonly language: string;
  readonly fileName: string;
  /** The page's own origin. */
  readonly pageOrigin: string;
  /** Where answers and events go. */
  readonly post: (text: string) => void;
  /** Shows the windows that the add-in asks for; absent where it may ask for none. */
  readonly dialogs?: Dialogs;
  /** Moves the focus on from the frame, past the last of what it reaches by the tab key, or back. */
  readonly leave?: (way: "on" | "back") => void;
  /** Opens a workbook that the add-in gives; absent where it may open none. */
  readonly openWorkbook?: OpenWorkbook;
  /** Where the frame is itself such a window: hands what it says to the page that opened it. */
  readonly tellOpener?: (message: string) => void;
}

/** A window that the add-in asks for. Sizes in percent of the screen. */
export interface DialogAsked {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** What shows an add-in's windows, one at a time. */
export interface Dialogs {
  /** False where one is open already. */
  open(asked: DialogAsked): boolean;
  close(): void;
  /** Hands a message of the add-in to the window that is open. */
  tell(message: string): void;
}

/** The methods of the client library that the page answers by more than « done », by their numbers. */
const METHOD = {
  executeRichApiRequest: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** Events by the names under which the client library listens. */
const DIALOG_EVENT = "dialogMessageReceived";
const COMMAND_EVENT = "appCommandInvoked";
const PARENT_EVENT = "dialogParentMessageReceived";

/** What the client library calls the closing of a window by the user, and the wish for a second one. */
const DIALOG = { closed: 12006, alreadyOpen: 12007 } as const;

/** How the client library tells that the tab key leaves the frame. */
const EXIT = { on: 13, back: 14 } as const;

/** By what the client library knows Excel. */
const EXCEL = 16;

/**
 * Speaks to the client library in a frame of the add-in as Excel on the web does: says what Excel it is in, hands its
 * batches to the host, tells it the host's events, calls its functions and opens its windows.
 */
export class AddinWire {
  private conversation: string | undefined;
  private readonly heard = new Map<string, string>();
  private waiting: (() => void)[] = [];
  private readonly running = new Map<string, (status: number) => void>();

  constructor(private readonly options: AddinWireOptions) {}

  /** Takes what came in a message of the frame. */
  async receive(data: unknown): Promise<void> {
    const message = readClientMessage(data);
    if (!message) return;
    this.conversation = message._conversationId;
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.reply(message, this.context());
      return;
    }
    if (message._actionName === "ContextActivationManager_notifyHost") this.notified(message._data);
    const method = methodAsked(message);
    if (method?.id === METHOD.executeRichApiRequest) {
      this.reply(message, await this.execute(method.given));
      return;
    }
    if (method?.id === METHOD.commandCompleted) this.completed(method.given);
    if (method?.id === METHOD.messageChild)
      this.options.dialogs?.tell(textIn(message._data, "messageContent"));
    if (method?.id === METHOD.messageParent)
      this.options.tellOpener?.(textIn(message._data, "messageToParent"));
    this.reply(message, { Error: this.listening(message), Version: 1 });
  }

  /** The client library moves the focus in the frame itself, and says where it ends. */
  private notified(data: unknown): void {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    if (action === EXIT.on) this.options.leave?.("on");
    if (action === EXIT.back) this.options.leave?.("back");
  }

  /** Notes what the frame listens to from now on or no more. Gives 0, or why it may not. */
  private listening(message: ClientMessage): number {
    const { _actionName: name, _actionType: type, _conversationId: id, _data: data } = message;
    if (type === 2) {
      this.heard.delete(name);
      if (name === DIALOG_EVENT) this.options.dialogs?.close();
      return 0;
    }
    if (type !== 1) return 0;
    if (name === DIALOG_EVENT) {
      const asked = dialogAsked(data);
      if (!asked || !this.options.dialogs?.open(asked)) return DIALOG.alreadyOpen;
    }
    this.heard.set(name, id);
    const ready = this.waiting;
    this.waiting = [];
    for (const go of ready) go();
    return 0;
  }

  /** Calls one of the add-in's functions by its name. Resolves with 0 once it is done, or with why it could not be called. */
  async invoke(name: string): Promise<number> {
    while (!this.heard.has(COMMAND_EVENT)) await new Promise<void>((go) => this.waiting.push(go));
    const id = crypto.randomUUID();
    const done = new Promise<number>((resolve) => this.running.set(id, resolve));
    this.event(COMMAND_EVENT, [id, name, JSON.stringify({ source: { id: name } })]);
    return done;
  }

  private completed([id, status]: readonly unknown[]): void {
    const tell = this.running.get(String(id));
    this.running.delete(String(id));
    tell?.(Number(status));
  }

  /** Tells the add-in that the user closed its window. */
  dialogClosed(): void {
    this.event(DIALOG_EVENT, { messageType: DIALOG.closed });
    this.heard.delete(DIALOG_EVENT);
  }

  /** Tells the add-in what its window says. */
  dialogSaid(message: string): void {
    this.event(DIALOG_EVENT, { messageType: 0, messageContent: message });
  }

  /** Hands a message of the add-in to this frame, which is a window of it. */
  async tellFromParent(message: string): Promise<void> {
    while (!this.heard.has(PARENT_EVENT)) await new Promise<void>((go) => this.waiting.push(go));
    this.event(PARENT_EVENT, { messageType: 1, messageContent: message });
  }

  private event(name: string, data: unknown): void {
    const conversation = this.heard.get(name);
    if (conversation !== undefined)
      this.options.post(eventOf(name, conversation, this.options.pageOrigin, data));
  }

  private reply(message: ClientMessage, data: unknown): void {
    this.options.post(answerTo(message, this.options.pageOrigin, data));
  }

  private async execute(given: readonly unknown[]): Promise<unknown> {
    const body = String(given[4] ?? "");
    const { openWorkbook } = this.options;
    const own = openWorkbook && given[0] === WEB_PARTITION ? answerAsPage(body, openWorkbook) : null;
    if (own !== null) return { Version: 1, Error: 0, Data: [200, [], own] };
    const reply = await this.options.answer(body, Number(given[6] ?? 0));
    // The client reads a failure of the whole request in the answer's own error, as Excel on the web writes it.
    const text = reply.body === "" ? failure(reply) : reply.body;
    return { Version: 1, Error: 0, Data: [200, [], text] };
  }

  /** Tells the frame what happened in the workbook. */
  tell(message: EventMessage): void {
    const { pageOrigin, post } = this.options;
    if (this.conversation === undefined) return;
    const entries = message.entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      1,
      false,
    ]);
    post(eventOf("richApiMessage", this.conversation, pageOrigin, { ArrayData: entries }));
  }

  private context(): unknown {
    const { host, language, fileName, tellOpener } = this.options;
    const { set, name } = host.platform;
    const matrix = {
      ExcelApi: set,
      ...(name === "web" && { ExcelApiOnline: "1.1" }),
      RibbonApi: "1.1",
      SharedRuntime: "1.1",
      RichApiRuntime: "1.1",
      DialogApi: "1.2",
    };
    return {
      ...(tellOpener && { _isDialog: true }),
      _id: "pointage",
      _appName: EXCEL,
      _appVersion: "16.01",
      _appUILocale: language,
      _dataLocale: host.locale.name,
      _docUrl: fileName,
      _clientMode: 0,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "pointage",
      _appInstanceId: "pointage",
      _requirementMatrix: JSON.stringify(matrix),
      _hostFullVersion: "16.0.1",
      _wacHostEnvironment: "0",
    };
  }
}

function failure(reply: HostReply): string {
  const error = { Code: reply.errorCode, Message: reply.errorMessage, Location: "", ActionIndex: -1 };
  return JSON.stringify({ Results: [], TraceIds: [], Error: error });
}

/** The window that a frame asks for, in what it sends when it begins to listen to one. */
function dialogAsked(data: unknown): DialogAsked | undefined {
  if (typeof data !== "object" || data === null || !("targetId" in data)) return undefined;
  const asked: unknown = JSON.parse(String(data.targetId));
  if (typeof asked !== "object" || asked === null || !("url" in asked)) return undefined;
  const percent = (key: "width" | "height"): number =>
    key in asked ? Number((asked as Record<string, unknown>)[key]) : 80;
  return { address: String(asked.url), width: percent("width"), height: percent("height") };
}

/** The text that an add-in sends to its window, or the window to what opened it. */
function textIn(data: unknown, name: "messageContent" | "messageToParent"): string {
  const held = typeof data === "object" && data !== null ? (data as Record<string, unknown>)[name] : "";
  return String(held ?? "");
}

/** The address of a page of the add-in, as Excel on the web opens it in a frame. */
export function frameAddress(page: string, language: string, pageOrigin: string, isDialog = false): string {
  const info = encodeURIComponent(`Excel$Web$16.01$${language}$pointage$${isDialog ? "isDialog" : ""}$$0`);
  const { origin, pathname, hash } = new URL(page);
  const own = hash === "" ? "#" : hash;
  // The client library keeps by this name that a frame is a window: no other frame may bear it.
  const id = isDialog ? "pointage-window" : "pointage";
  return `${origin}${pathname}?_host_Info=${info}${own}&_serializer_version=1&_xdm_Info=pointage|${id}|${pageOrigin}`;
}
