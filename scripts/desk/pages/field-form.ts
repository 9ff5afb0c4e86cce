/** The form of a letter’s fields, each with the words of the source that it rests on. */
import { type Content, type Html, html } from "../../../layouts/html.ts";
import type { Publisher } from "../../content/publishers/publisher-schema.ts";
import type { DraftRecord } from "../../letter/schema.ts";
import type { StoredLetter } from "../../letters/stored-letters.ts";
import { sha256 } from "../../util/sha256.ts";
import { type FieldProblem, formValues } from "../field-values.ts";

/**
 * @param publisher whose kinds of letter and grades can be chosen
 * @param entered what was entered in a form that could not be saved
 */
export function fieldForm(
  letter: StoredLetter,
  record: DraftRecord,
  { kinds, grades }: Publisher,
  entered: FormData | undefined,
  problems: readonly FieldProblem[],
): Html {
  const stored = formValues(record);
  const value = (name: keyof typeof stored): string => {
    const typed = entered?.get(name);
    return typeof typed === "string" ? typed : stored[name];
  };
  const field = (name: string, label: string, control: Content, restsOn = name): Html => {
    const own = problems.filter((problem) => problem.field === name);
    return html`<div class="desk-field" id="field-${name}" tabindex="-1">${label !== "" && html`<label for="${name}">${label}</label>`}
${own.map(({ message }) => html`<p class="desk-problem"><strong>${message}</strong></p>`)}
${control}${rests(letter, restsOn)}</div>`;
  };
  const input = (name: keyof typeof stored, type = "text"): Html =>
    html`<input id="${name}" name="${name}" type="${type}" value="${value(name)}">`;
  const area = (name: keyof typeof stored, rows: number): Html =>
    html`<textarea id="${name}" name="${name}" rows="${rows}">${value(name)}</textarea>`;
  const select = (name: keyof typeof stored, among: readonly string[]): Html =>
    html`<select id="${name}" name="${name}">${among.map(
      (one) =>
        html`<option value="${one}"${one === value(name) && html` selected`}>${one === "" ? "none" : one}</option>`,
    )}</select>`;
  return html`<section><h2>Fields</h2>
<form method="post" action="fields"><input type="hidden" name="id" value="${letter.id}">
<input type="hidden" name="version" value="${sha256(letter.markdown)}">
${field("title", "Title", input("title"))}
${field(
  "type",
  "Type",
  select(
    "type",
    kinds.map(({ id }) => id),
  ),
)}
${field("authority", "Authority: its slug in the register", input("authority"))}
${field("letterDate", "Date of the letter", input("letterDate", "date"))}
<fieldset><legend>Visit</legend>
${field("visitStart", "First day", input("visitStart", "date"), "visit")}
${field("visitEnd", "Last day", input("visitEnd", "date"), "")}
${field("visitOrdinal", "Which visit it was: 1 for the first; empty if the letter does not say", input("visitOrdinal", "number"), "")}
</fieldset>
<fieldset><legend>Earlier judgement that the letter names</legend>
${field("judgementGrade", "Grade", select("judgementGrade", ["", ...grades.flatMap(({ wordings }) => wordings.map(({ grade }) => grade))]), "judgement")}
${field("judgementDate", "Date: 2016, 2016-11 or 2016-11-21", input("judgementDate"), "")}
${field("judgementScope", "On the services as a whole, or on a part of them", select("judgementScope", ["whole", "part"]), "")}
</fieldset>
${field("scope", "What inspectors looked at", area("scope", 3))}
${field("inspectors", "Inspectors, one on a line: name, role", area("inspectors", 4))}
${field("otherPeople", "Other people, one on a line: name, role", area("otherPeople", 2))}
<fieldset><legend>Addressed to</legend>
${field("recipientName", "Name", input("recipientName"), "recipient")}
${field("recipientRole", "Role", input("recipientRole"), "")}
${field("recipientSalutation", "Salutation, without “Dear”", input("recipientSalutation"), "")}
</fieldset>
<fieldset><legend>Signed by</legend>
${field("signatoryName", "Name", input("signatoryName"), "signatory")}
${field("signatoryRole", "Role", input("signatoryRole"), "")}
</fieldset>
<p class="desk-buttons"><button>Save the fields</button></p>
</form></section>`;
}

/** The words that a field rests on, with a button that shows them in the source. */
function rests({ evidence }: StoredLetter, field: string): Html | null {
  const passages = evidence?.fields[field] ?? [];
  if (passages.length === 0) return null;
  return html`<div class="desk-rests" id="rests-${field}" data-name="${field}" data-words="${JSON.stringify(passages)}">
${passages.map(({ words, page }) => html`<p>Rests on${page !== null && ` page ${page}`}: “${words}”</p>`)}
<button type="button" class="plain" data-show="rests-${field}">Show it in the source<span class="visually-hidden">: ${field}</span></button></div>`;
}
