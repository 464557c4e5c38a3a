import type { ExcelHost } from "./host";
import type { EventMessage } from "./events";

/** What of the client library's `OfficeExtension` a session needs. */
export interface ClientLibrary {
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: unknown };
  _testSetRichApiMessageReadyImpl(ready: () => PromiseLike<unknown>): void;
  _testTriggerRichApiMessageEvent(message: EventMessage): void;
}

interface RequestMessage {
  readonly Body: unknown;
}

/** The transport's answer, in the client library's own shape. */
interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: unknown;
}

/** What `Excel.run` may be given, or use by default, to speak to a host. */
export interface ClientSession {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ readonly url: string; readonly headers: object }>;
  _createRequestExecutorOrNull(): {
    executeAsync(customData: unknown, flags: number, message: RequestMessage): Promise<ResponseMessage>;
  };
}

/** A session of the client library with a host. */
export function clientSession(host: ExcelHost): ClientSession {
  const executor = {
    async executeAsync(
      _customData: unknown,
      flags: number,
      message: RequestMessage,
    ): Promise<ResponseMessage> {
      const reply = await host.answer(JSON.stringify(message.Body), flags);
      return {
        HttpStatusCode: reply.status,
        ErrorCode: reply.errorCode,
        ErrorMessage: reply.errorMessage,
        Headers: null,
        Body: reply.body === "" ? null : (JSON.parse(reply.body) as unknown),
      };
    },
  };
  return {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://host.invalid/", headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
}

/** Makes a host what the client library speaks to from now on, and the library what the host's events go to. */
export function connect(library: ClientLibrary, host: ExcelHost): void {
  library.ClientRequestContext.defaultRequestUrlAndHeaders = clientSession(host);
  library._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.events.deliver = (message) => library._testTriggerRichApiMessageEvent(message);
}
