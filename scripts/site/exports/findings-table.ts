/** `data/findings.csv`: one row for each paragraph of a letter, with its address. */
import type { Letter } from "../../archive/letter.ts";
import type { Paragraph, Section } from "../../letter/schema.ts";
import type { ArchiveTerms } from "./archive-terms.ts";
import { inOneCell, type Table } from "./table.ts";

export type Finding = { letter: Letter; section: Section; paragraph: Paragraph };

/** All paragraphs of the letters, in order. */
export function findingsOf(letters: readonly Letter[]): Finding[] {
  return letters.flatMap((letter) =>
    letter.sections.flatMap((section) =>
      section.paragraphs.map((paragraph) => ({ letter, section, paragraph })),
    ),
  );
}

/** @param address where the archive is published */
export function findingsTable(address: string, { singular, region, types }: ArchiveTerms): Table<Finding> {
  return {
    name: "findings",
    title: "Findings",
    description:
      "One row for each paragraph, list item or table, in the order of the letters and their text.",
    key: ["letter", "paragraph"],
    reference: { column: "letter", table: "letters", other: "letter" },
    columns: [
      {
        name: "letter",
        type: "string",
        required: true,
        description: "Id of the letter.",
        cell: ({ letter }) => letter.id,
      },
      {
        name: "paragraph",
        type: "string",
        required: true,
        description: "Id of the paragraph in its letter; it never changes.",
        cell: ({ paragraph }) => paragraph.id,
      },
      {
        name: "address",
        type: "string",
        required: true,
        description: "Address of the paragraph; it never changes.",
        cell: ({ letter, paragraph }) => `${address}${letter.url}#${paragraph.id}`,
      },
      {
        name: "authority",
        type: "string",
        required: true,
        description: `Slug of the ${singular}.`,
        cell: ({ letter }) => letter.authority.slug,
      },
      {
        name: "authority_name",
        type: "string",
        required: true,
        description: `Name of the ${singular}.`,
        cell: ({ letter }) => letter.authority.name,
      },
      {
        name: "gss_code",
        type: "string",
        description: "Code of the Government Statistical Service.",
        cell: ({ letter }) => letter.authority.gssCode,
      },
      {
        name: "region",
        type: "string",
        required: true,
        description: region,
        cell: ({ letter }) => letter.authority.region,
      },
      {
        name: "type",
        type: "string",
        required: true,
        values: types,
        description: "Type of visit.",
        cell: ({ letter }) => letter.type,
      },
      {
        name: "visit_start",
        type: "date",
        required: true,
        description: "First day of the visit.",
        cell: ({ letter }) => letter.visit.start,
      },
      {
        name: "letter_date",
        type: "date",
        description: "Date of the letter; empty if it has none.",
        cell: ({ letter }) => letter.letterDate,
      },
      {
        name: "section",
        type: "string",
        required: true,
        description: "Id of the section; “opening” is the part before the first heading.",
        cell: ({ section }) => section.id,
      },
      {
        name: "heading",
        type: "string",
        description: "Heading of the section as printed.",
        cell: ({ section }) => section.heading,
      },
      {
        name: "kind",
        type: "string",
        required: true,
        values: ["paragraph", "item", "table"],
        description: "Whether it is a paragraph, an item of a list or a table.",
        cell: ({ paragraph }) => paragraph.kind,
      },
      {
        name: "marker",
        type: "string",
        description: "Printed number or letter of an item, such as 3. or (b); empty where it has none.",
        cell: ({ paragraph }) => paragraph.marker,
      },
      {
        name: "themes",
        type: "string",
        description: "Slugs of its themes, separated by semicolons.",
        cell: ({ paragraph }) => inOneCell(paragraph.themes.map(({ theme }) => theme)),
      },
      {
        name: "text",
        type: "string",
        required: true,
        description: "Its words, on one line.",
        cell: ({ paragraph }) => paragraph.text,
      },
    ],
  };
}
