/**
 * Errors for the people who use the commands.
 *
 * `scripts/util/` holds small helpers that every folder may import, for errors, files and hashes; it may import no
 * other folder.
 */

/** An error that the editor can correct. Only its message is printed: which file, what is wrong and what to do. */
export class UserError extends Error {
  override name = "UserError";
}

/** Wrong use of a command: an option that does not exist, or an invalid value. */
export class UsageError extends UserError {
  override name = "UsageError";
}

/** The message for a full disk. */
export const diskIsFull = "The disk is full; free some space and run the command again.";

/** What the editor can do if the system refuses to read or write a file, by the code of the error. */
const remedies: Record<string, string> = {
  EACCES: "you need permission to use it",
  EPERM: "you need permission to use it",
  EROFS: "it is on a read-only disk; give another folder",
  ENOTDIR: "part of its path is a file, not a folder; give another folder",
};

/**
 * The error as the editor sees it: a UserError as it is, a refusal by the system in words; null for a fault in the
 * program.
 */
export function userErrorOf(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  if (isDiskFull(error)) return new UserError(diskIsFull, { cause: error });
  if (!(error instanceof Error) || !("code" in error) || !("path" in error)) return null;
  const remedy = remedies[String(error.code)];
  return remedy === undefined ? null : new UserError(`${error.path}: ${remedy}`, { cause: error });
}

/** How a full disk is reported: by Node and SQLite in English, by other systems’ libraries with the code’s name. */
const diskFull = /\bENOSPC\b|\bEDQUOT\b|no space left on device|database or disk is full/i;

/** Whether a full disk is behind an error: libraries wrap the system’s error in their own, or only quote it. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return diskFull.test(String(error));
  if (diskFull.test(error.message)) return true;
  const wrapped = [error.cause, "originalError" in error ? error.originalError : undefined];
  return wrapped.some((one) => one !== undefined && one !== error && isDiskFull(one));
}
