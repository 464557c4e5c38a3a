/** 0: nothing above information. 1: a warning or an error that nobody set aside. 2: unusable input or arguments. */
export type ExitStatus = 0 | 1 | 2;
