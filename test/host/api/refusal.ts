/** The code of the error that a run ends with; "none" where it ends well. */
export async function refusal(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
  return "none";
}
