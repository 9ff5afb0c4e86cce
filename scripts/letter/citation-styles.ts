/**
 * Citations in the styles that universities and courts ask for, of a letter and of a place in it.
 * @see https://www.citethemrightonline.com (Harvard), https://apastyle.apa.org (APA, 7th edition),
 * https://www.law.ox.ac.uk/oscola (OSCOLA, 4th edition)
 */
import type { CitedArchive } from "./citation.ts";
import type { Letter } from "./schema.ts";
import { dateInWords } from "./wording.ts";

/** A style by its name, and the citation of a letter in it. */
export type StyledCitation = { style: string; cite: (place: CitedPlace) => string };

/** What is cited: a paragraph by its label, or null for the whole letter; its address; and the day it was read. */
export type CitedPlace = { paragraph: string | null; address: string; accessed: string };

/** What is written for the day of reading where nobody has read the letter yet. */
export const unknownDay = "[date]";

/** A letter’s citations. A letter without a date of its own is cited as undated; where no author is known the title comes first. */
export function styledCitations(letter: Letter, archive: CitedArchive): StyledCitation[] {
  const title = letter.title.replace(/\.$/, "");
  const date = letter.letterDate === null ? null : dateInWords(letter.letterDate);
  const [year, month, day] = partsOf(date);
  const place = ({ paragraph }: CitedPlace, form: string): string =>
    paragraph === null ? "" : `${form} ${paragraph}`;
  const author = archive.publisher?.name;
  const harvard = `(${year ?? "no date"})`;
  const apa = `(${date ? `${year}, ${month} ${day}` : "n.d."})`;
  return [
    {
      style: "Harvard",
      cite: (cited) =>
        `${author ? `${author} ${harvard} ‘${title}’` : `‘${title}’ ${harvard}`}, letter${date ? `, ${day} ${month}` : ""}${place(cited, ", para.")}. ${archive.name}. Available at: ${cited.address} (Accessed: ${cited.accessed}).`,
    },
    {
      style: "APA",
      cite: (cited) =>
        `${author ? `${author}. ${apa}. ${title} [Letter]` : `${title} [Letter]. ${apa}`}${place(cited, ", para.")}. ${archive.name}. ${cited.address}`,
    },
    {
      style: "OSCOLA",
      cite: (cited) =>
        `${author ? `${author}, ` : ""}‘${title}’ (letter, ${date ?? "undated"})${place(cited, ", para")} <${cited.address}> accessed ${cited.accessed}`,
    },
  ];
}

/** Year, month and day of a date in words, “20 March 2025”. */
function partsOf(date: string | null): (string | undefined)[] {
  return (date ?? "").split(" ").reverse().filter(Boolean);
}
