/** Schemas for texts of a letter. */
import { z } from "zod";

/** Text without control characters, as a pattern that every JSON Schema validator understands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is to find.
export const withoutControlCharacters = /^[^\u0000-\u001f\u007f-\u009f]*$/;

/** Words on one line, without white space around them. */
export const text = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .regex(withoutControlCharacters, "must be one line without control characters");
