/** What the client library in the pane's frame sends to the page around it, as JSON text. */
export interface ClientMessage {
  /** 0 for a request; answers and events go the other way. */
  readonly _messageType: number;
  /** "executeMethod", "richApiMessage"… */
  readonly _actionName: string;
  /** 0 to invoke, 1 to listen to an event, 2 to stop listening. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Reads a message; undefined for anything that is none of the client's. */
export function readClientMessage(data: unknown): ClientMessage | undefined {
  if (typeof data !== "string") return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null || !("_actionName" in parsed)) return undefined;
  return parsed as ClientMessage;
}

/** The number of the method that a message asks for, and what it gives to it; undefined where it asks for none. */
export function methodAsked(
  message: ClientMessage,
): { readonly id: number; readonly given: readonly unknown[] } | undefined {
  const { _data: data } = message;
  if (typeof data !== "object" || data === null || !("DdaMethod" in data)) return undefined;
  const { DdaMethod: method } = data;
  if (typeof method !== "object" || method === null || !("DispatchId" in method)) return undefined;
  return { id: Number(method.DispatchId), given: givenIn(data) };
}

/** Arguments come in a list, or by their numbers. */
function givenIn(data: object): readonly unknown[] {
  if ("ArrayData" in data && Array.isArray(data.ArrayData)) return data.ArrayData as unknown[];
  return Object.entries(data)
    .filter(([key]) => /^\d+$/.test(key))
    .map(([, value]): unknown => value);
}

/** Whether an answer is for a call, or tells an event. */
const RESPONSE = { call: 0, event: 1 } as const;

/** An answer to a message, as JSON text. */
export function answerTo(message: ClientMessage, origin: string, data: unknown): string {
  return envelope(message._actionName, message._conversationId, message._correlationId, origin, data, "call");
}

/** An event of a conversation, as JSON text. */
export function eventOf(name: string, conversation: string, origin: string, data: unknown): string {
  return envelope(name, conversation, -1, origin, data, "event");
}

function envelope(
  action: string,
  conversation: string,
  correlation: number,
  origin: string,
  data: unknown,
  response: keyof typeof RESPONSE,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: RESPONSE[response],
    _serializerVersion: 1,
  });
}
