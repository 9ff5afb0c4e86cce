/** A paragraph’s entry for reference managers, made from that of its letter. */

/** The RIS of a letter, for one of its paragraphs. */
export function risOfParagraph(ris: string, label: string, address: string): string {
  return ris
    .replace(/^(ID {2}- .*?)(\r?\n)/m, (_, line: string, end: string) => `${line}-p${label}${end}`)
    .replace(
      /^UR {2}- .*?(\r?\n)/m,
      (_, end: string) => `SP  - paragraph ${label}${end}UR  - ${address}${end}`,
    );
}

/** The BibTeX of a letter, for one of its paragraphs. */
export function bibtexOfParagraph(bibtex: string, label: string, address: string): string {
  return bibtex
    .replace(/^(@\w+\{[^,]*)/, (entry) => `${entry}-p${label}`)
    .replace(/^ {2}url = .*$/m, () => `  pages = {paragraph ${label}},\n  url = {${address}},`);
}
