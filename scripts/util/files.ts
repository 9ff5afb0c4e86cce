/** Files that may be missing. */

/** The code of an error of the system, such as `ENOENT`; null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Whether an error says that there is no such file: it is missing, or a file has the name of a folder in its path. */
export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
}

/**
 * What reading a file or folder gives; null where there is no such file or folder.
 * @example await ifPresent(readFile(path, "utf8"))
 * @throws what reading throws otherwise
 */
export async function ifPresent<Read>(reading: Promise<Read>): Promise<Read | null> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
