/** Between the fields of a letter and the values of a form. */
import { loadPublishersOf, loadRegister } from "../archive/load.ts";
import { rewrite } from "../ingest/store/edit-front-matter.ts";
import { isDraftPath } from "../ingest/store/known-letters.ts";
import {
  type DraftFrontMatter,
  type DraftRecord,
  draftFrontMatterSchema,
  frontMatterSchema,
  type Person,
} from "../letter/schema.ts";
import { makeChange } from "../letters/change.ts";
import { relocated } from "../letters/move.ts";
import { idOf, type StoredLetter, storedLetters } from "../letters/stored-letters.ts";
import { sha256 } from "../util/sha256.ts";

/** What is wrong with a value, by the name of its field in the form. */
export type FieldProblem = { field: string; message: string };

/** The values of the form for a letter, all as text. */
export function formValues({ frontMatter }: DraftRecord) {
  const { title, type, authority, letterDate, visit, judgement, scope, recipient, signatory } = frontMatter;
  return {
    title: title ?? "",
    type: type as string,
    authority: authority ?? "",
    letterDate: letterDate ?? "",
    visitStart: visit?.start ?? "",
    visitEnd: visit?.end ?? "",
    visitOrdinal: visit?.ordinal ? String(visit.ordinal) : "",
    judgementGrade: judgement?.grade ?? "",
    judgementDate: judgement?.date ?? "",
    judgementScope: judgement?.scope ?? "whole",
    scope: scope ?? "",
    inspectors: peopleText(frontMatter.inspectors),
    otherPeople: peopleText(frontMatter.otherPeople),
    recipientName: recipient?.name ?? "",
    recipientRole: recipient?.role ?? "",
    recipientSalutation: recipient?.salutation ?? "",
    signatoryName: signatory?.name ?? "",
    signatoryRole: signatory?.role ?? "",
  };
}

const peopleText = (people: readonly Person[]): string =>
  people.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)).join("\n");

function peopleIn(text: string): Person[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, name = line, role = null] = /^([^,]+),\s*(.+)$/.exec(line) ?? [];
      return { name: name.trim(), role };
    });
}

/** The name in the form of the field that a problem’s path leads to. */
function formField([first, second]: readonly PropertyKey[]): string {
  const parts: Readonly<Record<string, string>> = {
    visit: "Start",
    judgement: "Grade",
    recipient: "Name",
    signatory: "Name",
  };
  const field = String(first ?? "title");
  const part = parts[field];
  if (part === undefined) return field;
  const named = typeof second === "string" ? second[0]?.toUpperCase() + second.slice(1) : part;
  return field + named;
}

/** The front matter with the values of a form in it, as it would be checked in the Markdown. */
export function withValues(frontMatter: DraftFrontMatter, form: FormData): Record<string, unknown> {
  const value = (name: keyof ReturnType<typeof formValues>): string =>
    String(form.get(name) ?? "")
      .trim()
      .replace(/\r\n/g, "\n");
  const orNull = (name: Parameters<typeof value>[0]): string | null => value(name) || null;
  const oneLine = (name: Parameters<typeof value>[0]): string | null =>
    value(name).replace(/\s+/g, " ") || null;
  const named = (...names: Parameters<typeof value>[0][]): boolean =>
    names.some((name) => value(name) !== "");
  const ordinal = value("visitOrdinal");
  return {
    ...frontMatter,
    title: oneLine("title"),
    type: value("type"),
    authority: orNull("authority"),
    letterDate: orNull("letterDate"),
    visit: named("visitStart", "visitEnd")
      ? {
          start: value("visitStart"),
          end: value("visitEnd") || value("visitStart"),
          ordinal: ordinal === "" ? null : Number(ordinal),
        }
      : null,
    judgement: named("judgementGrade")
      ? { grade: value("judgementGrade"), date: orNull("judgementDate"), scope: value("judgementScope") }
      : null,
    scope: oneLine("scope"),
    inspectors: peopleIn(value("inspectors")),
    otherPeople: peopleIn(value("otherPeople")),
    recipient: named("recipientName", "recipientRole", "recipientSalutation")
      ? {
          name: orNull("recipientName"),
          role: orNull("recipientRole"),
          salutation: orNull("recipientSalutation"),
        }
      : null,
    signatory: named("signatoryName")
      ? { name: value("signatoryName"), role: orNull("signatoryRole") }
      : null,
  };
}

/**
 * Saves the values of a form as an editor would write them into the Markdown’s head. A letter whose address they change
 * moves there, and its old address leads to it.
 * @throws UserError where the letter cannot move
 */
export async function saveFields(
  content: string,
  letter: StoredLetter,
  form: FormData,
): Promise<{ id: string; done: string } | { problems: FieldProblem[] }> {
  const { record, markdown, path } = letter;
  const refused = (field: string, message: string) => ({ problems: [{ field, message }] });
  if (!record) return refused("title", "The file cannot be read; correct it in your editor first.");
  if (form.get("version") !== sha256(markdown)) {
    return refused(
      "title",
      "The file was changed since this page was opened. Open the letter again, then make your changes.",
    );
  }
  const schema = isDraftPath(path) ? draftFrontMatterSchema : frontMatterSchema;
  const checked = schema.safeParse(withValues(record.frontMatter, form));
  if (!checked.success) {
    return {
      problems: checked.error.issues.map(({ path: where, message }) => ({
        field: formField(where),
        message: `${where.join(".")}: ${message}`,
      })),
    };
  }
  const after = { ...record, frontMatter: checked.data };
  const { authorities } = await loadRegister(content);
  const { authority } = checked.data;
  if (authority !== null && !authorities.some(({ slug }) => slug === authority)) {
    return refused("authority", `authority: “${authority}” is not a slug of the register authorities.csv`);
  }
  if (isDraftPath(path)) {
    const files = [{ path, before: markdown, after: rewrite(markdown, record, after) }];
    await makeChange(content, { files, summary: [] });
    return { id: letter.id, done: "Saved. The next build publishes the draft if nothing is missing." };
  }
  const letters = await storedLetters(content);
  const change = await relocated(content, letter, after, {
    letters,
    authorities,
    publishers: await loadPublishersOf(content),
  });
  await makeChange(content, change);
  const moved = change.files.find((file) => file.before === null && file.path.endsWith(".md"))?.path ?? path;
  return { id: idOf(moved), done: ["Saved.", ...(moved === path ? [] : change.summary)].join("\n") };
}
