/**
 * The server side of Excel's JavaScript API: answers the requests of Microsoft's own client library over a workbook
 * model. Runs in Node and in a browser alike. Each class of the library that we use is a kind, a table of its members.
 */
export { clientSession, connect } from "./client-session";
export type { ClientLibrary, ClientSession } from "./client-session";
export { SOMEBODY_ELSE, THE_ADD_IN, THE_USER } from "./events";
export type { Actor, EventMessage } from "./events";
export { Faults } from "./faults";
export { ExcelHost } from "./host";
export type { Counters, HostOptions, HostReply, Selection } from "./host";
export { isSetSupported } from "./requirement-set";
export type { Platform } from "./requirement-set";
