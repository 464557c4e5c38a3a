import type { EventMessage, ExcelHost, HostReply } from "../../host/api";
import { answerTo, eventOf, methodAsked, readClientMessage } from "./client-message";
import type { ClientMessage } from "./client-message";

/** What the page around the pane must know to stand for Excel on the web. */
export interface PaneWireOptions {
  readonly host: ExcelHost;
  /** Answers one request of the client library. */
  readonly answer: (request: string, flags: number) => Promise<HostReply>;
  /** The language of Office's own screen: "fr-FR" or "en-US". */
  readonly language: string;
  readonly fileName: string;
  /** The page's own origin, and the pane's. */
  readonly pageOrigin: string;
  readonly paneOrigin: string;
  /** Where answers and events go. */
  readonly post: (text: string) => void;
}

/** The method by which the client library sends a batch. */
const EXECUTE_RICH_API_REQUEST = 93;

/** By what the client library knows Excel. */
const EXCEL = 16;

/**
 * Speaks to the client library in the pane's frame as Excel on the web does: says what Excel it is in, hands its batches
 * to the host, and tells it the host's events.
 */
export class PaneWire {
  private conversation: string | undefined;
  private readonly heard = new Map<string, string>();

  constructor(private readonly options: PaneWireOptions) {
    options.host.events.deliver = (message) => this.tell(message);
  }

  /** Takes what came in a message of the pane's frame. */
  async receive(data: unknown): Promise<void> {
    const message = readClientMessage(data);
    if (!message) return;
    this.conversation = message._conversationId;
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.reply(message, this.context());
      return;
    }
    const method = methodAsked(message);
    if (method?.id === EXECUTE_RICH_API_REQUEST) {
      this.reply(message, await this.execute(method.given));
      return;
    }
    if (message._actionType === 1) this.heard.set(message._actionName, message._conversationId);
    if (message._actionType === 2) this.heard.delete(message._actionName);
    this.reply(message, { Error: 0, Version: 1 });
  }

  private reply(message: ClientMessage, data: unknown): void {
    this.options.post(answerTo(message, this.options.pageOrigin, data));
  }

  private async execute(given: readonly unknown[]): Promise<unknown> {
    const body = String(given[4] ?? "");
    const reply = await this.options.answer(body, Number(given[6] ?? 0));
    // The client reads a failure of the whole request in the answer's own error, as Excel on the web writes it.
    const text = reply.body === "" ? failure(reply) : reply.body;
    return { Version: 1, Error: 0, Data: [200, [], text] };
  }

  private tell(message: EventMessage): void {
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
    const { host, language, fileName } = this.options;
    const { set, name } = host.platform;
    const matrix = {
      ExcelApi: set,
      ...(name === "web" && { ExcelApiOnline: "1.1" }),
      RibbonApi: "1.1",
      SharedRuntime: "1.1",
      RichApiRuntime: "1.1",
      DialogApi: "1.1",
    };
    return {
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

/** The address of a pane's page, as Excel on the web opens it in its frame. */
export function paneAddress(page: string, language: string, pageOrigin: string): string {
  const info = encodeURIComponent(`Excel$Web$16.01$${language}$pointage$$$0`);
  return `${page}?_host_Info=${info}#&_serializer_version=1&_xdm_Info=pointage|pointage|${pageOrigin}`;
}
