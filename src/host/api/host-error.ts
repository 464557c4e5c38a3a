/** A refusal that the client turns into an `OfficeExtension.Error`: `code` is Excel's, the message is not for users. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The member at fault, "Range.values". */
    readonly location = "",
  ) {
    super(message);
  }
}

export const invalidArgument = (
  why = "An argument is invalid, missing, or in the wrong format.",
): HostError => new HostError("InvalidArgument", why);

export const wrongShape = (): HostError =>
  new HostError("InvalidArgument", "The rows and columns given do not match the size of the range.");

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "What was asked for does not exist.");

export const itemAlreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "Something of that name exists already.");

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "The operation is not allowed here.");

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "The reference is not valid for this operation.");

export const invalidOperation = (why: string): HostError => new HostError("InvalidOperation", why);

/** What Excel does and this host does not. */
export const notImplemented = (member: string, option?: string): HostError => {
  const what = option === undefined ? member : `${member} with "${option}"`;
  return new HostError("NotImplemented", `The host does not implement ${what}.`, member);
};

/** What the host does but the requirement set in force does not hold. */
export const apiNotFound = (member: string, set: string): HostError =>
  new HostError("ApiNotFound", `${member} needs ${set}, which this Excel does not have.`, member);

export const undoNotSupported = (member: string): HostError =>
  new HostError("UndoNotSupported", `${member} cannot be undone, so it cannot join an undo group.`, member);

export const rangeExceedsLimit = (): HostError =>
  new HostError("RangeExceedsLimit", "The range holds more cells than may be read at once.");

export const unsupportedSheet = (): HostError =>
  new HostError("UnsupportedSheet", "The sheet holds no cells: it is a chart or a macro sheet.");

export const mergedRangeConflict = (): HostError =>
  new HostError("MergedRangeConflict", "A table cannot lie over another table or merged cells.");
