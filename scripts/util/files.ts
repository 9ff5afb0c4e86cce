/** Files that may be missing. */

/** The code of a system error, such as `ENOENT`; null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Whether an error says that a file does not exist: it is missing, or a part of its path is a file. */
export function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
}

/**
 * The result of reading a file or folder; null where it does not exist.
 * @example await ifPresent(readFile(path, "utf8"))
 * @throws any other error of reading
 */
export async function ifPresent<Read>(reading: Promise<Read>): Promise<Read | null> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
