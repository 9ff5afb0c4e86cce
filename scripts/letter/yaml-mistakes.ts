/** What an editor did wrong in a YAML text that cannot be read, in words that say what to do. */
import { loadAll, YAMLException } from "js-yaml";

/** A mistake: its line in the file, from 1, the field on it, and what to say. */
export type YamlMistake = { line: number; field: string | null; message: string };

/** A field and its value on one line, which may begin an entry of a list. */
const fieldLine =
  /^\s*(?:- +)*(?<field>"[^"]*"|'[^']*'|[^\s:#'"[{-][^:]*?|-[^\s:][^:]*?):(?:\s+(?<value>\S.*?))?\s*$/;
/** So many lines above the one that YAML stopped at may have the mistake. */
const linesAbove = 30;

/**
 * The mistake that made YAML stop.
 * @param firstLine line of the file on which the YAML begins, from 1
 */
export function mistakeIn(yaml: string, error: YAMLException, firstLine: number): YamlMistake {
  const lines = yaml.split(/\r\n?|\n/);
  const stopped = Math.min(error.mark?.line ?? 0, lines.length - 1);
  const at = (line: number, message: string): YamlMistake => ({
    line: firstLine + line,
    field: fieldOn(lines[line]),
    message,
  });
  if (error.reason === "duplicated mapping key") return at(stopped, twice(lines, stopped, firstLine));
  if (/^\s*\t/.test(lines[stopped] ?? "")) return at(stopped, "is indented with a tab; use spaces instead");
  for (let line = stopped; line >= 0 && line > stopped - linesAbove; line -= 1) {
    const message = messageOn(lines[line] ?? "");
    if (message !== null) return at(line, message);
  }
  return error.reason === "bad indentation of a mapping entry"
    ? at(stopped, "is not indented as the fields that it belongs with; give it as many spaces as they have")
    : at(stopped, `is not valid YAML: ${error.reason}`);
}

const fieldOn = (line = ""): string | null =>
  fieldLine.exec(line)?.groups?.["field"]?.replace(/^(["'])(.*)\1$/, "$2") ?? null;

/** @param second the line, from 0, that has a field for the second time */
function twice(lines: readonly string[], second: number, firstLine: number): string {
  const field = fieldOn(lines[second]);
  const indent = /^[\s-]*/.exec(lines[second] ?? "")?.[0].length;
  const first = lines.findLastIndex(
    (line, index) => index < second && fieldOn(line) === field && /^[\s-]*/.exec(line)?.[0].length === indent,
  );
  const where = first < 0 ? "" : `, on line ${firstLine + first} too`;
  return `is there twice${where}; keep one of them`;
}

/** What is wrong with a line by itself; null where nothing is. */
function messageOn(line: string): string | null {
  const { field, value } = fieldLine.exec(line)?.groups ?? {};
  if (field === undefined || value === undefined) return lineWithoutField(line);
  if (isYaml(line.replace(/^\s*(?:- +)*/, ""))) return null;
  const whole = JSON.stringify(value.replace(/^(["'])(.*)\1$/, "$2"));
  return /^["']/.test(value)
    ? `has quotation marks that do not go around its whole value; write ${whole}`
    : `has a value that YAML takes for something else; put it in quotation marks: ${whole}`;
}

function lineWithoutField(line: string): string | null {
  const text = line.trim();
  if (/^[^\s:#'"[{-][^:\s]*:\S/.test(text) && !text.includes(": "))
    return `needs a space after the colon: ${text.replace(":", ": ")}`;
  if (/^\w+ [^:]*$/.test(text) && !/^\s/.test(line))
    return `has no colon after the name of its field: ‘${text}’`;
  return null;
}

function isYaml(text: string): boolean {
  try {
    loadAll(text);
    return true;
  } catch (error) {
    if (error instanceof YAMLException) return false;
    throw error;
  }
}
