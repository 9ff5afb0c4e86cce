/** Fields of a Word file: their codes are not shown, what they came to is (17.16.18). */
import { childOf, childrenOf, isOn, textIn, valOf, type XmlElement } from "./word-xml.ts";

type Field = { inCode: boolean; data: XmlElement | null; kept: XmlElement[] };

export class WordFields {
  readonly #open: Field[] = [];
  readonly #seen: Set<XmlElement>;

  /** @param seen where text is put that belongs to a code, once its field ends */
  constructor(seen: Set<XmlElement>) {
    this.#seen = seen;
  }

  /** Whether what follows belongs to the code of a field. */
  get inCode(): boolean {
    return this.#open.some(({ inCode }) => inCode);
  }

  /** Remembers text that belongs to a code: that of a field that never ends would be lost. */
  keep(text: XmlElement): void {
    this.#open.at(-1)?.kept.push(text);
  }

  /** Takes the beginning, middle or end of a field; gives what is shown of a form’s field that has no text. */
  take(character: XmlElement): string[] {
    switch (character.attributes.get("w:fldCharType")) {
      case "begin":
        this.#open.push({ inCode: true, data: childOf(character, "w:ffData"), kept: [] });
        return [];
      case "separate": {
        const field = this.#open.at(-1);
        if (field) field.inCode = false;
        return [];
      }
      default: {
        const field = this.#open.pop();
        for (const text of field?.kept ?? []) this.#seen.add(text);
        return field?.inCode ? formValue(field.data) : [];
      }
    }
  }
}

/** What a box to tick or a list to choose from shows. */
function formValue(data: XmlElement | null): string[] {
  const box = childOf(data, "w:checkBox");
  if (box) return [(isOn(box, "w:checked") ?? isOn(box, "w:default")) ? "☒" : "☐"];
  const list = childOf(data, "w:ddList");
  if (!list) return [];
  const chosen = Number(valOf(list, "w:result") ?? valOf(list, "w:default") ?? 0);
  const entry = childrenOf(list, "w:listEntry")[chosen];
  return entry ? [entry.attributes.get("w:val") ?? textIn(entry)] : [];
}
